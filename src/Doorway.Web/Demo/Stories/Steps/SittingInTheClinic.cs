using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Rems;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>The day of a session in the clinic: the therapist stays with the patient, the session monitor measures, gives or watches, and scores.</summary>
internal sealed class SittingInTheClinic(Cast cast, Arriving person, Guid sessionId)
{
    private Guid doseId;

    public Task MonitorChecksTheEquipmentAsync()
        => MonitorAsync((CheckEquipment check, Actor actor) => check.Handle(actor, new(person.Team.House.Id, [.. EquipmentCheck.Items.Select(i => i.Id)], "")));

    /// <summary>What is asked besides is asked where the medicine goes into the nose.</summary>
    public async Task TherapistAsksAsync(string lastFood, string kilograms, bool isSpray = false, string room = "The garden room", bool isBottle = false)
    {
        var answers = new Dictionary<DayOfQuestion, string>
        {
            [DayOfQuestion.Room] = room,
            [DayOfQuestion.LastFood] = lastFood,
            [DayOfQuestion.AlcoholOrCannabis] = DayOfFact.No,
            [DayOfQuestion.OtherSubstances] = DayOfFact.No,
            [DayOfQuestion.PsychosisOrMania] = DayOfFact.No,
            [DayOfQuestion.AcuteIllness] = DayOfFact.No,
            [DayOfQuestion.Pregnancy] = DayOfFact.No,
            [DayOfQuestion.WeightGrams] = $"{kilograms}000",
        };
        foreach (var yes in (DayOfQuestion[])[DayOfQuestion.StillWants, DayOfQuestion.SafeWithChaperone, DayOfQuestion.EscortConfirmed, DayOfQuestion.SecondPersonOnDuty,
                     DayOfQuestion.PrescriberReached, DayOfQuestion.Fasting, DayOfQuestion.MedicinesAsInstructed])
            answers[yes] = DayOfFact.Yes;
        if (isSpray)
            (answers[DayOfQuestion.OximeterAtHand], answers[DayOfQuestion.NasalMedicine]) = (DayOfFact.Yes, DayOfFact.No);
        if (isBottle)
            (answers[DayOfQuestion.NoseFree], answers[DayOfQuestion.NasalMedicine]) = (DayOfFact.Yes, DayOfFact.No);
        await RecordAsync(answers);
        await ScreenAsync(DayScreen.BeforeTheDose);
    }

    public Task MonitorMeasuresAsync(int upper, int lower, int pulse, int oxygen)
        => MonitorAsync((RecordVitalSigns record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, person.PatientId, sessionId)
        {
            SystolicMmHg = upper,
            DiastolicMmHg = lower,
            HeartRatePerMin = pulse,
            SpO2Percent = oxygen,
        }));

    public Task GoAsync() => cast.DoAsync(person.Team.Therapist, (StartSession start, Actor actor) => start.Handle(actor, new(person.PatientId, sessionId)));

    /// <summary>Each on a session of her own.</summary>
    public async Task BothTakeTheTimeOutAsync(long micrograms, params string[] more)
    {
        string[] lines = ["person", "allergies", "medicine", "route", .. more, "plan", "consent", "food", "pressure"];
        await MonitorAsync((ConfirmTimeOut confirm, Actor actor) => confirm.Handle(actor, new(person.Team.House.Id, sessionId, micrograms, lines)));
        await cast.DoAsync(person.Team.Therapist, (ConfirmTimeOut confirm, Actor actor) => confirm.Handle(actor, new(person.Team.House.Id, sessionId, micrograms, lines)));
    }

    /// <summary>From a vial of 50 mg/mL.</summary>
    public async Task MonitorGivesAsync(string lot, DateOnly until, int drawnMicroliters, int givenMicroliters)
        => doseId = (await MonitorAsync((RecordDose record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId) { FromVial = new VialDose(lot, until, 50_000, drawnMicroliters, givenMicroliters) }))).Id;

    /// <summary>All of a vial's part of 50 mg/mL into a bag that runs in over these minutes.</summary>
    public async Task MonitorBeginsTheInfusionAsync(string lot, DateOnly until, int drawnMicroliters, Bag bag)
        => doseId = (await MonitorAsync((RecordDose record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId) { FromVial = new VialDose(lot, until, 50_000, drawnMicroliters, drawnMicroliters) { Into = bag } }))).Id;

    /// <summary>She reads the pump each time.</summary>
    public Task MonitorChangesTheInfusionAsync(DoseStepKind kind, int givenMicroliters, string why = "", int? rateMicrolitersPerHour = null)
        => MonitorAsync((ChangeInfusion change, Actor actor) => change.Handle(actor, new(person.Team.House.Id, sessionId, doseId, kind) { GivenMicroliters = givenMicroliters, Why = why, RateMicrolitersPerHour = rateMicrolitersPerHour }));

    public Task PrescriberSaysThatTheyAreHereAsync()
        => cast.DoAsync(person.Team.Prescriber, (SayOnSite say, Actor actor) => say.Handle(actor, new(person.PatientId, sessionId, IsHere: true)));

    public async Task MonitorSeesTheFirstDeviceAsync(string lot, DateOnly until, int devices)
        => doseId = (await MonitorAsync((RecordDose record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId) { FromSpray = new SprayDose(lot, until, devices) }))).Id;

    public Task MonitorSeesTheNextDeviceAsync() => MonitorAsync((RecordDevice record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId, doseId)));

    /// <summary>The first of these sprays, after two into the air. What is left in the bottle goes back under lock.</summary>
    public async Task MonitorSeesTheFirstSprayAsync(string lot, DateOnly until, Care.Planning.SprayPlan spray, int sprays)
        => doseId = (await MonitorAsync((RecordDose record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId)
        {
            FromBottle = new BottleDose(lot, until, spray.MicrogramsPerMilliliter, spray.Microliters, sprays) { BottleMicroliters = 5_000, PrimedSprays = 2, RestIsDestroyed = false, FirstInto = Nostril.Left },
        }))).Id;

    public Task MonitorSeesTheNextSprayAsync(Nostril into) => MonitorAsync((RecordSpray record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId, doseId, into)));

    public Task NoMoreSpraysAsync(string why) => cast.DoAsync(person.Team.Therapist, (EndSprays end, Actor actor) => end.Handle(actor, person.Team.House.Id, sessionId, doseId, why));

    /// <summary>Where no number of minutes is known, a prescriber says it.</summary>
    public Task PrescriberSaysThatTheyMayLeaveAsync() => cast.DoAsync(person.Team.Prescriber, (JudgeReady judge, Actor actor) => judge.Handle(actor, person.Team.House.Id, sessionId));

    public Task MonitorSaysThatTheyMayLeaveAsync() => MonitorAsync((JudgeReady judge, Actor actor) => judge.Handle(actor, person.Team.House.Id, sessionId));

    /// <summary>Sleepy for a while, and nothing else.</summary>
    public Task MonitorSignsTheRecordAsync()
        => MonitorAsync((AnswerRemsRecord answer, Actor actor) => answer.Handle(actor, new(person.Team.House.Id, sessionId)
        {
            Benzodiazepine = false,
            Hypnotic = false,
            Opioid = false,
            Stimulant = false,
            Maoi = false,
            VitalsAcceptableBefore = true,
            VitalsAcceptableAtEnd = true,
            Sedation = new(true, 20, 75),
            Dissociation = new(true, 15, 70),
            RespiratoryDepression = new(false, null, null),
            SeriousEvent = false,
            SeriousWhat = "",
            ReadyAtMinutes = 90,
            SignedName = person.Team.Monitor.Name,
        }));

    public Task TherapistSeesTheWasteAsync() => cast.DoAsync(person.Team.Therapist, (WitnessWaste witness, Actor actor) => witness.Handle(actor, person.Team.House.Id, sessionId, doseId));

    public Task PhaseAsync(DosingPhase phase) => cast.DoAsync(person.Team.Therapist, (MarkPhase mark, Actor actor) => mark.Handle(actor, person.Team.House.Id, sessionId, phase));

    public Task MarkAsync(TimelineEntryKind kind, string words = "")
        => cast.DoAsync(person.Team.Therapist, (MarkMoment mark, Actor actor) => mark.Handle(actor, new(person.Team.House.Id, sessionId, kind, words)));

    /// <summary>Whoever stays with them takes the alarms of this moment as theirs.</summary>
    public async Task TherapistHasTheAlarmsAsync()
    {
        foreach (var id in await cast.LookAsync(open => open.Read<Alarm>().Where(a => a.DosingSessionId == sessionId && a.AcknowledgedAt == null && a.ClearedAt == null).Select(a => a.Id).ToListAsync()))
            await cast.DoAsync(person.Team.Therapist, (AnswerAlarm answer, Actor actor) => answer.Handle(actor, person.Team.House.Id, sessionId, id));
    }

    /// <summary>Harm is written down with its grade, and how it ended.</summary>
    public async Task TherapistWritesHarmDownAsync(string kind, AdverseEventGrade grade, string what, string actions, AdverseEventOutcome outcome)
    {
        var harm = await cast.DoAsync(person.Team.Therapist, (RecordAdverseEvent record, Actor actor)
            => record.Handle(actor, new(person.Team.House.Id, sessionId, kind, grade, cast.Now, what, actions)));
        if (outcome != AdverseEventOutcome.Ongoing)
            await cast.DoAsync(person.Team.Therapist, (CloseAdverseEvent close, Actor actor) => close.Handle(actor, sessionId, harm.Id, outcome));
    }

    public Task TherapistFilesTheRecordAsync()
        => cast.DoAsync(person.Team.Therapist, (FileRemsRecord file, Actor actor) => file.Handle(actor, new(person.Team.House.Id, sessionId, cast.Now, FiledBy.Online)));

    public Task MonitorScoresAsync()
        => MonitorAsync((ScoreRecovery score, Actor actor) => score.Handle(actor, new(person.Team.House.Id, sessionId) { Moaas = 5, Aldrete = [2, 2, 2, 2, 2], PadssA = [2, 2, 2, 2, 2], Cadss6 = [0, 0, 0, 1, 0, 0] }));

    public async Task IsReleasedToAsync(string escort, params DayOfQuestion[] more)
    {
        await RecordAsync(((DayOfQuestion[])[DayOfQuestion.Oriented, DayOfQuestion.SteadyGait, DayOfQuestion.NauseaTolerable,
            DayOfQuestion.EscortPresent, DayOfQuestion.ToldNotToDrive, DayOfQuestion.EmergencyNumbersGiven, .. more]).ToDictionary(q => q, _ => DayOfFact.Yes));
        await ScreenAsync(DayScreen.BeforeTheEnd);
        await cast.DoAsync(person.Team.Therapist, (EndSession end, Actor actor) => end.Handle(actor, new(person.Team.House.Id, sessionId, SessionEnding.Released, escort)));
    }

    // Whom a session monitor may see changes with the day: her place is read anew.
    private Task<T> MonitorAsync<TUseCase, T>(Func<TUseCase, Actor, Task<Outcome<T>>> step) where TUseCase : notnull
    {
        cast.HasNewPlace(person.Team.Monitor);
        return cast.DoAsync(person.Team.Monitor, step);
    }

    private Task RecordAsync(IReadOnlyDictionary<DayOfQuestion, string> answers)
        => cast.DoAsync(person.Team.Therapist, (RecordDayOfFacts record, Actor actor) => record.Handle(actor, new(person.PatientId, sessionId, answers)));

    private async Task ScreenAsync(DayScreen screen)
    {
        foreach (var item in (int[])[1, 2, 6])
            await cast.DoAsync(person.Team.Therapist, (AnswerSuicideScreen answer, Actor actor) => answer.Handle(actor, new(person.PatientId, sessionId, screen, item, Yes: false)));
    }
}
