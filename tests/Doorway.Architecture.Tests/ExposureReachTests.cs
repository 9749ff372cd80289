using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>The sum of what somebody has had stands in the places named here and nowhere else: it advises clinicians, and no gate, no
/// ready-to-end list and no order's rule can know it. See docs/decisions/0029.</summary>
public sealed partial class ExposureReachTests
{
    private static readonly IReadOnlyDictionary<string, string> MayKnowIt = new Dictionary<string, string>
    {
        ["src/Doorway.Care/Exposure/"] = "gathers the doses that stand and the bladder answers",
        ["src/Doorway.Web/Workspace/Exposure/"] = "the line, the part and the page",
        ["src/Doorway.Web/Workspace/ChartFrame.razor"] = "shows the line on every page of a chart",
        ["src/Doorway.Web/Workspace/Medication/OrderPage.razor"] = "shows it beside an order, and asks nothing of it",
        ["src/Doorway.Web/Workspace/Maintenance/MaintenancePage.razor"] = "shows it beside the decision about more medicine",
        ["src/Doorway.Care/Dosing/ReadLastSession.cs"] = "asks who may read every dose, and reads no sum",
        ["src/Doorway.Care/Outcomes/AnswerMeasure.cs"] = "opens the task when the rule of the bladder questions speaks",
        ["src/Doorway.Care/Outcomes/AskedMeasures.cs"] = "says to the patient that somebody looks at it",
        ["src/Doorway.Care/Outcomes/RateInstrument.cs"] = "opens the task when they were asked aloud",
        ["src/Doorway.Care/Outcomes/SendDueMeasures.cs"] = "sends the bladder questions each month",
    };

    [Fact]
    public void Nothing_but_the_named_places_knows_how_much_somebody_has_had() => Expect.Nothing(Found(Repository.With(".cs", ".razor")));

    [Fact]
    public void Each_named_place_still_stands() => Expect.Nothing(MayKnowIt.Keys.Where(path => !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    [Theory]
    [InlineData("src/Doorway.Care/Dosing/GatherReadinessFacts.cs", "using Doorway.Care.Exposure;")]
    [InlineData("src/Doorway.Care/Medication/RecordOrder.cs", "    var sofar = await new ReadExposure(db, vault, clock).Handle(actor, patientId, ct);")]
    [InlineData("src/Doorway.Care/Maintenance/MoreMedicineRules.cs", "    if (BladderAnswers.Worries(instrument, answers))")]
    [InlineData("src/Doorway.Web/Workspace/Dosing/GoPage.razor", "<ExposurePart PatientId=\"PatientId\" />")]
    public void A_place_that_may_not_know_it_is_found(string path, string line) => Assert.Single(Found([new SourceFile(path, line)]));

    [Theory]
    [InlineData("src/Doorway.Care/Exposure/ReadExposure.cs", "public sealed class ReadExposure(DoorwayDb db)")]
    [InlineData("src/Doorway.Web/Workspace/EffectClock/ComparePlansPage.razor", "<th>Exposure</th>")]
    public void What_may_is_left_alone(string path, string line) => Assert.Empty(Found([new SourceFile(path, line)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && !MayKnowIt.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
           from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
           where Sum().IsMatch(line.Text)
           select $"{file.Path}:{line.Number} knows how much somebody has had: {line.Text.Trim()}";

    [GeneratedRegex(@"\b(Doorway\.Care\.Exposure|Care\.Exposure|ReadExposure|BladderAnswers|BladderTask|BladderDue|RouteTotal|Exposure(Line|Part|Totals|Page|Words))\b")]
    private static partial Regex Sum();
}
