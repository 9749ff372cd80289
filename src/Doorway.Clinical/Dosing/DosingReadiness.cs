using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>
/// Go or no-go before a dose, with every reason. It guards the action only: what happened can always be recorded.
/// Source: the gates file of the knowledge set and the rules of conduct.
/// </summary>
public static class DosingReadiness
{
    /// <summary>What the reason "eligibility" says while a change of another medicine waits for a prescriber. Source: <see cref="DosingReadinessFacts.HasUnseenMedicineChange"/>.</summary>
    public const string MedicineChangeUnseen = "Another medicine of theirs changed. The prescriber has not looked at it yet.";

    /// <summary>What the reason "eligibility" says while an illness or an allergy waits for a prescriber. Source: <see cref="DosingReadinessFacts.HasUnseenHealthChange"/>.</summary>
    public const string HealthChangeUnseen = "An illness or an allergy was told. The prescriber has not looked at it yet.";

    /// <summary>Goes through the whole list; a fact that is not known stands in the way.</summary>
    public static DosingReadinessResult Evaluate(DosingReadinessFacts facts, KnowledgeSet knowledge, DateTimeOffset now)
    {
        var list = new ReadinessList(facts, knowledge, now);
        ConsentAndPlanReasons.Apply(list);
        PeopleReasons.Apply(list);
        TrainingReasons.Apply(list);
        MedicineReasons.Apply(list);
        HomeReasons.Apply(list);
        ClinicReasons.Apply(list);
        RemsReasons.Apply(list);
        NoseReasons.Apply(list);
        TodayReasons.Apply(list);
        return new DosingReadinessResult(list.Reasons.All(r => !r.Blocks), list.Reasons, knowledge.ContentHash, now);
    }
}
