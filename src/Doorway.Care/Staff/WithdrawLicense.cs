using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff;

/// <summary>An owner ends a licence of somebody of the house: it was mistyped, or it does not hold any more. From that moment no gate counts it, here and
/// wherever its holder is a guest.</summary>
public sealed class WithdrawLicense(DoorwayDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid LicenseId, string Why);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var (now, why) = (clock.GetUtcNow(), request.Why.Trim());
        if (why.Length == 0)
            return new Refusal("ended-why", "Write why, for example that the number was mistyped, or that it is suspended.");
        if (why.Length > LicenseWithdrawal.LongestWhy)
            return new Refusal("ended-why", $"At most {LicenseWithdrawal.LongestWhy} letters; nothing is lost, please shorten it.");
        var scope = db.For(actor, now);
        if ((await LicensesInForce.OfAsync(scope, request.PracticeId, null, ct)).Find(l => l.Id == request.LicenseId) is not { } license)
            return new Refusal("ended", "This license is ended already.");
        if (await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == request.PracticeId && s.Id == license.StaffMemberId, ct) is { HomePracticeId: not null })
            return new Refusal("ended", "A guest’s license is ended in their own practice, and follows here.");
        await scope.AddAsync(Row(request.PracticeId, license.Id, why, actor.In(request.PracticeId)!.StaffMemberId, now), ct);
        await scope.SaveAsync(ct);
        await CarryToGuestsAsync(license, why, now, ct);
        return new Done();
    }

    // The copies in other practices know their first by what stands on it. Every one that says the same ends with it.
    private async Task CarryToGuestsAsync(License license, string why, DateTimeOffset now, CancellationToken ct)
    {
        await using var own = scopes.CreateAsyncScope();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("carrying licences"), now);
        // Also of a guest who has left: they may be let in again.
        foreach (var guest in await scope.Read<StaffMember>().Where(s => s.HomePracticeId == license.PracticeId && s.HomeStaffMemberId == license.StaffMemberId).ToListAsync(ct))
            foreach (var copy in (await LicensesInForce.OfAsync(scope, guest.PracticeId, guest.Id, ct)).Where(c => IsSame(c, license)))
                await scope.AddAsync(Row(guest.PracticeId, copy.Id, why, null, now), ct);
        await scope.SaveAsync(ct);
    }

    private static bool IsSame(License one, License other)
        => (one.State, one.Number, one.ValidFrom, one.ValidUntil) == (other.State, other.Number, other.ValidFrom, other.ValidUntil);

    private static LicenseWithdrawal Row(Guid practiceId, Guid licenseId, string why, Guid? by, DateTimeOffset now)
        => new() { PracticeId = practiceId, Id = Guid.CreateVersion7(now), LicenseId = licenseId, Why = why, ByStaffMemberId = by, At = now };
}
