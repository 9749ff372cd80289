using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>What the last session says, what somebody answered about ketamine from elsewhere, and that they asked for more, advise clinicians in the
/// places named here. No gate, no order's rule and no plan's rule can know them. See docs/decisions/0036 and 0045.</summary>
public sealed partial class AdviceReachTests
{
    private static readonly IReadOnlyDictionary<string, string> MayKnowIt = new Dictionary<string, string>
    {
        ["src/Doorway.Clinical/Dosing/TitrationAid.cs"] = "judges the row of the step",
        ["src/Doorway.Clinical/Dosing/LastSessionFacts.cs"] = "holds what is judged",
        ["src/Doorway.Care/Dosing/ReadLastSession.cs"] = "gathers it",
        ["src/Doorway.Web/Workspace/Dosing/LastSessionPart.razor"] = "shows it",
        ["src/Doorway.Web/Workspace/Maintenance/MaintenancePage.razor"] = "shows it beside the decision about more medicine",
        ["src/Doorway.Web/Workspace/Medication/OrderPage.razor"] = "shows it beside an order, and asks nothing of it",
        ["src/Doorway.Web/Workspace/Planning/PlanMedicinePage.razor"] = "shows it beside the dose of the plan, and fills nothing in",
        ["src/Doorway.Care/Reminders/ElsewhereAnswer.cs"] = "the answer itself",
        ["src/Doorway.Care/Reminders/AnswerDayCheck.cs"] = "keeps it",
        ["src/Doorway.Care/Exposure/ReadMisuseFacts.cs"] = "shows it with the other facts of the record",
        ["src/Doorway.Web/Workspace/Exposure/"] = "the meter",
        ["src/Doorway.Care/Access/Policy.Reminders.cs"] = "who may",
        ["src/Doorway.Care/Maintenance/MoreMedicineRequest.cs"] = "that somebody asked for more",
        ["src/Doorway.Care/Maintenance/MoreMedicineStorage.cs"] = "its table",
        ["src/Doorway.Care/Maintenance/AskForMoreMedicine.cs"] = "keeps it",
        ["src/Doorway.Care/Maintenance/AnswerMoreMedicine.cs"] = "a prescriber answers it in words",
        ["src/Doorway.Care/Maintenance/OpenMoreMedicine.cs"] = "opens it for who may read it",
        ["src/Doorway.Care/Maintenance/MaintenanceIsNext.cs"] = "says to the patient that an answer is on its way",
        ["src/Doorway.Care/Exposure/EarlyRequestFacts.cs"] = "shows it with the other facts of the record",
        ["src/Doorway.Care/Exposure/DrugScreenFacts.cs"] = "shows what a screen said with them",
        ["src/Doorway.Care/Access/Policy.After.cs"] = "who may",
        ["src/Doorway.Web/Portal/Maintenance/AskForMorePage.razor"] = "the patient's own page",
        ["src/Doorway.Web/Workspace/Maintenance/AskedForMoreWords.cs"] = "its words",
        ["src/Doorway.Web/Workspace/Maintenance/MoreMedicinePart.razor"] = "shows it beside the decision about more medicine",
        ["src/Doorway.Web/Demo/Stories/Steps/GoingOn.cs"] = "somebody of the demo asks",
        ["src/Doorway.Storage."] = "the table",
    };

    [Fact]
    public void Nothing_but_the_named_places_knows_the_advice() => Expect.Nothing(Found(Repository.With(".cs", ".razor")));

    [Fact]
    public void Each_named_place_still_stands() => Expect.Nothing(MayKnowIt.Keys.Where(path => !path.EndsWith('.') && !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    [Theory]
    [InlineData("src/Doorway.Care/Dosing/GatherReadinessFacts.cs", "var aid = TitrationAid.Of(facts, knowledge);")]
    [InlineData("src/Doorway.Care/Medication/RecordOrder.cs", "public sealed class RecordOrder(DoorwayDb db, ReadLastSession last)")]
    [InlineData("src/Doorway.Care/Dosing/Readiness.cs", "    if (await scope.Read<ElsewhereAnswer>().AnyAsync(ct))")]
    [InlineData("src/Doorway.Care/Preparation/MakeAppointment.cs", "var facts = new ReadMisuseFacts(db, vault, clock);")]
    [InlineData("src/Doorway.Care/Maintenance/MoreMedicineRules.cs", "    if (await scope.Read<MoreMedicineRequest>().AnyAsync(ct))")]
    public void A_place_that_may_not_know_it_is_found(string path, string line) => Assert.Single(Found([new SourceFile(path, line)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && !MayKnowIt.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
           from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
           where Advice().IsMatch(line.Text)
           select $"{file.Path}:{line.Number} knows an advice: {line.Text.Trim()}";

    [GeneratedRegex(@"\b(TitrationAid|LastSessionFacts|ReadLastSession|LastSessionPart|ElsewhereAnswer|ReadMisuseFacts|MisuseFacts?|MoreMedicineRequest|EarlyRequestFacts|DrugScreenFacts)\b")]
    private static partial Regex Advice();
}
