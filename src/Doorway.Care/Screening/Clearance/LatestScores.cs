using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>The latest score of one questionnaire, as a plain fact. No rule reads it.</summary>
/// <param name="InstrumentId">Which.</param>
/// <param name="Name">As printed.</param>
/// <param name="Version">Of the wording and the scoring.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Occasion">When in the course.</param>
/// <param name="Total">Null when too many answers are missing.</param>
/// <param name="Most">The highest total there can be.</param>
/// <param name="Band">Word of the published band; null where there is none.</param>
/// <param name="CutOff">The published cut-off and on which side of it this stands; null where there is none.</param>
/// <param name="Remarks">What belongs to the number.</param>
/// <param name="CompletedInstrumentId">The row.</param>
public sealed record LatestScore(string InstrumentId, string Name, string Version, DateTimeOffset At, string Occasion, int? Total, int Most, string? Band, string? CutOff, IReadOnlyList<string> Remarks, Guid CompletedInstrumentId);

/// <summary>Reads the latest score of each questionnaire that has a total, from the intake or from later.</summary>
public static class LatestScores
{
    private const string Intake = "intake";

    public static async Task<IReadOnlyList<LatestScore>> OfAsync(ActorScope scope, Vault vault, Patient patient, CancellationToken ct)
    {
        var rows = await scope.Read<CompletedInstrument>().Where(c => c.PatientId == patient.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(ct);
        var scores = new List<LatestScore>();
        foreach (var row in rows.DistinctBy(c => c.InstrumentId, StringComparer.Ordinal))
            if (KnowledgeSet.Embedded.Instruments.SingleOrDefault(i => i.Id == row.InstrumentId) is { Scale.Rule: not (ScoringRule.None or ScoringRule.Bladder or ScoringRule.SuicideScreen), AnswersInWords: false } instrument)
                scores.Add(await OneAsync(vault, patient, row, instrument, ct));
        return [.. scores.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>"at the intake", or nothing for a later day.</summary>
    public static bool IsOfIntake(LatestScore score) => score.Occasion == Intake;

    private static async Task<LatestScore> OneAsync(Vault vault, Patient patient, CompletedInstrument row, InstrumentDefinition instrument, CancellationToken ct)
    {
        var sex = PatientFacts.SexOf(patient);
        // What belongs to the number is worked out only where the same scoring made it.
        var result = row.TotalScore is not null && row.Version == instrument.Version
            ? InstrumentScoring.Score(instrument, JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answers, ct))!, sex)
            : null;
        return new LatestScore(row.InstrumentId, instrument.Name, row.Version, row.At, row.Occasion, row.TotalScore, instrument.HighestTotal, row.Band,
            result is null ? null : CutOffOf(instrument.Scale, result.Scores[0]), [.. result?.Remarks ?? [], .. result?.Criteria.Where(c => c.Met == true).Select(c => c.Says) ?? []], row.Id);
    }

    private static string? CutOffOf(InstrumentScale scale, Score total)
    {
        var cut = scale switch
        {
            { ScreenPositiveBySex: { } bySex } => $"{bySex.Female} for women and {bySex.Male} for men",
            { ScreenPositiveFrom: { } from } => $"{from}",
            { ScreenPositiveUpTo: { } upTo } => $"{upTo} or less",
            _ => null,
        };
        return cut is null ? null : $"{total.ScreenPositive switch { true => "Reaches the published cut-off", false => "Does not reach the published cut-off", null => "Sex is not known, so it is open whether this reaches the published cut-off" }} ({cut}).";
    }
}
