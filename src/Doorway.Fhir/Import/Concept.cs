namespace Doorway.Fhir.Import;

/// <summary>One code of one code system, as recorded.</summary>
public sealed record Coding(string? System, string? Code, string? Display);

/// <summary>What a record names by codes, by words, or by both.</summary>
public sealed record Concept
{
    public IReadOnlyList<Coding> Codings { get; init; } = [];
    public string? Text { get; init; }

    /// <summary>Words to show: the text, or the first display. Null when the record gives neither.</summary>
    public string? Words => Text ?? Codings.Select(c => c.Display).FirstOrDefault(d => d is not null);

    public bool Has(string system, string code) => Codings.Any(c => c.System == system && c.Code == code);

    public string? CodeIn(string system) => Codings.FirstOrDefault(c => c.System == system)?.Code;
}

/// <summary>The names of the code systems that are read.</summary>
public static class CodeSystems
{
    public const string Loinc = "http://loinc.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public const string Atc = "http://www.whocc.no/atc";
    public const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";
    public const string Ucum = "http://unitsofmeasure.org";
    public const string IdentifierTypes = "http://terminology.hl7.org/CodeSystem/v2-0203";
}
