using Doorway.Care.Storage;

namespace Doorway.Care.Screening.Referrals;

/// <summary>A record that another practice sent, as it was taken in. One for each patient: other content is refused with its difference.</summary>
public sealed class ImportedReferral : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>What names the patient at the sender, as a keyed hash: it can be a number that names a person anywhere.</summary>
    public required byte[] PatientKeyHash { get; init; }

    /// <summary>The content as a keyed hash, whatever its order and layout.</summary>
    public required byte[] ContentHash { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public required string ImportedBy { get; init; }

    /// <summary>Null when it came by the command.</summary>
    public required Guid? ImportedByStaffMemberId { get; init; }
    public required int ResourceCount { get; init; }
    public required int UsedCount { get; init; }

    /// <summary>The facts that were taken, with their dates and codes, as canonical JSON of that moment.</summary>
    public required SealedText Taken { get; init; }
}

/// <summary>One resource of a referral, word for word. What no fact was taken from is kept, not used.</summary>
public sealed class ImportedResource : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid ImportedReferralId { get; init; }

    /// <summary>Its place in the file, from 0.</summary>
    public required int Place { get; init; }
    public required string Type { get; init; }

    /// <summary>False: kept, not used.</summary>
    public required bool IsUsed { get; init; }

    /// <summary>The UTF-8 bytes of its JSON, compressed by Brotli. Its id at the sender stands only in here.</summary>
    public required SealedText Content { get; init; }
}
