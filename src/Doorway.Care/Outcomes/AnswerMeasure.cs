using System.Globalization;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Exposure;
using Doorway.Care.Knowledge;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes;

/// <summary>Takes one answer of a sent questionnaire. A matter of safety opens a call at that answer, not at the end; the last
/// answer completes the request and scores it.</summary>
public sealed class AnswerMeasure(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <summary>Item number 0 only looks.</summary>
    public sealed record Request(Guid RequestId, string InstrumentId, int ItemNumber, int? Answer);

    /// <summary>What stands and what comes next. <paramref name="Flagged"/>: an answer was a matter of safety of life.</summary>
    public sealed record State(MeasuresRequest Measures, InstrumentDefinition? Instrument, InstrumentItem? Item, int Answered, int All, bool Flagged, int? Given)
    {
        public bool IsDone => Item is null;

        /// <summary>The rule of the bladder questions has spoken.</summary>
        public bool BladderWorries { get; init; }
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
            var asked = new AskedMeasures(measures, await PracticeInstruments.OfAsync(scope, measures.PracticeId, inner), given);
            if (request.ItemNumber == 0 || !measures.IsOpen(now))
                return await LookAsync(scope, asked, now, inner);
            if (asked.Find(request.InstrumentId, request.ItemNumber) is not { } instrument)
                return new Refusal("answer", "This question is not among the ones that were sent.");
            if (request.Answer is not { } answer || !instrument.Takes(request.ItemNumber, answer))
                return new Refusal("answer", AskedMeasures.HowToAnswer(instrument, request.ItemNumber));
            given[(request.InstrumentId, request.ItemNumber)] = answer;
            if (InstrumentScoring.Validate(instrument, asked.AnswersOf(instrument)) is [var wrong, ..])
                return new Refusal("answer", wrong.Field == "answers" && instrument.Scale.HighestTotal is { } most
                    ? Say($"The answers of {instrument.Name} add up to {most} at most. Look at this number again.")
                    : Say($"{wrong.Says}. Look at this number again."));
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
            var episode = await scope.Read<Episode>().Where(e => e.PracticeId == measures.PracticeId && e.PatientId == measures.PatientId).OrderByDescending(e => e.OpenedAt).FirstAsync(inner);
            if (instrument.Scale.Flags.Any(f => f.Id != SafetyFlag.BloodInUrine && f.Item == request.ItemNumber && answer >= f.AtLeast))
                await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, inner);
            if (BladderAnswers.Worries(instrument, asked.AnswersOf(instrument)))
                await BladderTask.OpenAsync(scope, outbox, episode, now, inner);
            var state = asked.State();
            if (state.IsDone)
                await CompleteAsync(scope, asked, now, inner);
            await scope.SaveAsync(inner);
            return state;
        }, ct);
    }

    // Texts can be withdrawn while a link is open. What was answered in full before that is scored, and nothing more is asked of them.
    private async Task<Outcome<State>> LookAsync(ActorScope scope, AskedMeasures asked, DateTimeOffset now, CancellationToken ct)
    {
        var state = asked.State();
        if (!asked.Measures.IsOpen(now) || !state.IsDone)
            return state;
        if (!asked.HasWhole)
            return new Refusal("answer", "There is nothing to answer here.");
        await CompleteAsync(scope, asked, now, ct);
        await scope.SaveAsync(ct);
        return asked.State();
    }

    private async Task CompleteAsync(ActorScope scope, AskedMeasures asked, DateTimeOffset now, CancellationToken ct)
    {
        var measures = asked.Measures;
        measures.Complete(now);
        foreach (var instrument in asked.Whole)
        {
            var answers = asked.AnswersOf(instrument);
            var row = CompletedInstrument.Of(measures.PracticeId, measures.PatientId, InstrumentScoring.Score(instrument, answers), measures.Occasion,
                await vault.SealAsync(measures.PracticeId, measures.PatientId, JsonSerializer.Serialize(answers), ct), now, wordingId: asked.WordingOf(instrument.Id), dosingSessionId: measures.DosingSessionId);
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
}
