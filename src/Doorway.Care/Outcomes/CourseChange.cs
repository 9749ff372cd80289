using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes;

public enum CourseChangeKind
{
    Plan,
    Medicine,
}

/// <summary>Something that changed on purpose in these weeks and may move a score as well as a dose does.</summary>
/// <param name="More">What a new version of the plan says otherwise, a line each.</param>
public sealed record CourseChange(DateOnly On, CourseChangeKind Kind, string Words, IReadOnlyList<string> More)
{
    /// <summary>As the one who asks may see them: a therapist reads no other medicines.</summary>
    public static async Task<IReadOnlyList<CourseChange>> AllAsync(ActorScope scope, Vault vault, Guid patientId, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        var changes = new List<CourseChange>();
        if (scope.May<PlanAgreement>(Operation.Read) && scope.May<TreatmentPlanVersion>(Operation.Read))
            changes.AddRange(await PlansAsync(scope, vault, patientId, day, ct));
        if (scope.May<MedicineChange>(Operation.Read))
            foreach (var change in await OpenMedicineChange.AllAsync(scope, vault, patientId, ct))
                changes.Add(new CourseChange(change.Row.On, CourseChangeKind.Medicine, MedicineChangeWords.Of(change.Row.Kind, change.Name, change.Dose), []));
        return [.. changes.OrderBy(c => c.On)];
    }

    // A version counts from the day on which the patient agreed to it.
    private static async Task<IEnumerable<CourseChange>> PlansAsync(ActorScope scope, Vault vault, Guid patientId, Func<DateTimeOffset, DateOnly> day, CancellationToken ct)
    {
        var agreed = await scope.Read<PlanAgreement>().Where(a => a.PatientId == patientId && a.Signer == PlanSigner.Patient).OrderBy(a => a.At).ToListAsync(ct);
        var versions = agreed.Count < 2 ? [] : await scope.Read<TreatmentPlanVersion>().Where(v => v.PatientId == patientId).ToListAsync(ct);
        var changes = new List<CourseChange>();
        foreach (var (plan, before) in agreed.Select((a, i) => (a, agreed.Take(i).LastOrDefault(b => b.PlanId == a.PlanId))))
            changes.Add(new CourseChange(day(plan.At), CourseChangeKind.Plan, plan.PlanVersion == 1 ? Say("Plan agreed") : Say($"Plan {plan.PlanVersion} agreed"),
                before is null ? [] : await BetweenAsync(before, plan)));
        return changes;

        async Task<IReadOnlyList<string>> BetweenAsync(PlanAgreement older, PlanAgreement newer)
        {
            if (await TextAsync(older) is not { } was || await TextAsync(newer) is not { } now)
                return [];
            return [.. PlanChanges.Between(was, now, forPatient: true).Select(Line)];
        }

        async Task<string?> TextAsync(PlanAgreement of) => versions.Find(v => v.PlanId == of.PlanId && v.PlanVersion == of.PlanVersion) is { } version
            ? await vault.OpenAsync(version.PracticeId, version.PatientId, version.CanonicalText, ct) : null;
    }

    // Long words would hide the line that they stand on.
    private static string Line(PlanChange change) => change.Before.Length > 40 || change.Now.Length > 40
        ? Say($"the words on “{change.What}”")
        : Say($"{change.What}: before {OrNothing(change.Before)}, now {OrNothing(change.Now)}");

    private static string OrNothing(string words) => words.Length == 0 ? Say("nothing") : words;
}
