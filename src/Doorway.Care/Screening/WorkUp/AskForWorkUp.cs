using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>Something medical is asked for, with a day for the answer and somebody who looks after it. A test is asked for by a prescriber;
/// a letter of another doctor by a therapist too.</summary>
public sealed class AskForWorkUp(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int Longest = 300;
    public const int LongestDoctor = 120;
    public const int LongestNumber = 60;

    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required WorkUpKind Kind { get; init; }
        public string What { get; init; } = "";
        public required string Why { get; init; }
        public required WorkUpWay Way { get; init; }
        public string OtherDoctor { get; init; } = "";
        public string OtherDoctorNumber { get; init; } = "";
        public required DateOnly DueOn { get; init; }
        public required Guid OwnerStaffMemberId { get; init; }
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (episode is null || actor.In(episode.PracticeId) is not { } me)
            return new Refusal("kind", "There is no open course of care to ask for.");
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var owners = await WhoMayOwnAsync(scope, episode.PracticeId, request.PatientId, now, ct);
        if (Refusals(request, me, today, owners) is { Count: > 0 } refusals)
            return refusals;
        var owner = owners.Single(o => o.Id == request.OwnerStaffMemberId);
        var row = new WorkUpRequest
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            Kind = request.Kind,
            What = await SealAsync(request.What),
            Why = await SealAsync(request.Why),
            Way = request.Way,
            OtherDoctor = await SealAsync(request.OtherDoctor),
            OtherDoctorNumber = await SealAsync(request.OtherDoctorNumber),
            AskedByStaffMemberId = me.StaffMemberId,
            AskedAt = now,
            DueOn = request.DueOn,
            OverdueFrom = LocalTimes.DayBegins(request.DueOn.AddDays(1), zone),
            OwnerStaffMemberId = owner.Id,
        };
        await scope.AddAsync(row, ct);
        if (owner.Id != me.StaffMemberId)
            outbox.Write(row.PracticeId, owner.Email, "Something is yours to look after", "A colleague has asked for something and named you to look after it. Sign in to Doorway to read it, and by when it is due.\n");
        await TellAsync(scope, row, ct);
        await scope.SaveAsync(ct);
        return row.Id;

        async Task<SealedText> SealAsync(string words)
            => words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(episode.PracticeId, request.PatientId, words.Trim(), ct);
    }

    /// <summary>Clinicians of the house, and guests whom the patient let in.</summary>
    public static async Task<IReadOnlyList<StaffMember>> WhoMayOwnAsync(ActorScope scope, Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var guests = await scope.Read<SharedCare>().Where(g => g.PracticeId == practiceId && g.PatientId == patientId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now).Select(g => g.GuestStaffMemberId).ToListAsync(ct);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.LeftAt == null).OrderBy(s => s.Name).ToListAsync(ct);
        return [.. staff.Where(s => (s.Roles & (StaffRoles.Therapist | StaffRoles.Prescriber)) != 0 && (s.HomePracticeId is null || guests.Contains(s.Id)))];
    }

    private static List<Refusal> Refusals(Request request, Membership me, DateOnly today, IReadOnlyList<StaffMember> owners)
    {
        var refusals = new List<Refusal>();
        if (request.Kind != WorkUpKind.ClearanceLetter && !me.Roles.Contains(Role.Prescriber))
            refusals.Add(new("kind", "A test is asked for by a prescriber. You can ask for a letter of another doctor."));
        if (request.What.Trim().Length == 0 && request.Kind is WorkUpKind.LaboratoryTests or WorkUpKind.SomethingElse)
            refusals.Add(new("what", request.Kind == WorkUpKind.LaboratoryTests ? "Write which tests." : "Write what you ask for."));
        if (request.What.Length > Longest)
            refusals.Add(new("what", $"At most {Longest} letters."));
        if (request.Why.Trim().Length is 0 or > Longest)
            refusals.Add(new("why", $"Write why, in at most {Longest} letters."));
        if (request is { Way: WorkUpWay.HereInThePractice, Kind: WorkUpKind.ClearanceLetter })
            refusals.Add(new("way", "A letter of another doctor comes from them, or the patient brings it."));
        var needsDoctor = request.Way == WorkUpWay.OtherDoctor || request.Kind == WorkUpKind.ClearanceLetter;
        if (needsDoctor && request.OtherDoctor.Trim().Length is 0 or > LongestDoctor)
            refusals.Add(new("doctor", "Write the other doctor’s name and practice."));
        if (request.Way == WorkUpWay.OtherDoctor && request.OtherDoctorNumber.Trim().Length == 0 || request.OtherDoctorNumber.Length > LongestNumber)
            refusals.Add(new("number", "Write their phone or fax number."));
        if (request.DueOn < today || request.DueOn > today.AddYears(1))
            refusals.Add(new("due", "Choose a day from today on, within a year."));
        if (owners.All(o => o.Id != request.OwnerStaffMemberId))
            refusals.Add(new("owner", "Choose who looks after it."));
        return refusals;
    }

    private async Task TellAsync(ActorScope scope, WorkUpRequest row, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == row.PracticeId && p.Id == row.PatientId, ct);
        if (patient.Email is not { Length: > 0 } email)
            return;
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say("Your practice asks something of you"), Say("Sign in to read it; it stands on your home page, with the day.\n"));
    }
}
