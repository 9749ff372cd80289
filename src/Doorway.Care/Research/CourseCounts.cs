using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Screening;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Research;

/// <summary>What is counted, and by which definition. Everybody is in one line of each table, or among those of whom nothing is known.</summary>
internal static class CourseCounts
{
    private static readonly (string Says, int From, int To)[] SessionGroups = [("1 session", 1, 1), ("2 sessions", 2, 2), ("3 to 5 sessions", 3, 5), ("6 or more sessions", 6, int.MaxValue)];

    public static async Task<IReadOnlyList<CountTable>> OfAsync(ActorScope machine, Guid practiceId, CancellationToken ct)
    {
        // A rehearsal is nobody's course: it is in no table, neither while it runs nor after its end.
        var runs = await machine.Read<Patient>().Where(p => p.PracticeId == practiceId && p.IsPracticeRun).Select(p => p.Id).ToListAsync(ct);
        var episodes = await machine.Read<Episode>().Where(e => e.PracticeId == practiceId && !runs.Contains(e.PatientId)).ToListAsync(ct);
        var held = await machine.Read<DosingSession>().Where(s => s.PracticeId == practiceId && s.FirstDoseAt != null && s.EndedAt != null && !runs.Contains(s.PatientId)).ToListAsync(ct);
        var harmed = (await machine.Read<AdverseEvent>().Where(e => e.PracticeId == practiceId).ToListAsync(ct)).Select(e => e.DosingSessionId).ToHashSet();
        var scores = await machine.Read<CompletedInstrument>().Where(c => c.PracticeId == practiceId && c.TotalScore != null && !runs.Contains(c.PatientId)).ToListAsync(ct);
        return [Standing(episodes), Ways(episodes, held), Sessions(held), Harm(held, harmed), .. Outcomes(held, scores)];
    }

    private static CountTable Standing(List<Episode> episodes) => Table("Courses of care", "Each course once, by where it stands on the day of the count.", "courses", episodes.Count,
        Enum.GetValues<EpisodeStage>().Select(stage => (Words(stage), episodes.Count(e => e.Stage == stage))));

    private static CountTable Ways(List<Episode> episodes, List<DosingSession> held)
    {
        var treated = held.Select(s => s.EpisodeId).ToHashSet();
        var courses = episodes.Where(e => treated.Contains(e.Id)).ToList();
        return Table("Ways of care", "Courses in which at least one session with medicine was held and has ended, by the way that was chosen.", "courses", courses.Count,
            CareWay.All.Select(way => (way.Template.Title, courses.Count(e => CareWay.Of(e).Template.Id == way.Template.Id))));
    }

    private static CountTable Sessions(List<DosingSession> held)
    {
        var each = held.CountBy(s => s.PatientId).Select(g => g.Value).ToList();
        return Table("Sessions for each person", "People with at least one session in which medicine was taken and which has ended.", "people", each.Count,
            SessionGroups.Select(g => (g.Says, each.Count(n => n >= g.From && n <= g.To))));
    }

    private static CountTable Harm(List<DosingSession> held, HashSet<Guid> harmed) => Table("Harm in sessions",
        "Sessions in which medicine was taken and which have ended: with at least one adverse event written down, of any grade, or with none. What nobody wrote down is not in it.", "sessions", held.Count,
        [("With an adverse event", held.Count(s => harmed.Contains(s.Id))), ("Without one", held.Count(s => !harmed.Contains(s.Id)))]);

    // The last score before the first dose beside the newest after it; whoever lacks one of the two is lost, and the loss is said.
    private static IEnumerable<CountTable> Outcomes(List<DosingSession> held, List<CompletedInstrument> scores)
    {
        var firstDose = held.GroupBy(s => s.PatientId).ToDictionary(g => g.Key, g => g.Min(s => s.FirstDoseAt!.Value));
        var corrected = scores.Select(s => s.CorrectsId).OfType<Guid>().ToHashSet();
        foreach (var instrument in KnowledgeSet.Embedded.Instruments.Where(i => i.Change is not null))
        {
            var own = scores.Where(s => s.InstrumentId == instrument.Id && !corrected.Contains(s.Id) && firstDose.ContainsKey(s.PatientId)).ToLookup(s => s.PatientId);
            if (own.Count == 0)
                continue;
            var changes = firstDose.Select(p => Change(instrument.Id, own[p.Key].ToList(), p.Value)).OfType<OutcomeChange>().ToList();
            var table = Table($"{instrument.Name}: change", $"People with at least one session that has ended. The last {instrument.Name} before the first dose beside the newest after it. "
                + "Beyond measurement error is the published reliable change; where none is published, any change of the total. This is no comparison with other care: it does not say what caused a change.", "people", firstDose.Count,
                [("Better, beyond measurement error", changes.Count(c => Direction(c) > 0)), ("Within measurement error", changes.Count(c => Direction(c) == 0)), ("Worse, beyond measurement error", changes.Count(c => Direction(c) < 0))]);
            yield return table with { Lost = firstDose.Count - changes.Count };
        }
    }

    private static OutcomeChange? Change(string instrument, List<CompletedInstrument> own, DateTimeOffset firstDose)
        => own.Where(s => s.At <= firstDose).MaxBy(s => s.At) is { TotalScore: { } before } && own.Where(s => s.At > firstDose).MaxBy(s => s.At) is { TotalScore: { } after }
            ? OutcomeChange.Between(instrument, before, after, KnowledgeSet.Embedded) : null;

    private static int Direction(OutcomeChange change) => change.Reliable switch
    {
        ReliableChange.Improved => 1,
        ReliableChange.Worsened => -1,
        ReliableChange.None => 0,
        _ => Math.Sign(change.Rule.HigherIsBetter ? change.Change : -change.Change),
    };

    private static CountTable Table(string title, string definition, string unit, int all, IEnumerable<(string Says, int People)> lines)
        => new(title, definition, unit, all, [.. lines.Select(l => new CountLine(l.Says, l.People))]);

    private static string Words(EpisodeStage stage) => stage switch
    {
        EpisodeStage.NotNow => "Answered “not now”",
        EpisodeStage.Closed => "Ended",
        _ => stage.ToString(),
    };
}
