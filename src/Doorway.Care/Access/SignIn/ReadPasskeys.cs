using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Access.SignIn;

/// <summary>The passkeys that somebody's own account knows.</summary>
public sealed class ReadPasskeys(DoorwayDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary><paramref name="IsBackedUp"/>: it is kept with the maker of the device too, and so is on their other devices.</summary>
    public sealed record Passkey(string Id, string Name, DateTimeOffset AddedAt, bool IsBackedUp);

    public async Task<IReadOnlyList<Passkey>> Handle(Actor actor)
    {
        db.For(actor, clock.GetUtcNow());
        if (actor.AccountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return [];
        var known = await accounts.GetPasskeysAsync(account);
        return [.. known.OrderBy(p => p.CreatedAt).Select(p => new Passkey(Convert.ToHexStringLower(p.CredentialId), p.Name ?? Say("A device"), p.CreatedAt, p.IsBackedUp))];
    }
}
