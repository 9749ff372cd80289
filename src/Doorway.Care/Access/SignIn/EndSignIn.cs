using System.Globalization;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Access.SignIn;

/// <summary>One sign-in on one device: what its cookie carries beside the account.</summary>
/// <param name="Id">The same for as long as this sign-in lasts.</param>
/// <param name="Since">When it began, by the machine's own clock.</param>
public sealed record SignInMark(string Id, DateTimeOffset Since);

/// <summary>Signing out ends the sign-in itself, and not the cookie alone: a copy of the cookie opens nothing afterwards.
/// What has ended is kept as a token of the account for as long as any cookie could still speak of it.</summary>
public sealed class EndSignIn(DoorwayDb db)
{
    internal const string Kind = "ended-sign-in";
    internal const string Everywhere = "everywhere";

    /// <summary>After this a sign-in is over, however often it was used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary><paramref name="machineNow"/> is the machine's own time: a sign-in does not follow the demo's clock.</summary>
    public async Task Handle(Actor actor, SignInMark mark, bool everywhere, DateTimeOffset machineNow, CancellationToken ct = default)
    {
        var accountId = actor.AccountId ?? throw new ArgumentException("Only somebody with an account has signed in.", nameof(actor));
        db.For(actor, machineNow);
        await db.RunAsync(async inner =>
        {
            var ended = await db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == Kind).ToListAsync(inner);
            var forgotten = Written(machineNow - Longest - TimeSpan.FromDays(1));
            db.UserTokens.RemoveRange(ended.Where(t => string.CompareOrdinal(t.Value, forgotten) < 0));
            Note(ended, everywhere ? Everywhere : mark.Id);
            db.Trail.NoteOwn(actor, everywhere ? "SignIn:end-everywhere" : "SignIn:end");
            return await db.SaveChangesAsync(inner);
        }, ct);

        void Note(List<IdentityUserToken<Guid>> ended, string name)
        {
            if (ended.Find(t => t.Name == name) is { } known)
                known.Value = Written(machineNow);
            else
                db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = accountId, LoginProvider = Kind, Name = name, Value = Written(machineNow) });
        }
    }

    /// <summary>Ends every sign-in of an account inside the caller's unit of work.</summary>
    internal static async Task EverywhereAsync(DoorwayDb db, Guid accountId, DateTimeOffset machineNow, CancellationToken ct)
    {
        if (await db.UserTokens.SingleOrDefaultAsync(t => t.UserId == accountId && t.LoginProvider == Kind && t.Name == Everywhere, ct) is { } known)
            known.Value = Written(machineNow);
        else
            db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = accountId, LoginProvider = Kind, Name = Everywhere, Value = Written(machineNow) });
    }

    // Of one length, so that an earlier moment is also the lesser text.
    internal static string Written(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString("D15", CultureInfo.InvariantCulture);
}
