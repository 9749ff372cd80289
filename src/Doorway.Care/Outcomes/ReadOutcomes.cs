using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
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
    }

    /// <summary>The latest answers of a questionnaire without a total: its parts, or why there is no score.</summary>
    public sealed record WithoutTotal(InstrumentDefinition Instrument, DateOnly On, IReadOnlyList<Score> Scores);

    /// <summary>A question without a score, and what was answered on each day.</summary>
    public sealed record AnsweredInWords(InstrumentDefinition Instrument, int Number, IReadOnlyList<(DateOnly On, int Answer)> Given);

    public sealed record Picture(IReadOnlyList<Measure> Measures, IReadOnlyList<(DateOnly On, long Micrograms, bool IsPlanned)> Doses, IReadOnlyList<(DateOnly On, string Words)> Life)
    {
        public IReadOnlyList<WithoutTotal> InParts { get; init; } = [];

        /// <summary>Answers that have no score and are read as they are, the newest first.</summary>
        public IReadOnlyList<AnsweredInWords> Answers { get; init; } = [];

        /// <summary>What else changed beside life: the plan, other medicines. Oldest first.</summary>
        public IReadOnlyList<CourseChange> Also { get; init; } = [];
    }

    public async Task<Picture> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (await scope.Read<Patients.Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient)
            return new Picture([], [], []);
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

        var all = await scope.Read<CompletedInstrument>().Where(c => c.PatientId == patientId).OrderBy(c => c.At).ToListAsync(ct);
        var completed = all.Where(c => c.TotalScore is not null).ToList();
        var corrected = completed.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
        var measures = completed.Where(c => !corrected.Contains(c.Id)).GroupBy(c => c.InstrumentId).Select(g => Of(g.Key, [.. g], Day)).OfType<Measure>()
            .OrderByDescending(m => m.Instrument.Id == "phq-9").ThenBy(m => m.Instrument.Name, StringComparer.Ordinal).ToList();
        var given = await scope.Read<AdministeredDose>().Where(d => d.PatientId == patientId && d.EnteredInErrorAt == null).ToListAsync(ct);
        var doses = given.GroupBy(d => Day(d.TakenAt)).Select(g => (g.Key, g.Sum(d => d.DoseMicrograms), false)).OrderBy(d => d.Key).ToList();
        var life = new List<(DateOnly, string)>();
        foreach (var told in await scope.Read<LifeEvent>().Where(e => e.PatientId == patientId && e.EnteredInErrorAt == null).OrderBy(e => e.On).ToListAsync(ct))
            life.Add((told.On, await vault.OpenAsync(told.PracticeId, told.PatientId, told.Words, ct)));
        return new Picture([.. measures.Select(m => m with { Beside = Beside(m, [.. doses.Select(d => d.Key)]) })], doses, life)
        {
            InParts = await InPartsAsync(all, Day, ct),
            Answers = await AnswersAsync(await ReadsTogetherAsync(scope, patientId, ct) ? all : [.. all.Where(c => c.InstrumentId != Together)], Day, ct),
            Also = await CourseChange.AllAsync(scope, vault, patientId, Day, ct),
        };
    }

    private async Task<IReadOnlyList<WithoutTotal>> InPartsAsync(IReadOnlyList<CompletedInstrument> all, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        var rows = all.Where(c => c is { TotalScore: null, WordingId: not null });
        var parts = new List<WithoutTotal>();
        foreach (var latest in rows.GroupBy(c => c.InstrumentId).Select(g => g.Last()))
        {
            var instrument = KnowledgeSet.Embedded.Instrument(latest.InstrumentId);
            var answers = JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(latest.PracticeId, latest.PatientId, latest.Answers, ct))!;
            parts.Add(new WithoutTotal(instrument, day(latest.At), InstrumentScoring.Score(instrument, answers).Scores));
        }
        return parts;
    }

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

    private static Measure? Of(string id, IReadOnlyList<CompletedInstrument> rows, Func<DateTimeOffset, DateOnly> day)
    {
        var instrument = KnowledgeSet.Embedded.Instrument(id);
        if (instrument.Change is null)
            return null;
        var points = rows.Select(r => new Point(day(r.At), r.TotalScore!.Value, r.Band)).ToList();
        return new Measure(instrument, points, points.Count < 2 ? null : OutcomeChange.Between(id, points[0].Score, points[^1].Score, KnowledgeSet.Embedded));
    }
}
