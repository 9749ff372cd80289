using Doorway.Care.Patients;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Screening.Intake;

internal static class PatientFacts
{
    public static Sex? SexOf(Patient patient) => patient.SexAtBirth?.ToLowerInvariant() switch
    {
        "female" or "f" => Sex.Female,
        "male" or "m" => Sex.Male,
        "other" or "intersex" => Sex.Other,
        _ => null,
    };
}

/// <summary>The numbers of the knowledge set that decide what is asked.</summary>
internal static class KnowledgeLimits
{
    public static int PregnancyFrom(KnowledgeSet knowledge) => Whole(knowledge, "eligibility.pregnancy.from");

    public static int PregnancyTo(KnowledgeSet knowledge) => Whole(knowledge, "eligibility.pregnancy.to");

    private static int Whole(KnowledgeSet knowledge, string id) => (int)knowledge.Limits.Single(l => l.Id == id).Value;
}
