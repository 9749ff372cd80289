using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>A request is not needed any more, or was written by mistake. It stays on the chart with the reason; its tasks are closed.</summary>
public sealed class WithdrawWorkUp(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int Longest = 300;

    /// <param name="WasAMistake">It was never meant: it is marked as entered in error and counts nowhere.</param>
    public sealed record Request(Guid PatientId, Guid RequestId, string Because, bool WasAMistake);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Because.Trim().Length is 0 or > Longest)
            return new Refusal("because", $"Write why, in at most {Longest} letters.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await WorkUpRows.LockedAsync(scope, request.PatientId, request.RequestId, inner) is not { } asked || actor.In(asked.PracticeId) is not { } me)
                return new Refusal("because", "There is no such request here.");
            if (asked.Standing != WorkUpStanding.Asked)
                return new Refusal("because", "Only an open request is withdrawn. An answer that was wrong is set aside first.");
            if (asked.AskedByStaffMemberId != me.StaffMemberId && !me.Roles.Contains(Role.Prescriber))
                return new Refusal("because", "A prescriber withdraws what somebody else has asked for.");
            var because = await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Because.Trim(), inner);
            if (request.WasAMistake)
                asked.SetAside(me.StaffMemberId, because, now);
            else
                asked.Withdraw(me.StaffMemberId, because, now);
            await WorkUpTasks.CloseAsync(scope, asked, me.StaffMemberId, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
