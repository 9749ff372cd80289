using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>Scores an instrument once each of its questions is answered, and again when one is answered anew.</summary>
internal sealed class IntakeScores(ActorScope scope, Vault vault, Episode episode, DateTimeOffset now)
{
    public async Task ScoreAsync(string instrumentId, IReadOnlyDictionary<string, IntakeContent> before, string questionId, IntakeContent content, CancellationToken ct)
    {
        var instrument = KnowledgeSet.Embedded.Instrument(instrumentId);
        var answers = new List<int?>(instrument.Items.Count);
        foreach (var item in instrument.Items)
        {
            var answer = item.LinkId == questionId ? content : before.GetValueOrDefault(item.LinkId);
            if (answer is null)
                return;
            answers.Add(answer.Points);
        }
        var earlier = await scope.Read<CompletedInstrument>()
            .Where(c => c.PatientId == episode.PatientId && c.InstrumentId == instrumentId && c.Occasion == "intake").OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
        var sealedAnswers = await vault.SealAsync(episode.PracticeId, episode.PatientId, JsonSerializer.Serialize(answers), ct);
        await scope.AddAsync(CompletedInstrument.Of(episode.PracticeId, episode.PatientId, InstrumentScoring.Score(instrument, answers), "intake", sealedAnswers, now, earlier?.Id), ct);
    }
}
