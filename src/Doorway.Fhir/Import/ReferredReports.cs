namespace Doorway.Fhir.Import;

public enum PregnancyAnswer
{
    Pregnant,

    /// <summary>A pregnancy that the record calls over; it says nothing of today.</summary>
    Ended,
    NotPregnant,
    Possible,

    /// <summary>Recorded, but in words or codes that are not understood here.</summary>
    NotUnderstood,
}

/// <summary>What the record says of a pregnancy, with its date. How old a report may be is for a rule to say.</summary>
public sealed record PregnancyReport
{
    public required string Source { get; init; }
    public PartialDate? On { get; init; }
    public required PregnancyAnswer Answer { get; init; }
    public Concept? AsRecorded { get; init; }
}

/// <summary>What the record says of smoking, as recorded.</summary>
public sealed record SmokingReport(string Source, PartialDate? On, Concept? AsRecorded);
