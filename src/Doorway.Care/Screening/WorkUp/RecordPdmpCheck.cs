using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>A prescriber writes down that they looked at a state's record of prescriptions, and what they found.</summary>
public sealed class RecordPdmpCheck(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int Longest = 1000;

    public sealed record Request(Guid PatientId, DateOnly LookedOn, string State, PdmpFinding Finding, string Words, DateOnly? DueAgainOn);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient || actor.In(patient.PracticeId) is not { } me)
            return new Refusal("looked", "There is no such patient here.");
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        if (Refusals(request, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)) is { Count: > 0 } refusals)
            return refusals;
        await AddAsync(scope, vault, patient.PracticeId, me.StaffMemberId, request, now, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }

    internal static List<Refusal> Refusals(Request request, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (request.LookedOn > today)
            refusals.Add(new("looked", "That day has not come yet."));
        if (request.Finding == PdmpFinding.SomethingToTalkAbout && request.Words.Trim().Length == 0 || request.Words.Length > Longest)
            refusals.Add(new("pdmp-words", $"Write what there is to talk about, in at most {Longest} letters."));
        if (request.DueAgainOn <= request.LookedOn)
            refusals.Add(new("again", "It comes after the day on which you looked."));
        return refusals;
    }

    internal static async Task AddAsync(ActorScope scope, Vault vault, Guid practiceId, Guid staffId, Request request, DateTimeOffset now, CancellationToken ct) => await scope.AddAsync(new PdmpCheck
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        PatientId = request.PatientId,
        LookedByStaffMemberId = staffId,
        LookedOn = request.LookedOn,
        State = request.State,
        Finding = request.Finding,
        Words = request.Words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(practiceId, request.PatientId, request.Words.Trim(), ct),
        DueAgainOn = request.DueAgainOn,
        WrittenAt = now,
    }, ct);
}
