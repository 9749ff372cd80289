using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Access.SignIn;

/// <summary>Who of those with an account has ever come in. An invitation makes the account; a password or a passkey is there only once its link was used.</summary>
internal static class CameIn
{
    public static async Task<HashSet<Guid>> AmongAsync(Storage.DoorwayDb db, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
        => [.. await db.Set<Account>().AsNoTracking()
            .Where(a => accounts.Contains(a.Id) && (a.PasswordHash != null || db.Set<IdentityUserPasskey<Guid>>().Any(k => k.UserId == a.Id)))
            .Select(a => a.Id).ToListAsync(ct)];
}
