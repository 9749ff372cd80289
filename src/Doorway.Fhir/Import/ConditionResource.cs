namespace Doorway.Fhir.Import;

internal static class ConditionResource
{
    public static ReferredCondition Read(BundleEntry entry)
    {
        var condition = entry.Resource;
        UsedResource.RefuseUnknownModifiers(condition);
        entry.IsUsed = true;
        return new ReferredCondition
        {
            Source = entry.Source,
            Code = condition.Concept("code"),
            ClinicalStatus = StatusCode(condition, "clinicalStatus"),
            VerificationStatus = StatusCode(condition, "verificationStatus"),
            Onset = UsedResource.Time(condition, "onset", "start"),
            Abatement = UsedResource.Time(condition, "abatement", "end"),
            RecordedOn = condition.PastDate("recordedDate"),
        };
    }

    public static string? StatusCode(FhirNode resource, string name) =>
        resource.Concept(name)?.Codings.Select(c => c.Code).FirstOrDefault(c => c is not null);
}
