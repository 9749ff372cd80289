namespace Doorway.Fhir.Import;

/// <summary>One entry of the bundle with what identifies it.</summary>
internal sealed class BundleEntry(FhirNode resource, string type, string? id, string? fullUrl)
{
    public FhirNode Resource => resource;
    public string Type => type;
    public string? Id => id;
    public string? FullUrl => fullUrl;

    /// <summary>Set when the resource became a fact of the referral; all others are kept, not used.</summary>
    public bool IsUsed { get; set; }

    public string Source => id is not null ? $"{type}/{id}" : fullUrl ?? type;
}
