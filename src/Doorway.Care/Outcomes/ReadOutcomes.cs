using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Outcomes.DailyChecks;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>Scores, doses and life of one patient on one line of time, as the one who asks may see them.</summary>
public sealed class ReadOutcomes(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Point(DateOnly On, int Score, string? Band);

    public sealed record Measure(InstrumentDefinition Instrument, IReadOnlyList<Point> Points, OutcomeChange? Change)
    {
        /// <summary>The course of published groups on the days of this one; null without a score above 0 before the first dose.</summary>
        public ExpectedCourse? Beside { get; init; }

        /// <summary>The latest score is worse than the first one or than the best since the first dose, beyond measurement error; null when it is not.</summary>
        public Worsening? Worse { get; init; }
    }

    /// <summary>A questionnaire whose scores are no course of better or worse: an experience after a session, a scale without a total.
    /// What was scored on each day, the newest first.</summary>
    public sealed record WithoutChange(InstrumentDefinition Instrument, IReadOnlyList<(DateOnly On, InstrumentResult Result)> Given);

    /// <summary>A question without a score, and what was answered on each day.</summary>
    public sealed record AnsweredInWords(InstrumentDefinition Instrument, int Number, IReadOnlyList<(DateOnly On, int Answer)> Given);

    public sealed record Picture(IReadOnlyList<Measure> Measures, IReadOnlyList<(DateOnly On, long Micrograms, bool IsPlanned)> Doses, IReadOnlyList<(DateOnly On, string Words)> Life)
    {
        public IReadOnlyList<WithoutChange> InParts { get; init; } = [];

        /// <summary>Answers that have no score and are read as they are, the newest first.</summary>
        public IReadOnlyList<AnsweredInWords> Answers { get; init; } = [];

        /// <summary>What else changed beside life: the plan, other medicines. Oldest first.</summary>
        public IReadOnlyList<CourseChange> Also { get; init; } = [];

        /// <summary>Each day that the patient said in a word, the oldest first.</summary>
        public IReadOnlyList<(DateOnly On, DayWord Word)> Days { get; init; } = [];
    }

    public async Task<Picture> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patients.Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient)
            return new Picture([], [], []);
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

        var all = await scope.Read<CompletedInstrument>().Where(c => c.PatientId == patientId).OrderBy(c => c.At).ToListAsync(ct);
        var completed = all.Where(c => c.TotalScore is not null).ToList();
        // Of all rows: one whose total was taken away takes the number before it away too.
        var corrected = all.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
        var knowledge = await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, ct);
        var given = await scope.Read<AdministeredDose>().Where(d => d.PatientId == patientId && d.EnteredInErrorAt == null).ToListAsync(ct);
        var doses = given.GroupBy(d => Day(d.TakenAt)).Select(g => (g.Key, g.Sum(d => d.DoseMicrograms), false)).OrderBy(d => d.Key).ToList();
        var measures = completed.Where(c => !corrected.Contains(c.Id)).GroupBy(c => c.InstrumentId).Select(g => Of(knowledge, g.Key, [.. g], doses.Count > 0 ? doses[0].Key : null, Day)).OfType<Measure>()
            .OrderByDescending(m => m.Instrument.Id == "phq-9").ThenBy(m => m.Instrument.Name, StringComparer.Ordinal).ToList();
        var life = new List<(DateOnly, string)>();
        foreach (var told in await scope.Read<LifeEvent>().Where(e => e.PatientId == patientId && e.EnteredInErrorAt == null).OrderBy(e => e.On).ToListAsync(ct))
            life.Add((told.On, await vault.OpenAsync(told.PracticeId, told.PatientId, told.Words, ct)));
        return new Picture([.. measures.Select(m => m with { Beside = Beside(m, [.. doses.Select(d => d.Key)]) })], doses, life)
        {
            InParts = await InPartsAsync(all, Day, ct),
            Answers = await AnswersAsync(await ReadsTogetherAsync(scope, patientId, ct) ? all : [.. all.Where(c => c.InstrumentId != Together)], Day, ct),
            Also = await CourseChange.AllAsync(scope, vault, patientId, Day, ct),
            Days = await DailyStanding.AllAsync(scope, vault, patientId, ct),
        };
    }

    private async Task<IReadOnlyList<WithoutChange>> InPartsAsync(IReadOnlyList<CompletedInstrument> all, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        var corrected = all.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
        var parts = new List<WithoutChange>();
        foreach (var rows in all.Where(c => !corrected.Contains(c.Id) && IsWithoutChange(c)).Reverse().GroupBy(c => c.InstrumentId).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var instrument = KnowledgeSet.Embedded.Instrument(rows.Key);
            var given = new List<(DateOnly, InstrumentResult)>();
            foreach (var row in rows.Take(MostShown))
            {
                var answers = JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answers, ct))!;
                given.Add((day(row.At), InstrumentScoring.Score(instrument, answers)));
            }
            parts.Add(new WithoutChange(instrument, given));
        }
        return parts;
    }

    private const int MostShown = 12;

    // The questions of the bladder and of safety have pages of their own; answers in words stand as words.
    private static bool IsWithoutChange(CompletedInstrument row) => KnowledgeSet.Embedded.Instrument(row.InstrumentId) is { AnswersInWords: false } instrument
        && (row is { TotalScore: null, WordingId: not null } || (row.TotalScore is not null && instrument.Change is null && instrument.Scale.Rule is not (ScoringRule.Bladder or ScoringRule.SuicideScreen)));

    /// <summary>The questions on working together: the patient was told that their therapist reads the answers, and nobody else does here.</summary>
    public const string Together = "together";

    private static async Task<bool> ReadsTogetherAsync(ActorScope scope, Guid patientId, CancellationToken ct)
    {
        if (scope.Actor.Kind == ActorKind.Patient)
            return true;
        var mine = scope.Actor.Memberships.Select(m => m.StaffMemberId).ToList();
        return await scope.Read<Episode>().AnyAsync(e => e.PatientId == patientId && mine.Contains(e.TherapistStaffMemberId), ct);
    }

    private async Task<IReadOnlyList<AnsweredInWords>> AnswersAsync(IReadOnlyList<CompletedInstrument> all, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        var ids = KnowledgeSet.Embedded.Instruments.Where(i => i.AnswersInWords).Select(i => i.Id).ToList();
        var rows = all.Where(c => ids.Contains(c.InstrumentId)).Reverse().ToList();
        var corrected = rows.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
        var read = new List<AnsweredInWords>();
        foreach (var set in rows.Where(c => !corrected.Contains(c.Id)).GroupBy(c => c.InstrumentId).OrderBy(g => ids.IndexOf(g.Key)))
        {
            var instrument = KnowledgeSet.Embedded.Instrument(set.Key);
            var given = new List<(DateOnly On, List<int?> Answers)>();
            foreach (var row in set)
                given.Add((day(row.At), JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answers, ct))!));
            read.AddRange(instrument.Items.Select((item, i) => new AnsweredInWords(instrument, item.Number,
                [.. given.Where(g => i < g.Answers.Count && g.Answers[i] is not null).Select(g => (g.On, g.Answers[i]!.Value))])).Where(w => w.Given.Count > 0));
        }
        return read;
    }

    private static ExpectedCourse? Beside(Measure measure, IReadOnlyList<DateOnly> doses) =>
        doses.Count > 0 && measure.Points[0] is { Score: > 0 } first && first.On <= doses[0]
            ? ExpectedCourse.Of(measure.Instrument, first.Score, [.. measure.Points.Select(p => new ScoreOnDay(p.On, p.Score))], doses, KnowledgeSet.Embedded)
            : null;

    private static Measure? Of(KnowledgeSet knowledge, string id, IReadOnlyList<CompletedInstrument> rows, DateOnly? firstDose, Func<DateTimeOffset, DateOnly> day)
    {
        var instrument = knowledge.Instrument(id);
        if (instrument.Change is not { } rule)
            return null;
        var points = rows.Select(r => new Point(day(r.At), r.TotalScore!.Value, r.Band)).ToList();
        return new Measure(instrument, points, points.Count < 2 ? null : OutcomeChange.Between(id, points[0].Score, points[^1].Score, knowledge))
        {
            Worse = Worsening.Of(rule, [.. points.Select(p => new ScoreOnDay(p.On, p.Score))], firstDose),
        };
    }
}
