using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Medication;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
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
        facts.AddRange(counts.Where(c => !c.MatchesOrder).Select(c => new MisuseFact(MisuseQuestion.CountDiffers, c.CountedAt, Day(c.CountedAt), $"The count did not match: {c.UnitCount} in hand, counted by the {c.By.ToString().ToLowerInvariant()}")));
        if (counts.Count == 0)
            notAsked.Add(MisuseQuestion.CountDiffers);
        else if (counts.All(c => c.MatchesOrder))
            facts.Add(new(MisuseQuestion.CountDiffers, counts[0].CountedAt, Day(counts[0].CountedAt), $"Every count matched, or was settled ({counts.Count})"));

        var lost = await scope.Read<MedicineDisposal>().Where(d => d.PracticeId == practice && d.PatientId == id && d.Way == DisposalWay.LostOrStolen).OrderByDescending(d => d.RecordedAt).ToListAsync(ct);
        facts.AddRange(lost.Select(d => new MisuseFact(MisuseQuestion.LostOrStolen, d.RecordedAt, d.On, $"{d.UnitCount} told to be lost or stolen")));

        var incidents = await scope.Read<Incident>().Where(i => i.PracticeId == practice && i.PatientId == id && (i.Kind == IncidentKind.TakenWithoutGo || i.Kind == IncidentKind.TakenBeyondMaximum)).OrderByDescending(i => i.HappenedAt).ToListAsync(ct);
        facts.AddRange(incidents.Select(i => new MisuseFact(MisuseQuestion.TakenOutsideTheGo, i.HappenedAt, Day(i.HappenedAt), i.Kind == IncidentKind.TakenWithoutGo ? "A dose was taken before the go" : "More was taken than the plan’s most")));

        if (!scope.May<PdmpCheck>(Operation.Read))
            closed.Add(MisuseQuestion.PrescriptionRecord);
        else
            facts.AddRange((await scope.Read<PdmpCheck>().Where(c => c.PracticeId == practice && c.PatientId == id && c.EnteredInErrorAt == null).OrderByDescending(c => c.LookedOn).ToListAsync(ct))
                .Select(c => new MisuseFact(MisuseQuestion.PrescriptionRecord, null, c.LookedOn, $"{c.State}: {(c.Finding == PdmpFinding.SomethingToTalkAbout ? "something to talk about" : "nothing of note")}")));
        foreach (var question in new[] { MisuseQuestion.Elsewhere, MisuseQuestion.PrescriptionRecord }.Where(q => !closed.Contains(q) && facts.All(f => f.Question != q)))
            notAsked.Add(question);
        return new MisuseFacts(facts, notAsked, closed);
    }

    private static string ElsewhereSays(Elsewhere answer) => answer switch
    {
        Elsewhere.Yes => "Yes, they have taken ketamine that did not come from here",
        Elsewhere.No => "No",
        _ => "Rather not say: not known",
    };
}
