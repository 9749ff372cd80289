using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>How long an hour is kept free: of a session as its protocol says, of the talk after it an hour, because it is booked by its beginning alone.</summary>
public static class SessionLengths
{
    public static readonly TimeSpan Talk = TimeSpan.FromHours(1);

    /// <summary>No session of any protocol is kept free for longer: what began earlier than this is over.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static async Task<TimeSpan> OfAsync(ActorScope scope, DosingAppointment appointment, DateTimeOffset now, CancellationToken ct)
        => Of(await scope.Read<TreatmentPlan>().SingleAsync(p => p.PracticeId == appointment.PracticeId && p.Id == appointment.PlanId, ct), await PracticeKnowledge.OfAsync(scope, appointment.PracticeId, now, ct));

    public static TimeSpan Of(TreatmentPlan plan, KnowledgeSet knowledge) => TimeSpan.FromHours((double)knowledge.Protocol(CareWay.Of(plan).Template.Id).Number("length", knowledge).Value);
}
