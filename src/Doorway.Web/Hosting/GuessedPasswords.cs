using Doorway.Care.Access;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.Hosting;

/// <summary>Refuses what is tried first: a common password made long, a keyboard's row, one's own name, few different letters. It stands behind
/// the length of twelve; a second factor is asked for in any case.</summary>
internal sealed class GuessedPasswords : IPasswordValidator<Account>
{
    private const int FewestDifferent = 6;
    // What remains beside a guessed part must be long enough by itself.
    private const int LongEnoughBeside = 8;

    private static readonly string[] Guessed =
        ["password", "passw0rd", "qwertyuiop", "qwerty", "asdfgh", "zxcvbn", "1234567890", "12345", "iloveyou", "letmein", "welcome", "sunshine", "princess", "football", "baseball", "abc123", "admin", "changeme", "doorway", "ketamine"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = (password ?? "").ToLowerInvariant();
        var own = (user.DisplayName ?? "").Split(' ').Concat((user.Email ?? "").Split('@', '.')).Select(part => part.ToLowerInvariant()).Where(part => part.Length > 3);
        var left = Guessed.Concat(own).Aggregate(plain, (rest, part) => rest.Replace(part, "", StringComparison.Ordinal));
        if (plain.Distinct().Count() < FewestDifferent)
            return Refused("PasswordHasFewLetters", "Choose one with more different letters.");
        return left.Length < plain.Length && left.Length < LongEnoughBeside
            ? Refused("PasswordIsGuessed", "That is one of the first that are tried. Four words that do not belong together are easy to keep and hard to guess.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Refused(string code, string says) => Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = says }));
}
