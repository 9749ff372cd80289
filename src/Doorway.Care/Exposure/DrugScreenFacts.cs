using Doorway.Care.Access;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Exposure;

/// <summary>The urine drug screens that were asked for, and what came of each. What an answer says is the prescriber's, as with all work-up.</summary>
internal static class DrugScreenFacts
{
    /// <summary>Who signs what an answer says, reads it.</summary>
    public static bool IsOpenTo(ActorScope scope) => scope.May<WorkUpRequest>(Operation.Read) && scope.May<WorkUpAnswer>(Operation.Change);

    public static async Task<IEnumerable<MisuseFact>> OfAsync(ActorScope scope, Vault vault, Guid practice, Guid patient, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        // What was entered in error was never meant, and what was set aside is no answer.
        var asked = await scope.Read<WorkUpRequest>().Where(r => r.PracticeId == practice && r.PatientId == patient && r.Kind == WorkUpKind.UrineDrugScreen && r.EnteredInErrorAt == null).ToListAsync(ct);
        if (asked.Count == 0)
            return [];
        var answers = await scope.Read<WorkUpAnswer>().Where(a => a.PracticeId == practice && a.PatientId == patient && a.EnteredInErrorAt == null && a.DrugScreen != null).ToListAsync(ct);
        var facts = new List<MisuseFact>();
        foreach (var row in asked)
            facts.Add(await FactAsync(row, answers.Find(a => a.RequestId == row.Id)));
        return facts.OrderByDescending(f => f.On);

        async Task<MisuseFact> FactAsync(WorkUpRequest row, WorkUpAnswer? answer)
        {
            if (row.WithdrawnAt is { } withdrawn)
                return new(MisuseQuestion.UrineDrugScreen, withdrawn, day(withdrawn), $"asked for, and withdrawn: {(await vault.OpenAsync(practice, patient, row.ClosedBecause, ct)).TrimEnd('.')}");
            return answer is { DrugScreen: { } result, Ketamine: { } ketamine }
                ? new(MisuseQuestion.UrineDrugScreen, answer.WrittenAt, answer.MadeOn, $"{WorkUpWords.Of(result)}. {WorkUpWords.Of(ketamine)}{(answer.ReadAt is null ? "; no prescriber has read it yet" : "")}")
                : new(MisuseQuestion.UrineDrugScreen, row.AskedAt, day(row.AskedAt), "asked for, no answer yet");
        }
    }
}
