using Doorway.Care.Storage;

namespace Doorway.Care.GoLive;

/// <summary>A text message that was sent to find out whether texts arrive. It is proven when the code in it was typed; it speaks of one
/// carrier, so another setting wants another proof.</summary>
public sealed class TextProof : IPracticeRow, IVersioned
{
    public const int MostWrong = 5;
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SentTo { get; init; }
    public required string Carrier { get; init; }

    /// <summary>The code, keyed with the installation's key: who reads the table cannot type it.</summary>
    public required byte[] CodeHash { get; init; }
    public required Guid OutboxMessageId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public DateTimeOffset? ProvenAt { get; private set; }
    public int WrongCodes { get; private set; }
    public int Version { get; set; }

    public bool Waits(DateTimeOffset now) => ProvenAt is null && WrongCodes < MostWrong && now - SentAt < Lasts;

    public void Prove(DateTimeOffset now) => ProvenAt ??= now;

    public void CountWrongCode() => WrongCodes++;
}
