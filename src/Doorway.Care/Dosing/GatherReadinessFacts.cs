using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Screening.HealthChanges;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Care.Staff.Trainings;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>An evaluation with what it rests on, ready to be shown or frozen.</summary>
public sealed record Readiness(DosingAppointment Appointment, DosingReadinessFacts Facts, DosingReadinessResult Result);

/// <summary>Collects every fact of the go/no-go from the stages that hold it. What no stage knows stays null: "cannot assess".</summary>
public sealed class GatherReadinessFacts(DoorwayDb db, Vault vault, ClinicianStanding standing, TrainingStanding trainings, PregnancyTestStanding tests, MedicineChangeStanding medicines, HealthChangeStanding health)
{
    public async Task<Readiness?> Handle(Actor actor, Guid patientId, Guid appointmentId, DateTimeOffset now, CancellationToken ct = default)
    {
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == appointmentId && a.PatientId == patientId, ct) is not { IsCancelled: false } appointment)
            return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZone);
        var here = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        var day = await DayOf.LoadAsync(scope, vault, appointment.PracticeId, appointment.Id, ct);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == appointment.PracticeId && p.Id == patientId, ct);

        var facts = new DosingReadinessFacts { Setting = appointment.Setting, Route = appointment.Route, Today = today };
        facts = await WithPeopleAsync(facts, scope, appointment, zone, now, ct);
        facts = await WithPlanAsync(facts, scope, appointment, ct);
        if (!appointment.IsClinic)
            facts = await MedicineInHand.AddToAsync(facts, scope, appointment, ct);
        facts = await ConsentAndDecision.AddToAsync(facts, scope, vault, appointment, ct);
        facts = await WithTheDayAsync(facts, scope, appointment, day, zone, today, ct);
        if (appointment.IsClinic)
            facts = await ClinicToday.AddToAsync(facts, scope, appointment, day, await OnSiteAsync(scope, appointment, zone, now, ct), zone, ct);
        var isPositive = await tests.IsPositiveAsync(appointment.PracticeId, patientId, now, ct);
        var knowledge = await PracticeKnowledge.OfAsync(scope, appointment.PracticeId, now, ct);
        facts = facts with
        {
            // What was said today does not take back a test, and it concerns whomever it is positive for.
            MayBePregnant = isPositive ? true : facts.MayBePregnant,
            PregnancyConcernsPatient = isPositive || PatientFacts.PregnancyConcerns(patient, today, knowledge),
            HasUnseenMedicineChange = await medicines.IsUnseenAsync(appointment.PracticeId, patientId, now, ct),
            HasUnseenHealthChange = await health.IsUnseenAsync(appointment.PracticeId, patientId, now, ct),
            Lifted = await LiftsAsync(scope, appointment, ct),
        };
        return new Readiness(appointment, facts, DosingReadiness.Evaluate(facts, knowledge, here));
    }

    private async Task<OnSite?> OnSiteAsync(ActorScope scope, DosingAppointment appointment, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
        => appointment.Route == DoseRoute.NasalEsketamine ? await OnSite.OfAsync(scope, vault, appointment.PracticeId, appointment.PatientId, appointment.Id, zone, now, ct) : null;

    private async Task<DosingReadinessFacts> WithPeopleAsync(DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var prescribers = await Prescribers.OfAsync(scope, appointment.PracticeId, appointment.PatientId, now, ct);
        var therapist = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == appointment.PracticeId && s.Id == appointment.TherapistStaffMemberId, ct);
        var others = await scope.Read<DosingSession>().CountAsync(s => s.TherapistStaffMemberId == therapist.Id && s.PracticeId == therapist.PracticeId && s.EndedAt == null && s.Setting == CareSetting.Home && s.Id != appointment.Id, ct);
        return facts with
        {
            TherapistLicences = await standing.LicencesAsync(therapist, now, ct),
            PrescriberLicences = prescribers is [var first, ..] ? await standing.LicencesAsync(first, now, ct) : null,
            OnCall = await standing.OnCallAsync(prescribers, zone, now, ct),
            OtherHomeSessionsOfTherapist = others,
            DemandedTrainings = await trainings.OfAsync(appointment, therapist, prescribers.Count > 0 ? prescribers[0] : null, facts.Today, now, ct),
        };
    }

    private static async Task<DosingReadinessFacts> WithPlanAsync(DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, CancellationToken ct)
    {
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.PracticeId == appointment.PracticeId && p.Id == appointment.PlanId, ct);
        var agreements = await scope.Read<PlanAgreement>().Where(a => a.PracticeId == appointment.PracticeId && a.PlanId == appointment.PlanId).ToListAsync(ct);
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == appointment.PracticeId && d.PatientId == appointment.PatientId && d.EnteredInErrorAt == null).ToListAsync(ct);
        return facts with
        {
            Plan = plan is null ? null : new PlanAgreementFact(plan.PlanVersion, agreements.LastVersionOf(plan, PlanSigner.Patient),
                agreements.LastVersionOf(plan, PlanSigner.Therapist), agreements.LastVersionOf(plan, PlanSigner.Prescriber)),
            PreparationSessions = await scope.Read<PreparationSession>().CountAsync(p => p.PracticeId == appointment.PracticeId && p.EpisodeId == appointment.EpisodeId && p.EnteredInErrorAt == null, ct),
            EarlierDoses = doses.Count,
            LastDoseAt = doses.Count == 0 ? null : doses.Max(d => d.TakenAt),
            IntegrationBooked = appointment.IntegrationAt is not null,
            IntegrationAt = appointment.IntegrationAt,
        };
    }

    private static async Task<DosingReadinessFacts> WithTheDayAsync(
        DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, DayOf day, TimeZoneInfo zone, DateOnly today, CancellationToken ct)
    {
        // Who was named last is who has to be there: what somebody before them pressed, or was said of them, counts no more.
        var named = (await PersonOfTheDay.OfAsync(scope, appointment, ct))?.NamedAt ?? DateTimeOffset.MaxValue;
        var near = await scope.Read<NearbyReport>().Where(r => r.PracticeId == appointment.PracticeId && r.DosingSessionId == appointment.Id && r.Kind == NearbyReportKind.Here && r.At >= named)
            .OrderByDescending(r => r.At).FirstOrDefaultAsync(ct);
        var said = day.Is(DayOfQuestion.ChaperoneConfirmed) == true && day.At(DayOfQuestion.ChaperoneConfirmed) >= named ? day.At(DayOfQuestion.ChaperoneConfirmed) : null;
        var place = day.Text(DayOfQuestion.StateToday);
        return facts with
        {
            PatientState = place,
            PlaceConfirmedOn = place is null ? null : On(day.At(DayOfQuestion.StateToday)),
            HasEmergencyAddress = place is null ? null : day.Text(DayOfQuestion.EmergencyAddress) is not null && day.Text(DayOfQuestion.DispatchNumber) is not null,
            ChaperoneConfirmedOn = On(Later(near?.At, said)),
            HasBloodPressureCuff = Today(DayOfQuestion.CuffAtHand),
            HasPhoneFallback = Today(DayOfQuestion.PhoneFallback),
            HazardsCleared = Today(DayOfQuestion.HazardsCleared),
            StillWants = Today(DayOfQuestion.StillWants),
            FeelsSafeWithChaperone = Today(DayOfQuestion.SafeWithChaperone),
            FastedAsInstructed = Today(DayOfQuestion.Fasting),
            AlcoholOrCannabis = Today(DayOfQuestion.AlcoholOrCannabis),
            OtherSubstances = Today(DayOfQuestion.OtherSubstances),
            PsychosisOrMania = Today(DayOfQuestion.PsychosisOrMania),
            AcuteIllness = Today(DayOfQuestion.AcuteIllness),
            MedicinesTakenAsInstructed = Today(DayOfQuestion.MedicinesAsInstructed),
            MayBePregnant = Today(DayOfQuestion.Pregnancy),
            SuicideScreen = day.Screen(DayScreen.BeforeTheDose),
            SuicideScreenOn = On(day.AskedAt(DayScreen.BeforeTheDose)),
            ReadingsToday = await ReadingsAsync(scope, appointment, zone, today, ct),
            Channels =
            [
                new ChannelFact("the patient’s phone", ChannelKind.HumanCall, Today(DayOfQuestion.PhoneFallback) == true ? day.At(DayOfQuestion.PhoneFallback) : null),
                new ChannelFact("the chaperone", ChannelKind.HumanCall, Later(near?.At, said)),
                new ChannelFact("the prescriber on call", ChannelKind.HumanCall, Today(DayOfQuestion.PrescriberReached) == true ? day.At(DayOfQuestion.PrescriberReached) : null),
            ],
        };

        // An answer of another day is no answer for today.
        bool? Today(DayOfQuestion question) => On(day.At(question)) == today ? day.Is(question) : null;
        DateOnly? On(DateTimeOffset? at) => at is { } when ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(when, zone).DateTime) : null;
        static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
    }

    // What the chaperone typed counts once a clinician has accepted it.
    private static async Task<IReadOnlyList<Clinical.VitalSigns.VitalSignsReading>?> ReadingsAsync(ActorScope scope, DosingAppointment appointment, TimeZoneInfo zone, DateOnly today, CancellationToken ct)
    {
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == appointment.PracticeId && r.DosingSessionId == appointment.Id && r.Sequence == null).ToListAsync(ct);
        var accepted = await scope.Read<AcceptedReading>().Where(r => r.PracticeId == appointment.PracticeId && r.DosingSessionId == appointment.Id).Select(r => r.ReadingId).ToListAsync(ct);
        var corrected = readings.Select(r => r.CorrectsId).ToHashSet();
        var count = readings.Where(r => (r.Source == ReadingSource.Staff || accepted.Contains(r.Id)) && !corrected.Contains(r.Id)
            && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(r.MeasuredAt, zone).DateTime) == today).Select(r => r.ForRules()).ToList();
        return count.Count == 0 ? null : count;
    }

    private async Task<IReadOnlyList<LiftedReason>> LiftsAsync(ActorScope scope, DosingAppointment appointment, CancellationToken ct)
    {
        var lifts = new List<LiftedReason>();
        foreach (var lift in await scope.Read<ReadinessLift>().Where(l => l.PracticeId == appointment.PracticeId && l.AppointmentId == appointment.Id).OrderBy(l => l.At).ToListAsync(ct))
            lifts.Add(new LiftedReason(lift.ReasonId, lift.By, await vault.OpenAsync(lift.PracticeId, lift.PatientId, lift.Because, ct)));
        return lifts;
    }
}
