using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Maintenance;

/// <summary>The patient asks for another session or for more medicine, or somebody of the staff writes down that they did. It changes nothing by
/// itself: a prescriber has a task and answers in words.</summary>
public sealed class AskForMoreMedicine(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int Longest = 2000;

    // What was heard longer ago is history, and stands in a note.
    private const int DaysBack = 30;

    /// <param name="Kind">Null when nothing was chosen.</param>
    /// <param name="How">Only from the patient's own phone.</param>
    /// <param name="HeardOn">Only from staff: the day on which they heard it.</param>
    public sealed record Request(Guid PatientId, MoreMedicineKind? Kind, string Words, MoreMedicineHow? How, DateOnly? HeardOn);

    /// <param name="Call">The call that was promised, when they said that they need one.</param>
    public sealed record Asked(FollowUp? Call);

    public async Task<Outcome<Asked>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Asked>>(async inner =>
        {
            if (await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner) is not { } episode
                || actor.In(episode.PracticeId) is not { } me)
                return new Refusal("words", "No course of care is open to ask in. Please phone us.");
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var isPatient = actor.Kind == ActorKind.Patient;
            var zone = (await scope.PracticeAsync(episode.PracticeId, inner)).Zone;
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var faults = Faults(request, isPatient, today);
            // Somebody in danger is never held by an empty field: the call comes first.
            if (faults.Count > 0 && !(isPatient && request.How == MoreMedicineHow.NotSafe))
                return faults;
            var call = isPatient ? await CallAsync(scope, episode, request.How, now, inner) : null;
            if (faults.Count == 0 && !await IsAskedAsync(scope, episode, request, isPatient ? null : me.StaffMemberId, inner))
            {
                var on = request.HeardOn is { } heard && !isPatient ? heard : today;
                var facts = await MoreMedicineFacts.OfAsync(scope, episode, on, zone, inner);
                await scope.AddAsync(new MoreMedicineRequest
                {
                    PracticeId = episode.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = episode.PatientId,
                    EpisodeId = episode.Id,
                    Kind = request.Kind!.Value,
                    Words = await vault.SealAsync(episode.PracticeId, episode.PatientId, request.Words.Trim(), inner),
                    How = isPatient ? request.How : null,
                    HeardByStaffMemberId = isPatient ? null : me.StaffMemberId,
                    AskedOn = on,
                    At = now,
                    LastDoseAt = facts.LastDoseAt,
                    PlanVersion = facts.PlanVersion,
                    EarliestOn = facts.EarliestOn,
                }, inner);
                await MoreMedicineTask.OpenAsync(scope, outbox, episode, now, inner);
            }
            await scope.SaveAsync(inner);
            return new Asked(call);
        }, ct);
    }

    private async Task<FollowUp?> CallAsync(ActorScope scope, Episode episode, MoreMedicineHow? how, DateTimeOffset now, CancellationToken ct) => how switch
    {
        MoreMedicineHow.NotSafe => await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Crisis, now, ct),
        MoreMedicineHow.Hard => await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, ct),
        _ => null,
    };

    // Pressed twice, it is asked once: the same words by the same person while nobody has answered.
    private async Task<bool> IsAskedAsync(ActorScope scope, Episode episode, Request request, Guid? heardBy, CancellationToken ct)
    {
        var answered = await scope.Read<MoreMedicineAnswer>().Where(a => a.PracticeId == episode.PracticeId && a.PatientId == episode.PatientId).Select(a => a.RequestId).ToListAsync(ct);
        foreach (var open in await scope.Read<MoreMedicineRequest>().Where(r => r.PracticeId == episode.PracticeId && r.EpisodeId == episode.Id && r.Kind == request.Kind && r.HeardByStaffMemberId == heardBy && !answered.Contains(r.Id)).ToListAsync(ct))
            if (await vault.OpenAsync(open.PracticeId, open.PatientId, open.Words, ct) == request.Words.Trim())
                return true;
        return false;
    }

    private static List<Refusal> Faults(Request request, bool isPatient, DateOnly today)
    {
        var faults = new List<Refusal>();
        if (request.Kind is null)
            faults.Add(new("kind", "Choose one of the two."));
        if (request.Words.Trim().Length == 0)
            faults.Add(new("words", isPatient ? "Write a word or two. “I do not know how to say it” is enough." : "Write what they said, in their words."));
        if (request.Words.Length > Longest)
            faults.Add(new("words", "Please say it in fewer words; nothing is lost."));
        if (isPatient && request.How is null)
            faults.Add(new("how", "Choose the one that fits best."));
        if (!isPatient && (request.HeardOn is not { } on || on > today || on < today.AddDays(-DaysBack)))
            faults.Add(new("heard", $"Write the day on which you heard it: within {DaysBack} days, and not after today."));
        return faults;
    }
}
