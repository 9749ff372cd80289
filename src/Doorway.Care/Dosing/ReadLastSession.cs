using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Knowledge;
using Doorway.Care.Outcomes;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>A score beside its first one, and whether it was asked since the last session.</summary>
public sealed record MeasuredResponse(string Instrument, string Says, DateOnly LatestOn, bool IsSinceTheLastSession);

/// <summary>What the last session says, for whoever decides about the next dose.</summary>
public sealed record LastSession(DosingSession Session, TitrationAid Aid, IReadOnlyList<MeasuredResponse> Responses, IReadOnlyList<string> NotMeasured, bool HasUnacceptedReading, TimeZoneInfo Zone);

/// <summary>Gathers what is written down of the patient's last session with medicine. It reads, and changes nothing.</summary>
public sealed class ReadLastSession(DoorwayDb db, ReadOutcomes outcomes, TimeProvider clock)
{
    // How a session ended badly, or something that nobody could name beforehand; that more was taken than agreed is no harm by itself.
    private static readonly IncidentKind[] CanMeanHarm = [IncidentKind.LeftAgainstAdvice, IncidentKind.Ambulance, IncidentKind.Death, IncidentKind.EndedBeforeReady, IncidentKind.Other];

    /// <summary>Null where there was none, or where the actor does not read every dose and every score of this patient.</summary>
    public async Task<LastSession?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient || !Exposure.ReadExposure.IsOpenTo(actor, patient.PracticeId))
            return null;
        // A dose that was taken back is none: the newest session in which something was taken speaks.
        var taken = (await scope.Read<AdministeredDose>().Where(d => d.PracticeId == patient.PracticeId && d.PatientId == patientId && d.EnteredInErrorAt == null).ToListAsync(ct)).ToLookup(d => d.DosingSessionId);
        var session = (await scope.Read<DosingSession>().Where(s => s.PracticeId == patient.PracticeId && s.PatientId == patientId).OrderByDescending(s => s.StartedAt).ToListAsync(ct)).Find(s => taken.Contains(s.Id));
        if (session is null)
            return null;
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        var (facts, hasUnaccepted) = await FactsAsync(scope, session, [.. taken[session.Id]], now, ct);
        var knowledge = await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, ct);
        var asked = await AskedAsync(scope, patient, ct);
        var measured = (await outcomes.Handle(actor, patientId, ct)).Measures.Where(m => asked.Contains(m.Instrument.Id) && m.Change is not null).ToList();
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartedAt, zone).DateTime);
        return new LastSession(session, TitrationAid.Of(facts, knowledge),
            [.. measured.Select(m => new MeasuredResponse(m.Instrument.Name, m.Change!.SaysToClinician, m.Points[^1].On, m.Points[^1].On > day))],
            [.. asked.Where(id => measured.All(m => m.Instrument.Id != id)).Select(id => knowledge.Instrument(id).Name)], hasUnaccepted, zone);
    }

    // What was chosen for this patient, as far as a change in it means something; else what everybody gets.
    private static async Task<IReadOnlyList<string>> AskedAsync(ActorScope scope, Patient patient, CancellationToken ct)
    {
        var chosen = await scope.Read<CourseMeasures>().Where(c => c.PracticeId == patient.PracticeId && c.PatientId == patient.Id).OrderByDescending(c => c.ChosenAt).FirstOrDefaultAsync(ct);
        return [.. (chosen is null ? MeasuresRequest.Default : chosen.EachTimeIds.Union(chosen.MonthlyIds)).Where(id => KnowledgeSet.Embedded.Instrument(id).Change is not null)];
    }

    // What speaks against more counts whoever wrote it down; a reading that no clinician has accepted does not by itself say that all was well.
    private static async Task<(LastSessionFacts Facts, bool HasUnaccepted)> FactsAsync(ActorScope scope, DosingSession session, IReadOnlyList<AdministeredDose> doses, DateTimeOffset now, CancellationToken ct)
    {
        var (practice, id) = (session.PracticeId, session.Id);
        var (firstDoseAt, amount) = (doses.Min(d => d.TakenAt), doses.Sum(d => d.DoseMicrograms));
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } known ? TimeZoneInfo.ConvertTime(known, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)) : null;
        var takenBack = (await scope.Read<TimelineEntry>().Where(e => e.PracticeId == practice && e.DosingSessionId == id && e.CorrectsId != null).ToListAsync(ct)).Select(e => e.RowId).ToHashSet();
        var readings = (await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == practice && r.DosingSessionId == id).ToListAsync(ct)).Where(r => !takenBack.Contains(r.Id)).ToList();
        var corrected = readings.Select(r => r.CorrectsId).OfType<Guid>().ToHashSet();
        readings.RemoveAll(r => corrected.Contains(r.Id));
        var accepted = (await scope.Read<AcceptedReading>().Where(a => a.PracticeId == practice && a.DosingSessionId == id).ToListAsync(ct)).Select(a => a.ReadingId).ToHashSet();
        bool Counts(VitalSignsReading r) => r.Source == ReadingSource.Staff || accepted.Contains(r.Id);
        bool WellKnown(Func<VitalSignsReading, int?> sign) => readings.Any(r => Counts(r) && r.MeasuredAt >= firstDoseAt && sign(r) is not null);
        // A slip of the hand stays on the side of its sign.
        var (systolic, oxygen) = (readings.Max(r => r.SystolicMmHg) is { } high ? Math.Clamp(high, 40, 300) : (int?)null, readings.Min(r => r.SpO2Percent) is { } low ? Math.Clamp(low, 0, 100) : (int?)null);
        var scored = (await scope.Read<RecoveryScoring>().Where(s => s.PracticeId == practice && s.DosingSessionId == id && s.Scale == RecoveryScale.Moaas).ToListAsync(ct)).Where(s => !takenBack.Contains(s.Id)).ToList();
        var deepest = scored.OrderBy(s => s.Total).ThenBy(s => s.At).FirstOrDefault();
        var harms = (await scope.Read<AdverseEvent>().Where(e => e.PracticeId == practice && e.DosingSessionId == id).ToListAsync(ct)).Where(e => !takenBack.Contains(e.Id)).ToList();
        var isUngraded = harms.Count == 0 && (await scope.Read<Incident>().Where(i => i.PracticeId == practice && i.DosingSessionId == id && CanMeanHarm.Contains(i.Kind)).ToListAsync(ct)).Any(i => !takenBack.Contains(i.Id));
        var closed = session.EndedAt is not null && await scope.Read<SessionNote>().AnyAsync(n => n.PracticeId == practice && n.DosingSessionId == id && n.SignedAt != null, ct);
        var knowledge = await PracticeKnowledge.OfAsync(scope, practice, now, ct);
        bool SpeaksAgainst(string limit, decimal? value, bool above) => value is { } v && knowledge.Limits.Single(l => l.Id == limit).Value is var edge && (above ? v >= edge : v < edge);
        return (new LastSessionFacts
        {
            Route = session.Route,
            NextRoute = await NextRouteAsync(scope, session, ct),
            DoseMg = amount > 0 && doses.All(d => !d.IsGoingIn) ? amount / 1000m : null,
            WeightKg = session.WeightGrams / 1000m is >= 25 and <= 350 and var kg ? kg : null,
            HighestSystolicMmHg = WellKnown(r => r.SystolicMmHg) || SpeaksAgainst("titration.systolic", systolic, above: true) ? systolic : null,
            LowestSpO2Percent = WellKnown(r => r.SpO2Percent) || SpeaksAgainst("titration.oxygen", oxygen, above: false) ? oxygen : null,
            DeepestMoaas = deepest?.Total,
            DeepestMoaasAt = Local(deepest?.At),
            HardToRouseAt = Local(readings.Where(r => r.Responds is Responsiveness.Pain or Responsiveness.Unresponsive).Min(r => (DateTimeOffset?)r.MeasuredAt)),
            HighestHarmGrade = harms.Count > 0 ? harms.Max(h => (int)h.Grade) : closed && !isUngraded ? 0 : null,
            HasUngradedIncident = isUngraded,
        }, readings.Any(r => !Counts(r)));
    }

    // The plan that is open says by which way the next dose is; without one, the way of the newest course does.
    private static async Task<DoseRoute> NextRouteAsync(ActorScope scope, DosingSession session, CancellationToken ct)
        => await scope.Read<TreatmentPlan>().Where(p => p.PracticeId == session.PracticeId && p.PatientId == session.PatientId && p.ClosedAt == null).OrderByDescending(p => p.DraftedAt).FirstOrDefaultAsync(ct) is { } plan
            ? plan.Route
            : (await CareWay.OfPatientAsync(scope, session.PatientId, ct)).Route;
}
