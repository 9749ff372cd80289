using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>One line of the record: what the form asks, and what was charted; null while nothing was.</summary>
public sealed record RemsLine(string Block, string Asks, string? Says);

/// <summary>The monitoring record of one session as it stands: it grows from what is charted, and says what is still missing.</summary>
public sealed record RemsRecord
{
    public required DosingSession Session { get; init; }
    public required IReadOnlyList<RemsLine> Lines { get; init; }
    public required RemsAnswers? Answers { get; init; }
    public required RemsFiling? Filing { get; init; }
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Groups of the medicine list that the form asks about and that are reported as taken; null when the list is not open to who looks.</summary>
    public required IReadOnlySet<string>? Reported { get; init; }

    public IEnumerable<RemsLine> Missing => Lines.Where(l => l.Says is null);

    public static string PathOf(Guid patientId, Guid sessionId) => $"/patients/{patientId}/sessions/{sessionId}/monitoring-record";

    /// <summary>Seven calendar days after the day of the session, its end.</summary>
    public static DateTimeOffset DueOf(DateTimeOffset firstDevice, TimeZoneInfo zone, int days)
    {
        var end = TimeZoneInfo.ConvertTime(firstDevice, zone).Date.AddDays(days + 1).AddMinutes(-1);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}

/// <summary>Puts the monitoring record together from the rows of the session.</summary>
public sealed class ReadRemsRecord(DoorwayDb db, Vault vault)
{
    /// <summary>Rows of the interaction list that the form asks about.</summary>
    private static readonly string[] Groups = ["benzodiazepines", "z-drugs", "opioids", "stimulants", "maoi"];

    public async Task<RemsRecord?> Handle(Actor actor, Guid patientId, Guid sessionId, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        if (await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.Id == sessionId && s.PatientId == patientId, ct) is not { Route: DoseRoute.NasalEsketamine } session)
            return null;
        var practice = session.PracticeId;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practice && p.Id == patientId, ct);
        var dose = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == practice && d.DosingSessionId == sessionId && d.EnteredInErrorAt == null).OrderBy(d => d.TakenAt).FirstOrDefaultAsync(ct);
        var steps = (await DoseStep.OfAsync(scope, practice, [sessionId], ct)).SelectMany(s => s).Where(s => s.DoseId == dose?.Id).ToList();
        var entries = await scope.Read<TimelineEntry>().Where(e => e.PracticeId == practice && e.DosingSessionId == sessionId && e.CorrectsId != null).ToListAsync(ct);
        var takenBack = entries.Select(e => e.RowId).ToHashSet();
        var readings = (await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == practice && r.DosingSessionId == sessionId).ToListAsync(ct)).Where(r => !takenBack.Contains(r.Id)).OrderBy(r => r.MeasuredAt).ToList();
        var answers = await scope.Read<RemsAnswers>().Where(a => a.PracticeId == practice && a.DosingSessionId == sessionId).OrderByDescending(a => a.At).FirstOrDefaultAsync(ct);
        var filing = await scope.Read<RemsFiling>().Where(f => f.PracticeId == practice && f.DosingSessionId == sessionId).OrderByDescending(f => f.At).FirstOrDefaultAsync(ct);
        var enrolled = await RemsEnrollment.LatestAsync(scope, practice, patientId, ct);
        var certified = await RemsCertification.LatestAsync(scope, practice, ct);
        // By the doses: a session monitor reads no earlier session, and the form counts them all the same.
        var earlier = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == practice && d.PatientId == patientId && d.Route == DoseRoute.NasalEsketamine && d.EnteredInErrorAt == null && d.DosingSessionId != sessionId && d.TakenAt < session.StartedAt)
            .Select(d => d.DosingSessionId).Distinct().CountAsync(ct);
        var watcher = (answers?.StaffMemberId ?? dose?.GivenByStaffMemberId) is { } who ? await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == practice && s.Id == who, ct) : null;
        var serious = answers is null ? "" : await vault.OpenAsync(practice, patientId, answers.SeriousWhat, ct);
        return new RemsRecord
        {
            Session = session,
            Answers = answers,
            Filing = filing,
            DueAt = session.FirstDoseAt is { } first ? RemsRecord.DueOf(first, zone, (int)Planning.CareWay.Of(EsketamineWay).Template.Number("filing", KnowledgeSet.Embedded).Value) : null,
            Reported = scope.May<ReportedMedication>(Operation.Read) ? await ReportedAsync(scope, patient, TimeZoneInfo.ConvertTime(now, zone), ct) : null,
            Lines =
            [
                .. RemsLines.OfPatient(patient, earlier, enrolled),
                .. RemsLines.OfMedicines(answers),
                .. RemsLines.OfWatching(watcher, certified),
                .. RemsLines.OfTheSession(session, dose, steps, answers, zone),
                .. RemsLines.OfTheSigns(session, readings, answers, zone),
                .. RemsLines.OfWhatWasSeen(answers, serious, zone),
            ],
        };
    }

    public const string EsketamineWay = "clinic-esketamine-induction";

    private async Task<IReadOnlySet<string>> ReportedAsync(ActorScope scope, Patient patient, DateTimeOffset here, CancellationToken ct)
    {
        var takes = await new ReportedToFacts(scope, vault, patient).TakesAsync(ct);
        var found = Clinical.Interactions.InteractionRules.Evaluate([.. takes.Select(t => t.Fact)], CareSetting.Clinic, DoseRoute.NasalEsketamine, LozengeResidue.Swallowed, KnowledgeSet.Embedded, DateOnly.FromDateTime(here.DateTime));
        return found.Findings.Select(f => f.RowId).Where(Groups.Contains).ToHashSet();
    }
}
