using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Access;

/// <summary>A login. It belongs to no practice: a <c>StaffMember</c> or a <c>Patient</c> row gives it a place in one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>The codes of the last minutes that were used, each with its second.</summary>
    public string? UsedCodes { get; set; }
}
