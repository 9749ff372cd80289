using System.Globalization;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Knowledge;

/// <summary>What the practice's medical director said about one entry of the clinical knowledge: signed, dated, never changed.
/// The last one on an entry counts. A decision of before keeps the hash and the inputs of its own day.</summary>
public sealed class MedicalDirectorRuling : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string EntryKind { get; init; }
    public required string EntryId { get; init; }
    public required RulingAct Act { get; init; }

    /// <summary>The practice's own number in plain digits; null unless it was changed.</summary>
    public string? Number { get; init; }
    public required string Reason { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required string SignedName { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The knowledge that ships with the product, as it was when this was signed.</summary>
    public required string ShippedHash { get; init; }

    public KnowledgeRuling AsRuling() => new(EntryKind, EntryId, Act, Number is null ? null : decimal.Parse(Number, NumberStyles.Number, CultureInfo.InvariantCulture), DateOnly.FromDateTime(At.UtcDateTime));
}
