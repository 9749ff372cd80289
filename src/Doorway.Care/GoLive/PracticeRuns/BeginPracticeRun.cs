using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>An owner begins a rehearsal. The program gives the name, the mails go to a member of staff, and this is the only place that makes such a row.</summary>
public sealed class BeginPracticeRun(OwnContext own, MailWay way, TimeProvider clock)
{
    public const int MostOpen = 2;
    public const string WhoField = "plays";
    public const string TherapistField = "therapist";

    /// <summary>An adult's, and plainly nobody's: the same in every run.</summary>
    public static readonly DateOnly BirthDate = new(1980, 1, 1);

    public sealed record Request(Guid PracticeId, Guid PlayedByStaffMemberId, Guid TherapistStaffMemberId, string Origin);

    public Task<Outcome<PracticeRun>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (actor.In(request.PracticeId) is not { IsGuest: false } me || !me.Roles.Contains(Role.Owner))
            throw new AccessDenied(typeof(PracticeRun), Operation.Add);
        var now = clock.GetUtcNow();
        return own.AsAsync(actor, now, (scope, services) => scope.RunAsync<Outcome<PracticeRun>>(async inner =>
        {
            if ((await MailStanding.OfAsync(scope, request.PracticeId, way, inner)).Refuses(WhoField) is { } refusal)
                return refusal;
            // Two owners who begin at once wait here: no number is given twice, and no third run is open.
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            var runs = await scope.Read<PracticeRun>().Where(r => r.PracticeId == request.PracticeId).ToListAsync(inner);
            if (runs.Count(r => r.IsOpen) >= MostOpen)
                return new Refusal(WhoField, $"{MostOpen} practice runs are open already. End one first.");
            var people = await MayTakePartAsync(scope, services.GetRequiredService<DoorwayDb>(), request.PracticeId, inner);
            if (people.Find(p => p.Id == request.PlayedByStaffMemberId) is not { } player)
                return new Refusal(WhoField, "Choose somebody who works here and has come in.");
            if (people.Find(p => p.Id == request.TherapistStaffMemberId) is not { } therapist || !therapist.Roles.HasFlag(StaffRoles.Therapist))
                return new Refusal(TherapistField, "Choose a therapist of the practice.");
            var email = player.Email.Trim().ToLowerInvariant();
            if (await scope.Read<Patient>().AnyAsync(p => p.PracticeId == request.PracticeId && p.Email == email, inner))
                return new Refusal(WhoField, "Choose somebody else: this address is in use here already.");
            var run = await MakeAsync(scope, services, request, email, therapist.Id, me.StaffMemberId, runs.Count + 1, now, inner);
            await scope.SaveAsync(inner);
            return run;
        }, ct), ct);
    }

    /// <summary>Whoever works here and has come in: only then is their address known to reach them.</summary>
    public static async Task<List<StaffMember>> MayTakePartAsync(ActorScope scope, DoorwayDb db, Guid practiceId, CancellationToken ct)
    {
        var people = await scope.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.HomePracticeId == null && s.LeftAt == null && s.AccountId != null).OrderBy(s => s.Name).ToListAsync(ct);
        var cameIn = await CameIn.AmongAsync(db, [.. people.Select(p => p.AccountId!.Value)], ct);
        return [.. people.Where(p => cameIn.Contains(p.AccountId!.Value))];
    }

    private static async Task<PracticeRun> MakeAsync(ActorScope scope, IServiceProvider services, Request request, string email, Guid therapistId, Guid by, int number, DateTimeOffset now, CancellationToken ct)
    {
        var practice = await scope.PracticeAsync(request.PracticeId, ct);
        var patient = new Patient
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            GivenName = RunMark.Name(number),
            FamilyName = RunMark.Family,
            CalledName = RunMark.Name(number),
            BirthDate = BirthDate,
            HomeState = practice.State,
            SearchName = Patient.Fold(RunMark.Name(number), RunMark.Family),
            RegisteredAt = now,
            IsPracticeRun = true,
        };
        await services.GetRequiredService<PatientInvitations>().SendAsync(scope, patient, email, request.Origin, now, ct);
        await scope.AddAsync(patient, ct);
        services.GetRequiredService<Vault>().MakeKeyFor(patient.PracticeId, patient.Id);
        await scope.AddAsync(new Episode { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, TherapistStaffMemberId = therapistId, OpenedAt = now }, ct);
        var run = new PracticeRun
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            Number = number,
            PlayedByStaffMemberId = request.PlayedByStaffMemberId,
            TherapistStaffMemberId = therapistId,
            BegunByStaffMemberId = by,
            BegunAt = now,
        };
        await scope.AddAsync(run, ct);
        return run;
    }
}
