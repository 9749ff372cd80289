using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>Expected curves stand in the places named here and nowhere else: no gate, no ready-to-end list, no discharge and no alarm
/// can know them. See docs/decisions/0014.</summary>
public sealed partial class EffectClockReachTests
{
    private static readonly IReadOnlyDictionary<string, string> MayKnowThem = new Dictionary<string, string>
    {
        ["src/Doorway.Clinical/Pharmacokinetics/"] = "the arithmetic itself",
        ["src/Doorway.Clinical/Knowledge/"] = "loads the dated entries",
        ["src/Doorway.Care/CareRegistration.cs"] = "keeps what was computed before",
        ["src/Doorway.Care/EffectClock/"] = "gathers what of a chart a curve is made with",
        ["src/Doorway.Web/Workspace/EffectClock/"] = "the prescriber's two pages and the section on the session's page",
        ["src/Doorway.Web/Portal/EffectClock/"] = "words and wide ranges for the patient",
        ["src/Doorway.Web/Workspace/Dosing/SessionPage.razor"] = "shows the section to staff",
        ["src/Doorway.Web/Portal/Preparation/DayPage.razor"] = "shows the words to the patient",
        ["src/Doorway.Web/Public/Knowledge/"] = "says what the entries are",
    };

    [Fact]
    public void Nothing_but_the_named_places_knows_an_expected_curve() => Expect.Nothing(Found(Repository.With(".cs", ".razor")));

    [Fact]
    public void Each_named_place_still_stands() => Expect.Nothing(MayKnowThem.Keys.Where(path => !Repository.Contains(path)).Select(path => $"{path} is gone; take it off the list."));

    [Theory]
    [InlineData("src/Doorway.Care/Dosing/GatherReadinessFacts.cs", "using Doorway.Clinical.Pharmacokinetics;")]
    [InlineData("src/Doorway.Care/Dosing/EndSession.cs", "    var back = await new ReadEffectClock(db, vault, clock).Handle(actor, session, ct);")]
    [InlineData("src/Doorway.Clinical/Dosing/ReadyToEnd.cs", "    var forecast = KineticForecast.Of(plan, knowledge, new ForecastWindow());")]
    [InlineData("src/Doorway.Clinical/Monitoring/DischargeReadiness.cs", "    PersonalClock.Of(plan, past, knowledge)")]
    [InlineData("src/Doorway.Web/Workspace/Dosing/EndPage.razor", "<EffectClockPart Session=\"session\" />")]
    [InlineData("src/Doorway.Fhir/Export/Session.cs", "EffectPhases.Of(solution, shares)")]
    public void A_place_that_may_not_know_one_is_found(string path, string line) => Assert.Single(Found([new SourceFile(path, line)]));

    [Theory]
    [InlineData("src/Doorway.Clinical/Pharmacokinetics/PersonalClock.cs", "PersonalClock.Of(plan, past, knowledge)")]
    [InlineData("src/Doorway.Web/Kit/EffectLine.razor", "@code { [Parameter] public required EffectSeries Series { get; set; } }")]
    [InlineData("tools/Doorway.Runner/Commands/PkCommand.cs", "using Doorway.Clinical.Pharmacokinetics;")]
    public void What_may_is_left_alone(string path, string line) => Assert.Empty(Found([new SourceFile(path, line)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && !MayKnowThem.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
           from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
           where Curve().IsMatch(line.Text)
           select $"{file.Path}:{line.Number} knows an expected curve: {line.Text.Trim()}";

    [GeneratedRegex(@"\b(Pharmacokinetic\w*|Kinetic[A-Z]\w*|\w*EffectClock\w*|EffectPhases|PersonalClock|CourseForecast|PhaseForecast)\b")]
    private static partial Regex Curve();
}
