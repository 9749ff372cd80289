using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>Scores an instrument once each of its questions is answered or passed over, and again when one is answered anew.</summary>
internal sealed class IntakeScores(ActorScope scope, Vault vault, Episode episode, DateTimeOffset now)
{
    public async Task ScoreAsync(InstrumentDefinition instrument, Guid? wordingId, IReadOnlyDictionary<string, IntakeContent> before, string questionId, IntakeContent content, CancellationToken ct)
    {
        IntakeContent? AnswerOf(InstrumentItem item) => item.LinkId == questionId ? content : before.GetValueOrDefault(item.LinkId);
        var isWhole = true;
        var answers = new List<int?>(instrument.Items.Count);
        foreach (var item in instrument.Items)
        {
            // An answer that a later one passes over does not count: it belonged to another answer before it.
            var isPassed = instrument.PassesOver(item.Number, n => AnswerOf(instrument.Items[n - 1])?.Points);
            isWhole &= isPassed || AnswerOf(item) is not null;
            answers.Add(isPassed ? null : AnswerOf(item)?.Points);
        }
        var earlier = await scope.Read<CompletedInstrument>()
            .Where(c => c.PatientId == episode.PatientId && c.InstrumentId == instrument.Id && c.Occasion == "intake").OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
        // Changed so that a question is open again: the number from before does not stand any more, and the new row has none.
        if (!isWhole && earlier is null)
            return;
        var sealedAnswers = await vault.SealAsync(episode.PracticeId, episode.PatientId, JsonSerializer.Serialize(answers), ct);
        await scope.AddAsync(CompletedInstrument.Of(episode.PracticeId, episode.PatientId, InstrumentScoring.Score(instrument, answers), "intake", sealedAnswers, now, earlier?.Id, wordingId), ct);
    }
}
