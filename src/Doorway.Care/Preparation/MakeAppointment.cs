using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The therapist sets the day of a session with medicine. The plan's spacing and number of sessions hold; the
/// integration session is booked with it, or the page warns.</summary>
public sealed class MakeAppointment(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, DateOnly On, TimeOnly At, DateOnly? IntegrationOn, TimeOnly? IntegrationAt);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("", Preparing.TooEarly);
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            var made = await AppointmentRules.JudgeAsync(scope, episode, request, actor.In(episode.PracticeId)!.StaffMemberId, instead: null, now, inner);
            if (made.Value is not { } appointment)
                return new Outcome<Guid>(default, made.Refusals);
            await scope.AddAsync(appointment, inner);
            await scope.SaveAsync(inner);
            return appointment.Id;
        }, ct);
    }

    /// <summary>Why no day may be set yet; null when it may. Pages ask the same. A day that is moved does not stand in its own way.</summary>
    public static async Task<Refusal?> RefusalBeforeDayAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct, DosingAppointment? instead = null)
    {
        var ready = await PreparationReadiness.OfAsync(scope, episode, now, ct);
        if (ready.Next is { } next && next.StartsAt > now && next.Id != instead?.Id)
            return new Refusal("on", "A day is set already. Cancel it first, or wait until it is over.");
        if (await MoreMedicineRules.RefusalAsync(scope, episode, ct) is { } noMore)
            return noMore;
        var missing = new List<string>();
        if (ready.SessionsHeld == 0) missing.Add("a preparation session");
        if (!ready.HasIntention) missing.Add("an intention, or “none yet”");
        if (!ready.HasCard) missing.Add("the card “how to help me”");
        if (ready.Chaperone is null) missing.Add(ready.IsClinic ? "somebody who takes them home" : "a chaperone");
        else if (!ready.WasAskedPrivately) missing.Add(ready.IsClinic ? "the private question about who takes them home" : "the private question about the chaperone");
        if (missing.Count > 0)
            return new Refusal("on", $"Still missing before a day can be set: {string.Join("; ", missing)}.");
        var answer = await scope.Read<PrivateSafetyAnswer>().Where(a => a.ChaperoneId == ready.Chaperone!.Id).OrderByDescending(a => a.At).FirstOrDefaultAsync(ct);
        if (answer is not { IsSafe: true })
            return new Refusal("on", "In private, the patient said that it is not safe with this person. Talk with them alone; another person, or their own new answer, opens this.");
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        if (plan is null || !(await scope.Read<PlanAgreement>().Where(a => a.PlanId == plan.Id).ToListAsync(ct)).IsAgreedByAll(plan))
            return new Refusal("on", "The plan as it stands is not agreed by all three.");
        if (plan.IsClinic)
            return null;
        var order = await scope.Read<MedicationOrder>().Where(o => o.EpisodeId == episode.Id && o.EnteredInErrorAt == null).OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);
        var count = order is null ? null : await scope.Read<MedicineCount>().Where(c => c.OrderId == order.Id).OrderByDescending(c => c.CountedAt).FirstOrDefaultAsync(ct);
        return count is { MatchesOrder: true } ? null : new Refusal("on", "The count of the medicine is not settled.");
    }
}
