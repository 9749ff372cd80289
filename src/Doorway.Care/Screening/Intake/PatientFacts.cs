using Doorway.Care.Patients;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Intake;

public static class PatientFacts
{
    public static Sex? SexOf(Patient patient) => patient.SexAtBirth?.ToLowerInvariant() switch
    {
        "female" or "f" => Sex.Female,
        "male" or "m" => Sex.Male,
        "other" or "intersex" => Sex.Other,
        _ => null,
    };

    /// <summary>Whether this person is asked about a pregnancy. Not knowing their sex or age, we ask.</summary>
    public static bool PregnancyConcerns(Patient patient, DateOnly today, KnowledgeSet knowledge)
        => SexOf(patient) != Sex.Male
            && (patient.AgeOn(today) is not { } age || age >= Whole(knowledge, "eligibility.pregnancy.from") && age <= Whole(knowledge, "eligibility.pregnancy.to"));

    private static int Whole(KnowledgeSet knowledge, string id) => (int)knowledge.Limits.Single(l => l.Id == id).Value;
}
