using System.Text.Json;
using Doorway.Care.Storage;
using Doorway.Clinical.Conditions;

namespace Doorway.Care.Screening.Trials;

/// <summary>Where a prescriber has it from.</summary>
public enum TrialSource
{
    Patient,
    Referral,
    Record,
}

/// <summary>A medicine against depression that was taken before, as a prescriber wrote it down. What is not known is null. It is set
/// aside, never changed.</summary>
public sealed class AntidepressantTrial : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>A <see cref="TrialDrug"/> as JSON.</summary>
    public required SealedText Drug { get; init; }

    /// <summary>A day, at the highest dose.</summary>
    public required long? DailyDoseMicrograms { get; init; }
    public required int? Weeks { get; init; }
    public required TrialAdequacy Adequacy { get; init; }
    public required TrialOutcome Outcome { get; init; }

    /// <summary>When, in words.</summary>
    public required SealedText TakenWhen { get; init; }
    public required TrialSource Source { get; init; }
    public required SealedText Words { get; init; }
    public required Guid RecordedByStaffMemberId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? EnteredInErrorAt { get; private set; }
    public Guid? EnteredInErrorByStaffMemberId { get; private set; }
    public int Version { get; set; }

    public bool Counts => EnteredInErrorAt is null;

    public void SetAside(Guid staffMemberId, DateTimeOffset now)
    {
        if (EnteredInErrorAt is null)
            (EnteredInErrorByStaffMemberId, EnteredInErrorAt) = (staffMemberId, now);
    }
}

/// <summary>The medicine and its class.</summary>
public sealed record TrialDrug(string Name, AntidepressantClass Class)
{
    private static readonly JsonSerializerOptions Kept = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Kept);

    public static TrialDrug FromJson(string json) => JsonSerializer.Deserialize<TrialDrug>(json, Kept)!;
}
