namespace Doorway.Fhir.Import;

/// <summary>Sends each resource to its reader; whatever has none stays kept, not used.</summary>
internal sealed class GatheredFacts(BundleEntries entries, PatientReferences references, ReferralLimits limits)
{
    private readonly List<ReferredCondition> conditions = [];
    private readonly List<ReferredMedication> medications = [];
    private readonly List<ReferredAllergy> allergies = [];

    public IReadOnlyList<ReferredCondition> Conditions => conditions;
    public IReadOnlyList<ReferredMedication> Medications => medications;
    public IReadOnlyList<ReferredAllergy> Allergies => allergies;
    public VitalSignsFromObservations Vitals { get; } = new(references, limits);
    public PregnancyAndSmoking Reports { get; } = new(references);

    public void Take(BundleEntry entry)
    {
        switch (entry.Type)
        {
            case "Condition":
                var condition = ConditionResource.Read(entry);
                conditions.Add(condition);
                Reports.Take(condition);
                break;
            case "MedicationRequest" or "MedicationStatement":
                medications.Add(MedicationResource.Read(entry, entries));
                break;
            case "AllergyIntolerance":
                allergies.Add(AllergyResource.Read(entry));
                break;
            case "Observation":
                Vitals.Take(entry);
                Reports.Take(entry);
                break;
        }
    }
}
