namespace Doorway.Fhir.Import;

/// <summary>When something was, as a date or in words (such as an age).</summary>
public sealed record RecordedTime(PartialDate? Date, string? Words);

public sealed record ReferredCondition
{
    public required string Source { get; init; }

    /// <summary>Null when the record names neither a code nor words: then nothing can be concluded from it.</summary>
    public Concept? Code { get; init; }

    /// <summary>active, recurrence, relapse, inactive, remission or resolved; null is not known.</summary>
    public string? ClinicalStatus { get; init; }

    /// <summary>confirmed, provisional, differential, unconfirmed, refuted or entered-in-error; null is not known.</summary>
    public string? VerificationStatus { get; init; }
    public RecordedTime? Onset { get; init; }
    public RecordedTime? Abatement { get; init; }
    public PartialDate? RecordedOn { get; init; }
}

/// <summary>Whether a recorded medicine counts as taken today.</summary>
public enum MedicationUse
{
    /// <summary>The record says that it is taken.</summary>
    Current,

    /// <summary>On hold, of unknown status, or without one. It counts as taken, because that is the careful side.</summary>
    Uncertain,

    /// <summary>Stopped, completed, cancelled, never begun, or recorded in error.</summary>
    NotTaken,
}

public sealed record ReferredMedication
{
    public required string Source { get; init; }

    /// <summary>Null when the record names no medicine, or refers to one that is not in the file.</summary>
    public Concept? Medication { get; init; }

    /// <summary>The status as recorded; its words differ between a request and a statement.</summary>
    public string? Status { get; init; }
    public string? Intent { get; init; }
    public bool? DoNotPerform { get; init; }
    public required MedicationUse Use { get; init; }

    /// <summary>When it was ordered, or when it was stated.</summary>
    public PartialDate? AuthoredOn { get; init; }
    public PartialDate? TakenFrom { get; init; }
    public PartialDate? TakenUntil { get; init; }
    public bool? AsNeeded { get; init; }
    public IReadOnlyList<string> DosageTexts { get; init; } = [];
}

/// <summary>What was asked when a record says "no known allergy".</summary>
public enum AskedAllergies
{
    Any,
    Drug,
    Food,
    Environment,
    Latex,
}

public sealed record ReferredAllergy
{
    public required string Source { get; init; }
    public Concept? Code { get; init; }

    /// <summary>Set when the record says that it was asked and none is known. Null on a real allergy.</summary>
    public AskedAllergies? AskedNoneOf { get; init; }
    public string? Criticality { get; init; }
    public string? ClinicalStatus { get; init; }
    public string? VerificationStatus { get; init; }
    public PartialDate? RecordedOn { get; init; }
    public IReadOnlyList<AllergyReaction> Reactions { get; init; } = [];
}

public sealed record AllergyReaction(IReadOnlyList<Concept> Manifestations, string? Severity, string? Description);
