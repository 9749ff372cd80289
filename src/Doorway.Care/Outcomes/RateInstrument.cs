using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Exposure;
using Doorway.Care.Knowledge;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes;

/// <summary>A therapist rates an instrument, or asks it aloud and writes the answers down. All is answered or nothing is kept: no partial sum.</summary>
public sealed class RateInstrument(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    /// <summary>The occasion of what a clinician wrote down.</summary>
    public const string Occasion = "rated";

    /// <param name="PatientId">The patient.</param>
    /// <param name="InstrumentId">The instrument.</param>
    /// <param name="Answers">Response codes in the printed order; null for none.</param>
    public sealed record Request(Guid PatientId, string InstrumentId, IReadOnlyList<int?> Answers);

    public async Task<Outcome<CompletedInstrument>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<CompletedInstrument>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient
                || await scope.Read<Episode>().Where(e => e.PracticeId == patient.PracticeId && e.PatientId == patient.Id).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner) is not { } episode)
                return new Refusal("q1", "There is no such patient here.");
            var instruments = await PracticeInstruments.OfAsync(scope, patient.PracticeId, inner);
            if (instruments.ForClinicians.SingleOrDefault(i => i.Id == request.InstrumentId) is not { } instrument)
                return new Refusal("q1", "The texts of this questionnaire are not loaded, so it cannot be asked.");
            if (Faults(instrument, request.Answers) is { Count: > 0 } faults)
                return faults;
            var result = InstrumentScoring.Score(instrument, request.Answers);
            var row = CompletedInstrument.Of(patient.PracticeId, patient.Id, result, Occasion,
                await vault.SealAsync(patient.PracticeId, patient.Id, JsonSerializer.Serialize(request.Answers), inner), now, wordingId: instruments.IsLoaded(instrument.Id) ? instruments.WordingOf(instrument.Id) : null);
            await scope.AddAsync(row, inner);
            if (result.Flags.Any(f => f.Id != SafetyFlag.BloodInUrine))
                await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, inner);
            if (BladderAnswers.Worries(instrument, request.Answers))
                await BladderTask.OpenAsync(scope, outbox, episode, now, inner);
            await scope.SaveAsync(inner);
            return row;
        }, ct);
    }

    private static List<Refusal> Faults(InstrumentDefinition instrument, IReadOnlyList<int?> answers)
    {
        int? AnswerOf(int number) => number <= answers.Count ? answers[number - 1] : null;
        List<Refusal> faults = [.. instrument.Items.Where(i => AnswerOf(i.Number) is { } answer ? !instrument.Takes(i.Number, answer) : !instrument.PassesOver(i.Number, AnswerOf))
            .Select(i => new Refusal($"q{i.Number}", AskedMeasures.HowToAnswer(instrument, i.Number)))];
        if (faults.Count == 0 && InstrumentScoring.Validate(instrument, answers) is [var wrong, ..])
            faults.Add(new Refusal("q1", $"{wrong.Says}. Look at the numbers again."));
        return faults;
    }
}
