using System.Globalization;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>Takes one answer of a sent questionnaire. A matter of safety opens a call at that answer, not at the end; the last
/// answer completes the request and scores it.</summary>
public sealed class AnswerMeasure(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <summary>Item number 0 only looks.</summary>
    public sealed record Request(Guid RequestId, string InstrumentId, int ItemNumber, int? Answer);

    /// <summary>What stands and what comes next. <paramref name="Flagged"/>: an answer was a matter of safety.</summary>
    public sealed record State(MeasuresRequest Measures, InstrumentDefinition? Instrument, InstrumentItem? Item, int Answered, int All, bool Flagged, int? Given)
    {
        public bool IsDone => Item is null;
    }

    public async Task<Outcome<State>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<State>>(async inner =>
        {
            if (await scope.Change<MeasuresRequest>().SingleOrDefaultAsync(r => r.Id == request.RequestId, inner) is not { } measures)
                return new Refusal("answer", "There is nothing to answer here.");
            var given = await GivenAsync(scope, measures, inner);
            if (request.ItemNumber == 0 || !measures.IsOpen(now))
                return StateOf(measures, given);
            var instrument = KnowledgeSet.Embedded.Instrument(request.InstrumentId);
            if (!measures.InstrumentIds.Contains(request.InstrumentId) || instrument.Items.All(i => i.Number != request.ItemNumber))
                return new Refusal("answer", "This question is not among the ones that were sent.");
            if (request.Answer is not { } answer || instrument.Options.All(o => o.Value != answer))
                return new Refusal("answer", "Choose one of the answers.");
            await scope.AddAsync(new MeasuresAnswer
            {
                PracticeId = measures.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = measures.PatientId,
                RequestId = measures.Id,
                InstrumentId = request.InstrumentId,
                ItemNumber = request.ItemNumber,
                Answer = await vault.SealAsync(measures.PracticeId, measures.PatientId, answer.ToString(CultureInfo.InvariantCulture), inner),
                At = now,
            }, inner);
            given[(request.InstrumentId, request.ItemNumber)] = answer;
            var episode = await scope.Read<Episode>().Where(e => e.PracticeId == measures.PracticeId && e.PatientId == measures.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
            if (instrument.Scale.Flags.Any(f => f.Item == request.ItemNumber && answer >= f.AtLeast))
                await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, inner);
            var state = StateOf(measures, given);
            if (state.IsDone)
                await CompleteAsync(scope, measures, given, now, inner);
            await scope.SaveAsync(inner);
            return state;
        }, ct);
    }

    private async Task CompleteAsync(ActorScope scope, MeasuresRequest measures, Dictionary<(string, int), int> given, DateTimeOffset now, CancellationToken ct)
    {
        measures.Complete(now);
        foreach (var instrument in measures.InstrumentIds.Select(KnowledgeSet.Embedded.Instrument))
        {
            List<int?> answers = [.. instrument.Items.OrderBy(i => i.Number).Select(i => (int?)given[(instrument.Id, i.Number)])];
            var result = InstrumentScoring.Score(instrument, answers);
            var row = CompletedInstrument.Of(measures.PracticeId, measures.PatientId, result, measures.Occasion,
                await vault.SealAsync(measures.PracticeId, measures.PatientId, JsonSerializer.Serialize(answers), ct), now);
            await scope.AddAsync(row, ct);
        }
    }

    private async Task<Dictionary<(string, int), int>> GivenAsync(ActorScope scope, MeasuresRequest measures, CancellationToken ct)
    {
        var given = new Dictionary<(string, int), int>();
        foreach (var answer in await scope.Read<MeasuresAnswer>().Where(a => a.RequestId == measures.Id).OrderBy(a => a.At).ToListAsync(ct))
            given[(answer.InstrumentId, answer.ItemNumber)] = int.Parse(await vault.OpenAsync(measures.PracticeId, measures.PatientId, answer.Answer, ct), CultureInfo.InvariantCulture);
        return given;
    }

    private static State StateOf(MeasuresRequest measures, Dictionary<(string, int), int> given)
    {
        var all = (from id in measures.InstrumentIds let instrument = KnowledgeSet.Embedded.Instrument(id) from item in instrument.Items.OrderBy(i => i.Number) select (instrument, item)).ToList();
        var flagged = all.Any(q => given.TryGetValue((q.instrument.Id, q.item.Number), out var value) && q.instrument.Scale.Flags.Any(f => f.Item == q.item.Number && value >= f.AtLeast));
        var next = measures.CompletedAt is null ? all.FirstOrDefault(q => !given.ContainsKey((q.instrument.Id, q.item.Number))) : default;
        return new State(measures, next.instrument, next.item, given.Count, all.Count, flagged, null);
    }
}

/// <summary>A worse score opens a follow-up for the therapist: what happens next stands before the number.</summary>
public sealed class LookAtNewScores : IJob
{
    private static readonly TimeSpan ToTalk = TimeSpan.FromDays(2);
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(7);

    public string Name => "new-scores";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = ((DoorwayDb)services.GetService(typeof(DoorwayDb))!).For(Actor.Job(Name), now);
        var since = now - LooksBack;
        var fresh = await scope.Read<CompletedInstrument>().Where(c => c.At > since && c.TotalScore != null).ToListAsync(ct);
        foreach (var latest in fresh.GroupBy(c => (c.PracticeId, c.PatientId, c.InstrumentId)).Select(g => g.MaxBy(c => c.At)!))
        {
            if (KnowledgeSet.Embedded.Instrument(latest.InstrumentId).Change is null)
                continue;
            var first = await scope.Read<CompletedInstrument>().Where(c => c.PracticeId == latest.PracticeId && c.PatientId == latest.PatientId && c.InstrumentId == latest.InstrumentId && c.TotalScore != null).OrderBy(c => c.At).FirstAsync(ct);
            if (first.Id == latest.Id || OutcomeChange.Between(latest.InstrumentId, first.TotalScore!.Value, latest.TotalScore!.Value, KnowledgeSet.Embedded).Reliable != ReliableChange.Worsened)
                continue;
            await OpenAsync(scope, latest, now, ct);
        }
    }

    private static Task<bool> OpenAsync(ActorScope scope, CompletedInstrument latest, DateTimeOffset now, CancellationToken ct) => scope.RunAsync(async inner =>
    {
        if (await scope.Read<FollowUp>().AnyAsync(f => f.PracticeId == latest.PracticeId && f.PatientId == latest.PatientId && f.Kind == "worse-score" && (f.DoneAt == null || f.OpenedAt >= latest.At), inner))
            return false;
        var episode = await scope.Read<Episode>().Where(e => e.PracticeId == latest.PracticeId && e.PatientId == latest.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
        await scope.AddAsync(new FollowUp
        {
            PracticeId = latest.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = latest.PatientId,
            Kind = "worse-score",
            Says = "Talk about the latest answers: it has become harder",
            OwnerStaffMemberId = episode.TherapistStaffMemberId,
            OpenedAt = now,
            DueAt = now + ToTalk,
        }, inner);
        await scope.SaveAsync(inner);
        return true;
    }, ct);
}
