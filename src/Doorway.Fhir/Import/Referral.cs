namespace Doorway.Fhir.Import;

/// <summary>
/// A patient's record as another practice sent it. Every text in it is foreign: it is shown as text and never as markup.
/// An empty list says that the record holds nothing of the kind, which is "not known" and never "none".
/// </summary>
public sealed record Referral : ReferralReading
{
    /// <summary>The type of the bundle: transaction, batch, collection or document.</summary>
    public required string BundleType { get; init; }
    public required ReferredPatient Patient { get; init; }
    public required PatientKey PatientKey { get; init; }
    public IReadOnlyList<ReferredCondition> Conditions { get; init; } = [];
    public IReadOnlyList<ReferredMedication> Medications { get; init; } = [];
    public IReadOnlyList<ReferredAllergy> Allergies { get; init; } = [];
    public required ReferredVitals Vitals { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PregnancyReport> Pregnancies { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SmokingReport> Smoking { get; init; } = [];

    /// <summary>Every resource of the file, in its order, word for word.</summary>
    public required IReadOnlyList<SourceResource> Sources { get; init; }

    /// <summary>The resources that are kept, not used.</summary>
    public IEnumerable<SourceResource> Kept => Sources.Where(s => !s.IsUsed);

    /// <summary>SHA-256 in lower-case hex; the same for the same content in another order or layout.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>A resource word for word, as the UTF-8 bytes of its JSON.</summary>
public sealed record SourceResource
{
    public required string Type { get; init; }
    public string? Id { get; init; }

    /// <summary>True when facts of the referral came from it; false means kept, not used.</summary>
    public required bool IsUsed { get; init; }
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>SHA-256 of its canonical form, in lower-case hex.</summary>
    public required string Fingerprint { get; init; }
}
