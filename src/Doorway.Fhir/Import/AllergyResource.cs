namespace Doorway.Fhir.Import;

internal static class AllergyResource
{
    /// <summary>SNOMED CT codes that the FHIR R4 and US Core allergy value sets give for "asked, none known".</summary>
    private static readonly Dictionary<string, AskedAllergies> NoneKnown = new(StringComparer.Ordinal)
    {
        ["716186003"] = AskedAllergies.Any,
        ["160244002"] = AskedAllergies.Any,
        ["409137002"] = AskedAllergies.Drug,
        ["429625007"] = AskedAllergies.Food,
        ["428607008"] = AskedAllergies.Environment,
        ["716184000"] = AskedAllergies.Latex,
    };

    public static ReferredAllergy Read(BundleEntry entry)
    {
        var allergy = entry.Resource;
        UsedResource.RefuseUnknownModifiers(allergy);
        entry.IsUsed = true;
        var code = allergy.Concept("code");
        var verification = ConditionResource.StatusCode(allergy, "verificationStatus");
        return new ReferredAllergy
        {
            Source = entry.Source,
            Code = code,
            AskedNoneOf = verification is "refuted" or "entered-in-error" ? null : AskedNone(code),
            Criticality = allergy.Code("criticality"),
            ClinicalStatus = ConditionResource.StatusCode(allergy, "clinicalStatus"),
            VerificationStatus = verification,
            RecordedOn = allergy.PastDate("recordedDate"),
            Reactions = [.. allergy.Children("reaction").Select(ReadReaction)],
        };
    }

    private static AskedAllergies? AskedNone(Concept? code)
    {
        foreach (var coding in code?.Codings ?? [])
            if (coding is { System: CodeSystems.Snomed, Code: { } snomed } && NoneKnown.TryGetValue(snomed, out var asked))
                return asked;
        return null;
    }

    private static AllergyReaction ReadReaction(FhirNode reaction) => new(
        [.. reaction.Children("manifestation").Select(m => m.AsConcept()).OfType<Concept>()],
        reaction.Code("severity"),
        reaction.Text("description"));
}
