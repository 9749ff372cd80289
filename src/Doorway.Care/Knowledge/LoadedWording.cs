using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Knowledge;

/// <summary>The texts of a questionnaire that the practice is licensed to use: signed, dated, never changed. The last one that
/// was loaded for an instrument counts, unless it was withdrawn.</summary>
public sealed class LoadedWording : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string InstrumentId { get; init; }

    /// <summary>The version of the scoring that the texts were checked against.</summary>
    public required string InstrumentVersion { get; init; }

    /// <summary>An <see cref="InstrumentWording"/> as JSON.</summary>
    public required string Wording { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Who gave the permission.</summary>
    public required string LicenceHolder { get; init; }

    /// <summary>Where the permission can be found: a contract number, a letter, the words of a public license.</summary>
    public required string LicenceReference { get; init; }
    public required DateOnly PermittedOn { get; init; }

    /// <summary>1-based numbers of the questions about death, suicide or self-harm, joined by commas; empty when there is none.
    /// An answer above the lowest opens a call.</summary>
    public required string SafetyItems { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>From now on these texts are asked no more. Answers that were given stay with their scores.</summary>
public sealed class WithdrawnWording : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid WordingId { get; init; }
    public required string Reason { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }
}
