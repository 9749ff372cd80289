using Doorway.Care.Access;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>A prescriber has looked at what stood before them. What was told meanwhile stays open.</summary>
public sealed class LookAtHealthChanges(DoorwayDb db, Vault vault, GatherEligibilityFacts gather, TimeProvider clock)
{
    public const int LongestWords = 500;

    /// <param name="Shown">Those that the page showed as not looked at.</param>
    public sealed record Request(Guid PatientId, IReadOnlyList<Guid> Shown, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (request.Words.Trim().Length > LongestWords)
            return new Refusal("look", $"At most {LongestWords} letters; nothing is lost, please shorten it.");
        // What the label forbids is no matter of having looked: it stays open, and no session goes ahead.
        if (await gather.Handle(actor, request.PatientId, ct) is { } gathered && ClearanceSheet.Of(gathered).Stopping is [var stop, ..])
            return new Refusal("look", $"By the label this stops ketamine: {stop.Title}. It stays open, and no session goes ahead. The page Clearance shows what it rests on.");
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<Patients.Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient)
                return new Refusal("look", "There is no such patient here.");
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var open = await scope.Change<HealthChange>().Where(c => c.PatientId == request.PatientId && c.SeenAt == null).ToListAsync(inner);
            var shown = open.Where(c => request.Shown.Contains(c.Id)).ToList();
            if (shown.Count == 0 || actor.In(shown[0].PracticeId) is not { } me)
                return new Refusal("look", "A colleague has looked at these meanwhile. Your words are still here; nothing was kept of them.");
            foreach (var change in shown)
                change.Seen(me.StaffMemberId, request.Words.Trim() is { Length: > 0 } words ? await vault.SealAsync(change.PracticeId, change.PatientId, words, inner) : SealedText.Nothing, now);
            if (shown.Count == open.Count)
                await HealthChangeTask.CloseAsync(scope, shown[0].PracticeId, request.PatientId, me.StaffMemberId, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
