using Doorway.Care.Planning;
using Doorway.Clinical.Conditions;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;

namespace Doorway.Web.Workspace.Planning;

/// <summary>Templates in words, the same on every page that shows them.</summary>
internal static class ProtocolWords
{
    public const string NotHeld = "Cannot be proposed here: no source gives a number for it, your medical director sets it.";

    /// <summary>The numbers that make a course its own: each is either held by the template, or said to be missing.</summary>
    public static readonly IReadOnlyList<(string Id, string Says)> OfACourse =
        [("sessions", "How many sessions with medicine"), ("spacing", "How many days between them"), ("start.low", "The first dose")];

    /// <summary>What a source says in other words where it gives no such number: so many in a week instead of days between, the dose of the trial instead of a first dose.</summary>
    public static Limit? SaidOtherwise(ProtocolTemplate template, string number, KnowledgeSet set) => number switch
    {
        "spacing" => template.NumberOrNull("week", set),
        "start.low" => template.NumberOrNull("dose", set),
        _ => null,
    };

    /// <summary>Why a condition has no template; one for which a study is held can still have none.</summary>
    public static string NoneFor(ConditionRow condition) => condition.Studies.Count == 0
        ? ProtocolFit.NoneHeld
        : $"No template is made: what is held does not give a whole course for it ({string.Join(", ", condition.Studies.Select(id => KnowledgeSet.Embedded.Studies.Single(s => s.Id == id)).Select(s => $"{s.Study}, {ConditionRow.Says(s.Direction)}"))}).";

    public static string Purpose(ProtocolPurpose purpose) => purpose switch
    {
        ProtocolPurpose.Induction => "First course",
        ProtocolPurpose.Maintenance => "Maintenance",
        ProtocolPurpose.Booster => "Booster session",
        _ => "Taper",
    };

    /// <summary>"First course, an infusion into a vein, in the clinic, version 1"</summary>
    public static string Line(ProtocolTemplate template) => $"{Purpose(template.Purpose)}, {CareWay.Of(template.Id).Says}, version {template.Version}";
}
