using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Languages;
using Doorway.Care.Medication;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
using Doorway.Care.Screening;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Exposure;

/// <summary>What the record itself shows, in the order in which it is shown.</summary>
public enum MisuseQuestion
{
    Elsewhere,
    CountDiffers,
    LostOrStolen,
    TakenOutsideTheGo,
    PrescriptionRecord,
    AskedEarly,
    UrineDrugScreen,
}

/// <summary>One fact with its day.</summary>
public sealed record MisuseFact(MisuseQuestion Question, DateTimeOffset? At, DateOnly On, string Says);

/// <summary>Facts about misuse that stand in the record. There is no score, because nobody has validated one, and no gate knows them.</summary>
/// <param name="Facts">The newest first in each question.</param>
/// <param name="NotAsked">Questions of which nothing is written down, neither way.</param>
/// <param name="Closed">Questions whose rows this actor may not read.</param>
public sealed record MisuseFacts(IReadOnlyList<MisuseFact> Facts, IReadOnlySet<MisuseQuestion> NotAsked, IReadOnlySet<MisuseQuestion> Closed);

/// <summary>Gathers them for who reads every dose of this patient.</summary>
public sealed class ReadMisuseFacts(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public async Task<MisuseFacts?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient || !ReadExposure.IsOpenTo(actor, patient.PracticeId))
            return null;
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var facts = new List<MisuseFact>();
        var (notAsked, closed) = (new HashSet<MisuseQuestion>(), new HashSet<MisuseQuestion>());
        var (practice, id) = (patient.PracticeId, patient.Id);

        if (!scope.May<ElsewhereAnswer>(Operation.Read))
            closed.Add(MisuseQuestion.Elsewhere);
        else
            foreach (var row in await scope.Read<ElsewhereAnswer>().Where(a => a.PracticeId == practice && a.PatientId == id).OrderByDescending(a => a.At).ToListAsync(ct))
                facts.Add(new(MisuseQuestion.Elsewhere, row.At, Day(row.At), ElsewhereSays(Enum.Parse<Elsewhere>(await vault.OpenAsync(practice, id, row.Answer, ct)))));

        var counts = await scope.Read<MedicineCount>().Where(c => c.PracticeId == practice && c.PatientId == id).OrderByDescending(c => c.CountedAt).ToListAsync(ct);
        // What was looked into stands as that, and no longer as an open difference.
        string Settled(MedicineCount differs) => counts.Where(c => c.OrderId == differs.OrderId && c.CountedAt > differs.CountedAt && c.MatchesOrder).MinBy(c => c.CountedAt) is { } after
            ? $"; {(after.By == CountedBy.Prescriber ? "settled on" : "counted again, and it matched, on")} {DayWords.Date(Day(after.CountedAt))}" : "";
        facts.AddRange(counts.Where(c => !c.MatchesOrder).Select(c => new MisuseFact(MisuseQuestion.CountDiffers, c.CountedAt, Day(c.CountedAt), $"The count did not match: {c.UnitCount} in hand, counted by the {c.By.ToString().ToLowerInvariant()}{Settled(c)}")));
        if (counts.Count == 0)
            notAsked.Add(MisuseQuestion.CountDiffers);
        else if (counts.All(c => c.MatchesOrder))
            facts.Add(new(MisuseQuestion.CountDiffers, counts[0].CountedAt, Day(counts[0].CountedAt), $"Every count matched, or was settled ({counts.Count})"));

        var lost = await scope.Read<MedicineDisposal>().Where(d => d.PracticeId == practice && d.PatientId == id && d.Way == DisposalWay.LostOrStolen).OrderByDescending(d => d.RecordedAt).ToListAsync(ct);
        facts.AddRange(lost.Select(d => new MisuseFact(MisuseQuestion.LostOrStolen, d.RecordedAt, d.On, $"{d.UnitCount} told to be lost or stolen")));

        // In the clinic, and where somebody else gave it, staff act: how fast a pump runs says nothing about the patient.
        var selfTaken = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == practice && d.PatientId == id && d.SelfTaken && d.EnteredInErrorAt == null).Select(d => d.DosingSessionId).Distinct().ToListAsync(ct);
        var atHome = await scope.Read<DosingSession>().Where(s => s.PracticeId == practice && s.PatientId == id && s.Setting == Clinical.Eligibility.CareSetting.Home && selfTaken.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct);
        var incidents = await scope.Read<Incident>().Where(i => i.PracticeId == practice && i.PatientId == id && atHome.Contains(i.DosingSessionId) && (i.Kind == IncidentKind.TakenWithoutGo || i.Kind == IncidentKind.TakenBeyondMaximum)).OrderByDescending(i => i.HappenedAt).ToListAsync(ct);
        facts.AddRange(incidents.Select(i => new MisuseFact(MisuseQuestion.TakenOutsideTheGo, i.HappenedAt, Day(i.HappenedAt), i.Kind == IncidentKind.TakenWithoutGo ? "A dose is written down without a go" : "More is written down than was agreed for the session")));

        if (!scope.May<PdmpCheck>(Operation.Read))
            closed.Add(MisuseQuestion.PrescriptionRecord);
        else
            facts.AddRange(await PrescriptionRecordAsync(scope, practice, id, ct));

        facts.AddRange(await EarlyRequestFacts.OfAsync(scope, practice, id, ct));
        if (!DrugScreenFacts.IsOpenTo(scope))
            closed.Add(MisuseQuestion.UrineDrugScreen);
        else
            facts.AddRange(await DrugScreenFacts.OfAsync(scope, vault, practice, id, Day, ct));
        foreach (var question in new[] { MisuseQuestion.Elsewhere, MisuseQuestion.PrescriptionRecord, MisuseQuestion.UrineDrugScreen }.Where(q => !closed.Contains(q) && facts.All(f => f.Question != q)))
            notAsked.Add(question);
        return new MisuseFacts(facts, notAsked, closed);
    }

    // An evaluation of earlier days holds the day alone; one that stands with a finding too is not said twice.
    private static async Task<IEnumerable<MisuseFact>> PrescriptionRecordAsync(ActorScope scope, Guid practice, Guid id, CancellationToken ct)
    {
        var checks = await scope.Read<PdmpCheck>().Where(c => c.PracticeId == practice && c.PatientId == id).ToListAsync(ct);
        var known = checks.Select(c => (c.LookedOn, c.LookedByStaffMemberId)).ToHashSet();
        var older = scope.May<EvaluationVisit>(Operation.Read)
            ? (await scope.Read<EvaluationVisit>().Where(v => v.PracticeId == practice && v.PatientId == id && v.PdmpCheckedOn != null).ToListAsync(ct))
                .Where(v => !known.Contains((v.PdmpCheckedOn!.Value, v.PrescriberStaffMemberId))).DistinctBy(v => (v.PdmpCheckedOn, v.PrescriberStaffMemberId)).ToList()
            : [];
        return checks.Where(c => c.EnteredInErrorAt is null)
            .Select(c => new MisuseFact(MisuseQuestion.PrescriptionRecord, null, c.LookedOn, $"{c.State}: {(c.Finding == PdmpFinding.SomethingToTalkAbout ? "something to talk about" : "nothing of note")}"))
            .Concat(older.Select(v => new MisuseFact(MisuseQuestion.PrescriptionRecord, null, v.PdmpCheckedOn!.Value, "looked at, as the evaluation says; no finding was written down")))
            .OrderByDescending(f => f.On);
    }

    private static string ElsewhereSays(Elsewhere answer) => answer switch
    {
        Elsewhere.Yes => "Yes, they have taken ketamine that did not come from here",
        Elsewhere.No => "No",
        _ => "Rather not say: not known",
    };
}
