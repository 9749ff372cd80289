namespace Doorway.Fhir.Import;

/// <summary>Reads MedicationRequest and MedicationStatement.</summary>
internal static class MedicationResource
{
    public static ReferredMedication Read(BundleEntry entry, BundleEntries entries)
    {
        var medication = entry.Resource;
        UsedResource.RefuseUnknownModifiers(medication);
        entry.IsUsed = true;
        var isStatement = entry.Type == "MedicationStatement";
        var period = medication.Child("effectivePeriod");
        var dosages = medication.Children(isStatement ? "dosage" : "dosageInstruction");
        var status = medication.Code("status");
        var intent = medication.Code("intent");
        var doNotPerform = medication.Flag("doNotPerform");
        return new ReferredMedication
        {
            Source = entry.Source,
            Medication = medication.Concept("medicationCodeableConcept") ?? Referred(medication, entries),
            Status = status,
            Intent = intent,
            DoNotPerform = doNotPerform,
            Use = UseOf(status, intent, doNotPerform),
            AuthoredOn = medication.PastDate(isStatement ? "dateAsserted" : "authoredOn"),
            TakenFrom = medication.AnyDate("effectiveDateTime") ?? period?.AnyDate("start"),
            TakenUntil = period?.AnyDate("end"),
            AsNeeded = AsNeeded(dosages),
            DosageTexts = [.. dosages.Select(d => d.Text("text") ?? d.Text("patientInstruction")).OfType<string>()],
        };
    }

    private static MedicationUse UseOf(string? status, string? intent, bool? doNotPerform)
    {
        if (doNotPerform == true)
            return MedicationUse.NotTaken;
        return status switch
        {
            // A proposal or a plan is not yet an order; whether it was followed is not known.
            "active" => intent is "proposal" or "plan" ? MedicationUse.Uncertain : MedicationUse.Current,
            "stopped" or "completed" or "cancelled" or "draft" or "entered-in-error" or "not-taken" or "intended" => MedicationUse.NotTaken,
            _ => MedicationUse.Uncertain,
        };
    }

    private static Concept? Referred(FhirNode medication, BundleEntries entries)
    {
        if (medication.Child("medicationReference") is not { } reference)
            return null;
        var found = reference.Code("reference") is { } address ? Find(medication, address, entries) : null;
        if (found?.Concept("code") is { } code)
            return code;
        return reference.Text("display") is { } display ? new Concept { Text = display } : null;
    }

    private static FhirNode? Find(FhirNode medication, string address, BundleEntries entries)
    {
        if (address.StartsWith('#'))
            return medication.Children("contained").FirstOrDefault(c => $"#{c.Code("id")}" == address && c.Code("resourceType") == "Medication");
        if (entries.Find(address) is not { Type: "Medication" } entry)
            return null;
        UsedResource.RefuseUnknownModifiers(entry.Resource);
        entry.IsUsed = true;
        return entry.Resource;
    }

    private static bool? AsNeeded(IReadOnlyList<FhirNode> dosages)
    {
        bool? result = null;
        foreach (var dosage in dosages)
        {
            var flag = dosage.Flag("asNeededBoolean") ?? (dosage.Has("asNeededCodeableConcept") ? true : null);
            result = flag == true ? true : result ?? flag;
        }
        return result;
    }
}
