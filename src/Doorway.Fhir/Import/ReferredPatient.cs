namespace Doorway.Fhir.Import;

/// <summary>One identifier of the patient at the sender.</summary>
public sealed record PatientIdentifier(string? System, string Value, string? TypeCode, string? Use);

/// <summary>
/// What names the patient across files: an identifier, or, when the record has none, the id of its Patient resource
/// (then <see cref="System"/> is empty). The value may be a number that identifies a person and is kept like health data.
/// </summary>
public sealed record PatientKey(string System, string Value);

public sealed record PersonName
{
    public string? Use { get; init; }
    public string? Family { get; init; }
    public IReadOnlyList<string> Given { get; init; } = [];
    public IReadOnlyList<string> Prefixes { get; init; } = [];
    public IReadOnlyList<string> Suffixes { get; init; } = [];
    public string? Text { get; init; }
}

public sealed record PostalAddress
{
    public string? Use { get; init; }
    public IReadOnlyList<string> Lines { get; init; } = [];
    public string? City { get; init; }
    public string? District { get; init; }
    public string? State { get; init; }
    public string? PostalCode { get; init; }
    public string? Country { get; init; }
    public string? Text { get; init; }
    public PartialDate? Until { get; init; }
}

public sealed record ContactPoint(string Value, string? Use, PartialDate? Until);

/// <summary>A language in which the patient can be spoken to.</summary>
public sealed record SpokenLanguage(Concept Language, bool? IsPreferred);

/// <summary>Who the record is about. What the record does not say is null or an empty list: not known.</summary>
public sealed record ReferredPatient
{
    public required string Source { get; init; }
    public required string RecordId { get; init; }
    public required IReadOnlyList<PatientIdentifier> Identifiers { get; init; }
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    /// <summary>The code of FHIR's administrative gender as recorded.</summary>
    public string? GenderAsRecorded { get; init; }

    /// <summary>US Core's sex at birth as recorded (F, M or a word for not known): some risks follow the body, not the name.</summary>
    public string? SexAtBirthAsRecorded { get; init; }
    public PartialDate? BirthDate { get; init; }
    public bool? IsDeceased { get; init; }
    public PartialDate? DeceasedOn { get; init; }
    public IReadOnlyList<PostalAddress> Addresses { get; init; } = [];
    public IReadOnlyList<ContactPoint> Phones { get; init; } = [];
    public IReadOnlyList<ContactPoint> Emails { get; init; } = [];
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];

    /// <summary>The official name, or the usual one, or the first that is not an old or maiden name.</summary>
    public PersonName? BestName =>
        Names.FirstOrDefault(n => n.Use == "official")
        ?? Names.FirstOrDefault(n => n.Use == "usual")
        ?? Names.FirstOrDefault(n => n.Use is not ("old" or "maiden" or "anonymous"));

    public string? State => Addresses.FirstOrDefault(a => a.Until is null && a.Use is null or "home")?.State;
}
