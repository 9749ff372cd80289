namespace Doorway.Fhir.Import;

/// <summary>What every observation has in common, and whether it can be relied on.</summary>
internal static class ObservationResource
{
    private static readonly string[] StatusesUsed = ["final", "amended", "corrected", "preliminary"];

    /// <summary>Final enough, about the patient, and not about an unborn child or a donor.</summary>
    public static bool CanBeUsed(FhirNode observation, PatientReferences references) =>
        StatusesUsed.Contains(observation.Code("status"), StringComparer.Ordinal)
        && references.IsAboutThePatient(observation)
        && observation.Items("focus").All(f => f.IsObject && references.IsThePatient(f));

    public static IEnumerable<string> LoincCodes(FhirNode node) =>
        node.Child("code")?.Children("coding")
            .Where(c => c.Code("system") == CodeSystems.Loinc)
            .Select(c => c.Code("code"))
            .OfType<string>() ?? [];

    public static PartialDate? On(FhirNode observation)
    {
        var period = observation.Child("effectivePeriod");
        return observation.PastDate("effectiveDateTime")
            ?? observation.PastDate("effectiveInstant")
            ?? period?.PastDate("end")
            ?? period?.PastDate("start");
    }

    public static Concept? Answer(FhirNode observation) =>
        observation.Concept("valueCodeableConcept")
        ?? (observation.Text("valueString") is { } text ? new Concept { Text = text } : null);
}
