using System.Globalization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;

namespace Doorway.Clinical.Tests.Sentences;

/// <summary>What is said about scores and their change.</summary>
public sealed class ScoreSentenceTests
{
    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;

    [Fact]
    public void Scores()
    {
        var page = new SentencePage("scores", "What is said about scores");
        foreach (var instrument in Knowledge.Instruments)
        {
            page.Section($"{instrument.Id}: {instrument.Name}, {instrument.LowestTotal} to {instrument.HighestTotal}");
            var count = instrument.Items.Count;
            if (count == 0) continue;
            int?[] lowest = [.. Enumerable.Range(1, count).Select(n => (int?)instrument.LowestAnswer(n))];
            int?[] highest = Highest(instrument);
            page.Situation("The lowest answers", Say(instrument, lowest));
            page.Situation("The highest answers", Say(instrument, highest));
            page.Situation("The last answer is missing", Say(instrument, highest[..^1]));
            page.Situation("The first answer is missing", Say(instrument, [null, .. highest[1..]]));
            page.Situation("No answer", Say(instrument, []));
            page.Situation("One answer too many", Wrong(instrument, [.. lowest, 0]));
            page.Situation("Answers outside the codes", Wrong(instrument, count < 3 ? [-1, 1000] : [-1, 1000, .. new int?[count - 3], 1000]));
        }
        page.IsAsWritten();
    }

    [Fact]
    public void Rules_of_single_instruments()
    {
        var page = new SentencePage("score-rules", "What is said by the rules of single instruments");
        page.Section("Bladder questions");
        foreach (var answers in (int?[][])[[0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 1], [1, 1, 0, 0, 0, 0, 1], [1, 1, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0, null], [0, 0, 0, 0, 1, 0, 0], [0, 0, 0, 0, null, 0, 0], [0, 0, 0, 0, null, 0, 1], [0, 0, null, 0, 0, 0, 0], [0, 0, null, 0, 0, 0, 1], [1, null, 0, 0, 0, 0, 1], [null, null, null, null, 0, null, 0], [0, 0, 0, 0, 0, 1, 1], [0, 0, 0, 0, 0, 0, null]])
            page.Situation(Name(answers), Say(Knowledge.Instrument("bpic-ss") is var own && own.Scale.Rule == ScoringRule.Bladder ? own : Knowledge.Instruments.Single(i => i.Scale.Rule == ScoringRule.Bladder), answers));
        page.Section("MDQ");
        var mdq = Knowledge.Instrument("mdq");
        foreach (var (yeses, sameTime, trouble) in ((int, int?, int?)[])[(6, 1, 3), (7, 1, 2), (7, 1, 1), (7, 0, 3), (7, null, 3), (7, 1, null), (13, 1, 3), (7, 0, null), (7, null, 1), (6, null, null)])
            page.Situation($"{yeses} times yes, at the same time {Word(sameTime)}, trouble {Word(trouble)}", Say(mdq, [.. Enumerable.Range(0, 13).Select(i => (int?)(i < yeses ? 1 : 0)), sameTime, trouble]));
        page.Section("AUDIT-C by sex");
        foreach (var sum in (int[])[2, 3, 4])
            foreach (var sex in (Sex?[])[Sex.Female, Sex.Male, null])
                page.Situation($"{sum}, {sex?.ToString() ?? "sex not known"}", Say(Knowledge.Instrument("audit-c"), [sum, 0, 0], sex).Concat(Say(Knowledge.Instrument("audit-c"), [1, sum - 1, 0], sex)));
        page.Section("Halves are rounded up, and points are cut where bands meet");
        page.Situation("PHQ-9, mean of eight", Say(Knowledge.Instrument("phq-9"), [1, 1, 1, 1, 0, 0, 0, 0, null]));
        page.Situation("PHQ-9, mean of seven", Say(Knowledge.Instrument("phq-9"), [2, 2, 2, 2, 2, 2, 2, null, null]));
        page.Situation("PHQ-9, six of nine", Say(Knowledge.Instrument("phq-9"), [2, 2, 2, 2, 2, 2, null, null, null]));
        page.Situation("PHQ-9, question 9 alone", Say(Knowledge.Instrument("phq-9"), [null, null, null, null, null, null, null, null, 1]));
        page.Situation("AUDIT, never drinks, and the rest left open", Say(Knowledge.Instrument("audit"), [0, null, null, null, null, null, null, null, 0, 0]));
        page.Situation("AUDIT, never drinks, and one answer all the same", Say(Knowledge.Instrument("audit"), [0, 2, null, null, null, null, null, 3, 0, 0]));
        page.Situation("AUDIT, drinks, and the rest left open", Say(Knowledge.Instrument("audit"), [1, null, null, null, null, null, null, null, 0, 0]));
        page.Situation("AUDIT, little at a time, and the rest left open", Say(Knowledge.Instrument("audit"), [1, 0, 0, null, null, null, null, null, 0, 0]));
        page.Situation("AUDIT-C, all points from question 1", Say(Knowledge.Instrument("audit-c"), [4, 0, 0], Sex.Male));
        page.Situation("DAST-10, nothing but noes", Say(Knowledge.Instrument("dast-10"), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        page.Situation("DAST-10, the first is yes", Say(Knowledge.Instrument("dast-10"), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        foreach (var id in (string[])["pcl-5", "meq30", "cadss", "audit"])
        {
            var instrument = Knowledge.Instrument(id);
            foreach (var code in (int[])[1, 2, 3, 4])
                page.Situation($"{instrument.Name}, every answer {code}", Say(instrument, [.. instrument.Items.Select(i => (int?)(instrument.Takes(i.Number, code) ? code : instrument.HighestAnswer(i.Number)))]));
            page.Situation($"{instrument.Name}, two answers missing", Say(instrument, [null, null, .. Highest(instrument)[2..]]));
        }
        page.IsAsWritten();
    }

    [Fact]
    public void Changes()
    {
        var page = new SentencePage("changes", "What is said about a change");
        foreach (var id in (string[])["phq-9", "gad-7", "pcl-5", "madrs", "qids-sr16", "who-5", "isi"])
        {
            page.Section(Knowledge.Instrument(id).Name);
            foreach (var (baseline, latest) in ((int, int)[])[(18, 8), (18, 9), (18, 10), (18, 18), (18, 17), (12, 18), (11, 17), (18, 12), (18, 13), (8, 4), (8, 5), (0, 0), (0, 7), (20, 10), (20, 11), (16, 21), (10, 20), (21, 4)])
                page.Situation($"From {baseline} to {latest}", Say(id, baseline, latest));
        }
        page.Section("A practice's own rule, from SD 4 and r 0.8");
        var own = ReliableChangeRule.From(4, 0.8m);
        foreach (var latest in (int[])[12, 13, 14, 22, 23])
            page.Situation($"PHQ-9 from 18 to {latest}", Say("phq-9", 18, latest, own));
        page.Section("Time to relapse");
        foreach (var (situation, id, baseline, scores, doses) in Courses())
        {
            var times = TimeToRelapse.Of(Knowledge.Instrument(id).Change!, baseline, [.. scores.Select(s => new ScoreOnDay(Day(s.Day), s.Value))], [.. doses.Select(Day)]);
            page.Situation(situation, [.. times.Doses.Select(d => $"{d.Dose:yyyy-MM-dd}: {d.State}, {Word(d.MoreThanDays)} to {Word(d.AtMostDays)}. {d.Says}."), $"Median {times.MedianMoreThanDays?.ToString(CultureInfo.InvariantCulture) ?? "-"} to {times.MedianAtMostDays?.ToString(CultureInfo.InvariantCulture) ?? "-"}. {times.Because}."]);
        }
        page.Section("Beside published groups, doses on days 1 and 8");
        foreach (var (situation, id, scores) in BesideGroups())
            page.Situation(situation, [.. ExpectedCourse.Of(Knowledge.Instrument(id), 20, [.. scores.Select(s => new ScoreOnDay(Day(s.Day), s.Value))], [Day(1), Day(8)], Knowledge).Waypoints.Select(w => $"{w.Says}.")]);
        page.Section("Published spans");
        foreach (var span in Knowledge.Instruments.SelectMany(i => BenchmarkSpan.Of(i.Id, Knowledge)))
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{span.Measure}: {span.LowestPercent} to {span.HighestPercent} percent in {span.Studies.Count} figures: {string.Join("; ", span.Studies.Select(s => $"{s.Study}, N {s.N}"))}"));
        page.IsAsWritten();
    }

    private static IEnumerable<(string, string, (int Day, int Value)[])> BesideGroups()
    {
        yield return ("Kept", "phq-9", [(15, 9), (36, 10), (64, 8)]);
        yield return ("Lost", "phq-9", [(15, 9), (36, 10), (64, 15)]);
        yield return ("Never reached", "phq-9", [(15, 16), (36, 12), (64, 15)]);
        yield return ("No score yet", "phq-9", []);
        yield return ("Scores after a gap", "phq-9", [(70, 8)]);
        yield return ("MADRS", "madrs", [(15, 9), (36, 10)]);
    }

    private static IEnumerable<(string, string, int, (int Day, int Value)[], int[])> Courses()
    {
        yield return ("A relapse", "phq-9", 20, [(4, 8), (11, 9), (25, 16)], [1]);
        yield return ("A wobble within the measurement error", "phq-9", 20, [(4, 8), (11, 13), (18, 9)], [1]);
        yield return ("Six points above the best", "phq-9", 20, [(4, 8), (11, 14)], [1]);
        yield return ("The best comes later", "phq-9", 20, [(4, 9), (9, 5), (14, 11)], [1]);
        yield return ("No response", "phq-9", 20, [(4, 18), (11, 11)], [1]);
        yield return ("Response late", "phq-9", 20, [(4, 18), (11, 10), (20, 20)], [1]);
        yield return ("One score", "phq-9", 20, [(4, 8)], [1]);
        yield return ("A score of the day of the dose is not after it", "phq-9", 20, [(1, 8), (4, 8)], [1]);
        yield return ("A score of the day of the next dose belongs to the one before", "phq-9", 20, [(4, 8), (12, 18)], [1, 12]);
        yield return ("The same dose twice", "phq-9", 20, [(4, 8), (12, 18)], [1, 1]);
        yield return ("Three relapses", "phq-9", 20, [(4, 8), (11, 18), (24, 8), (38, 18), (44, 8), (72, 18)], [41, 1, 21]);
        yield return ("Four relapses", "phq-9", 20, [(4, 8), (11, 18), (24, 8), (38, 18), (44, 8), (72, 18), (85, 8), (99, 19)], [1, 21, 41, 81]);
        yield return ("Higher is better", "who-5", 20, [(4, 40), (10, 24)], [1]);
        yield return ("No reliable points are known", "isi", 20, [(4, 9), (10, 10), (12, 11)], [1]);
        yield return ("No dose", "phq-9", 20, [], []);
    }

    private static IEnumerable<string> Say(InstrumentDefinition instrument, IReadOnlyList<int?> answers, Sex? sex = null)
    {
        if (InstrumentScoring.Validate(instrument, answers) is { Count: > 0 }) return Wrong(instrument, answers);
        var result = InstrumentScoring.Score(instrument, answers, sex);
        return
        [
            .. result.Scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name}: {(s.Value is { } value ? value : "no value")}, band {s.Band ?? "-"}{(s.Prorated ? ", mean of the others" : "")}, screen {Word(s.ScreenPositive)}. {s.Because}")),
            .. result.Flags.Select(f => $"Safety, {f.Id}: {f.Because}"),
            .. result.Criteria.Select(c => $"{c.Id} {Word(c.Met)}: {c.Says}"),
            .. result.Remarks.Select(r => $"Remark: {r}"),
            .. result.Missing.Count == 0 ? Array.Empty<string>() : [$"Missing: {string.Join(", ", result.Missing)}"],
        ];
    }

    private static IEnumerable<string> Wrong(InstrumentDefinition instrument, IReadOnlyList<int?> answers) =>
        InstrumentScoring.Validate(instrument, answers).Select(e => $"{e.Field}: {e.Says}");

    private static IEnumerable<string> Say(string id, int baseline, int latest, ReliableChangeRule? own = null)
    {
        var change = OutcomeChange.Between(id, baseline, latest, Knowledge, own);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{change.Change}, {(change.Percent is { } percent ? percent : "-")} %, response {Word(change.Response)}, remission {Word(change.Remission)}, reliable {change.Reliable?.ToString() ?? "-"}; rule {change.ReliableRule.Points} from {change.ReliableRule.Sd} and {change.ReliableRule.Reliability}; {change.ReliableSource ?? "-"}"),
            change.SaysToPatient,
            change.SaysToClinician,
        ];
    }

    // Where the answers of all questions are bounded together, the first takes what may be given.
    private static int?[] Highest(InstrumentDefinition instrument) =>
        instrument.Scale.HighestTotal is { } most && instrument.Scale.Rule == ScoringRule.Sum && instrument.Items.Sum(i => instrument.HighestAnswer(i.Number)) > most
            ? [.. instrument.Items.Select((item, index) => (int?)(index == 0 ? Math.Min(most, instrument.HighestAnswer(1)) : instrument.LowestAnswer(item.Number)))]
            : [.. instrument.Items.Select(i => (int?)instrument.HighestAnswer(i.Number))];

    private static DateOnly Day(int number) => new DateOnly(2026, 1, 1).AddDays(number - 1);

    private static string Name(IEnumerable<int?> answers) => string.Join(' ', answers.Select(Word));

    private static string Word(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Word(bool? isSo) => isSo switch { true => "yes", false => "no", null => "-" };
}
