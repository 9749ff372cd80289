using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Maintenance;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Exposure;

/// <summary>Who asked for more before the plan had another session: with the day and how many days early, and none of their words.
/// To ask is no fault; one line says little by itself.</summary>
internal static class EarlyRequestFacts
{
    public static async Task<IEnumerable<MisuseFact>> OfAsync(ActorScope scope, Guid practice, Guid patient, CancellationToken ct)
    {
        if (!scope.May<MoreMedicineRequest>(Operation.Read))
            return [];
        var asked = await scope.Read<MoreMedicineRequest>().Where(r => r.PracticeId == practice && r.PatientId == patient).OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.At).ToListAsync(ct);
        var notInTime = asked.Where(r => r.DaysEarly != 0).ToList();
        return asked.Count > 0 && notInTime.Count == 0
            ? [new(MisuseQuestion.AskedEarly, asked[0].At, asked[0].AskedOn, $"Asked, and never before the plan’s earliest day ({asked.Count})")]
            : notInTime.Select(r => new MisuseFact(MisuseQuestion.AskedEarly, r.At, r.AskedOn, Says(r)));
    }

    private static string Says(MoreMedicineRequest asked) => $"{What(asked)}, {(asked.DaysEarly is { } days
        ? $"asked {days} {(days == 1 ? "day" : "days")} before the plan’s earliest day ({DayWords.Date(asked.EarliestOn!.Value)})"
        : "asked; cannot assess whether that was early: the plan had no earliest day")}";

    private static string What(MoreMedicineRequest asked) => asked.Kind == MoreMedicineKind.AnotherSession ? "Another session" : "More medicine";
}
