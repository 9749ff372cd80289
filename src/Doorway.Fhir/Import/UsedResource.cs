namespace Doorway.Fhir.Import;

/// <summary>What holds for every resource that becomes a fact.</summary>
internal static class UsedResource
{
    /// <summary>FHIR: who does not understand a modifier must not use the resource, since it can turn its meaning round.</summary>
    public static void RefuseUnknownModifiers(FhirNode resource)
    {
        foreach (var name in (string[])["modifierExtension", "implicitRules"])
            resource.Value(name)?.Refuse("This can change the meaning of the resource in a way that is not known here.");
    }

    /// <summary>Onset or abatement, in whichever of FHIR's forms it was recorded.</summary>
    public static RecordedTime? Time(FhirNode resource, string name, string endOfPeriod)
    {
        var date = endOfPeriod == "start" ? resource.PastDate($"{name}DateTime") : resource.AnyDate($"{name}DateTime");
        date ??= resource.Child($"{name}Period")?.AnyDate(endOfPeriod);
        var words = resource.Text($"{name}String") ?? Age(resource.Child($"{name}Age"));
        return date is null && words is null ? null : new RecordedTime(date, words);
    }

    private static string? Age(FhirNode? age) =>
        age?.Number("value") is { } value ? FormattableString.Invariant($"age {value} {age.Code("unit") ?? age.Code("code")}").TrimEnd() : null;
}
