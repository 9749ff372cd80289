using System.Security.Cryptography;
using System.Text;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Doorway.Care.Access.SignIn;

/// <summary>What a link opens. The link itself never says.</summary>
public enum LinkPurpose
{
    PatientSignIn,
    StaffInvitation,
    Measures,
    Chaperone,
    MailProof,
    WaitingPlace,
}

/// <summary>A link that was sent to somebody: only its hash is kept.</summary>
public sealed class OneTimeLink : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required LinkPurpose Purpose { get; init; }
    public required byte[] TokenHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public Guid? PatientId { get; init; }
    public Guid? StaffMemberId { get; init; }

    /// <summary>What it is for within its purpose: a measures request, a dosing session.</summary>
    public Guid? SubjectId { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The one device that holds a chaperone's link, by the hash of its cookie.</summary>
    public byte[]? DeviceHash { get; set; }
    public int Version { get; set; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < Until;

    public void Use(DateTimeOffset now) => UsedAt = now;

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

internal sealed class OneTimeLinkStorage : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> table)
    {
        table.ToTable("one_time_links");
        table.HasIndex(l => l.TokenHash).IsUnique();
    }
}
