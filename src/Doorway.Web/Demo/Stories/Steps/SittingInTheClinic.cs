using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Rems;
using Doorway.Care.Storage;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>The day of a session in the clinic: Inga stays with the patient, Odile measures, gives or watches, and scores.</summary>
internal sealed class SittingInTheClinic(Cast cast, Arriving person, Guid sessionId)
{
    private Guid doseId;

    public Task OdileChecksTheEquipmentAsync()
        => OdileAsync((CheckEquipment check, Actor actor) => check.Handle(actor, new(cast.LarkspurId, [.. EquipmentCheck.Items.Select(i => i.Id)], "")));

    /// <summary>What is asked besides is asked where the medicine goes into the nose.</summary>
    public async Task IngaAsksAsync(string lastFood, string kilograms, bool isSpray = false)
    {
        var answers = new Dictionary<DayOfQuestion, string>
        {
            [DayOfQuestion.Room] = "The garden room",
            [DayOfQuestion.LastFood] = lastFood,
            [DayOfQuestion.AlcoholOrCannabis] = DayOfFact.No,
            [DayOfQuestion.WeightGrams] = $"{kilograms}000",
        };
        foreach (var yes in (DayOfQuestion[])[DayOfQuestion.StillWants, DayOfQuestion.SafeWithChaperone, DayOfQuestion.EscortConfirmed, DayOfQuestion.SecondPersonOnDuty,
                     DayOfQuestion.PrescriberReached, DayOfQuestion.Fasting, DayOfQuestion.MedicinesAsInstructed])
            answers[yes] = DayOfFact.Yes;
        if (isSpray)
            (answers[DayOfQuestion.OximeterAtHand], answers[DayOfQuestion.NasalMedicine]) = (DayOfFact.Yes, DayOfFact.No);
        await RecordAsync(answers);
        await ScreenAsync(DayScreen.BeforeTheDose);
    }

    public Task OdileMeasuresAsync(int upper, int lower, int pulse, int oxygen)
        => OdileAsync((RecordVitalSigns record, Actor actor) => record.Handle(actor, new(cast.LarkspurId, person.PatientId, sessionId)
        {
            SystolicMmHg = upper,
            DiastolicMmHg = lower,
            HeartRatePerMin = pulse,
            SpO2Percent = oxygen,
        }));

    public Task GoAsync() => cast.DoAsync(cast.Inga, (StartSession start, Actor actor) => start.Handle(actor, new(person.PatientId, sessionId)));

    /// <summary>Each on a session of her own.</summary>
    public async Task BothTakeTheTimeOutAsync(long micrograms, params string[] more)
    {
        string[] lines = ["person", "allergies", "medicine", "route", .. more, "plan", "consent", "food", "pressure"];
        await OdileAsync((ConfirmTimeOut confirm, Actor actor) => confirm.Handle(actor, new(cast.LarkspurId, sessionId, micrograms, lines)));
        await cast.DoAsync(cast.Inga, (ConfirmTimeOut confirm, Actor actor) => confirm.Handle(actor, new(cast.LarkspurId, sessionId, micrograms, lines)));
    }

    /// <summary>From a vial of 50 mg/mL.</summary>
    public async Task OdileGivesAsync(string lot, DateOnly until, int drawnMicroliters, int givenMicroliters)
        => doseId = (await OdileAsync((RecordDose record, Actor actor) => record.Handle(actor, new(cast.LarkspurId, sessionId) { FromVial = new VialDose(lot, until, 50_000, drawnMicroliters, givenMicroliters) }))).Id;

    /// <summary>All of a vial's part of 50 mg/mL into a bag that runs in over these minutes.</summary>
    public async Task OdileBeginsTheInfusionAsync(string lot, DateOnly until, int drawnMicroliters, Bag bag)
        => doseId = (await OdileAsync((RecordDose record, Actor actor) => record.Handle(actor, new(cast.LarkspurId, sessionId) { FromVial = new VialDose(lot, until, 50_000, drawnMicroliters, drawnMicroliters) { Into = bag } }))).Id;

    /// <summary>She reads the pump each time.</summary>
    public Task OdileChangesTheInfusionAsync(DoseStepKind kind, int givenMicroliters, string why = "", int? rateMicrolitersPerHour = null)
        => OdileAsync((ChangeInfusion change, Actor actor) => change.Handle(actor, new(cast.LarkspurId, sessionId, doseId, kind) { GivenMicroliters = givenMicroliters, Why = why, RateMicrolitersPerHour = rateMicrolitersPerHour }));

    public Task AmaraSaysThatSheIsHereAsync()
        => cast.DoAsync(cast.Amara, (SayOnSite say, Actor actor) => say.Handle(actor, new(person.PatientId, sessionId, IsHere: true)));

    public async Task OdileSeesTheFirstDeviceAsync(string lot, DateOnly until, int devices)
        => doseId = (await OdileAsync((RecordDose record, Actor actor) => record.Handle(actor, new(cast.LarkspurId, sessionId) { FromSpray = new SprayDose(lot, until, devices) }))).Id;

    public Task OdileSeesTheNextDeviceAsync() => OdileAsync((RecordDevice record, Actor actor) => record.Handle(actor, new(cast.LarkspurId, sessionId, doseId)));

    public Task OdileSaysThatTheyMayLeaveAsync() => OdileAsync((JudgeReady judge, Actor actor) => judge.Handle(actor, cast.LarkspurId, sessionId));

    /// <summary>Sleepy for a while, and nothing else.</summary>
    public Task OdileSignsTheRecordAsync()
        => OdileAsync((AnswerRemsRecord answer, Actor actor) => answer.Handle(actor, new(cast.LarkspurId, sessionId)
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
            SignedName = cast.Odile.Name,
        }));

    public Task IngaSeesTheWasteAsync() => cast.DoAsync(cast.Inga, (WitnessWaste witness, Actor actor) => witness.Handle(actor, cast.LarkspurId, sessionId, doseId));

    public Task PhaseAsync(DosingPhase phase) => cast.DoAsync(cast.Inga, (MarkPhase mark, Actor actor) => mark.Handle(actor, cast.LarkspurId, sessionId, phase));

    public Task MarkAsync(TimelineEntryKind kind, string words = "")
        => cast.DoAsync(cast.Inga, (MarkMoment mark, Actor actor) => mark.Handle(actor, new(cast.LarkspurId, sessionId, kind, words)));

    public Task OdileScoresAsync()
        => OdileAsync((ScoreRecovery score, Actor actor) => score.Handle(actor, new(cast.LarkspurId, sessionId) { Moaas = 5, Aldrete = [2, 2, 2, 2, 2], PadssA = [2, 2, 2, 2, 2], Cadss6 = [0, 0, 0, 1, 0, 0] }));

    public async Task IsReleasedToAsync(string escort, params DayOfQuestion[] more)
    {
        await RecordAsync(((DayOfQuestion[])[DayOfQuestion.Oriented, DayOfQuestion.SteadyGait, DayOfQuestion.NauseaTolerable,
            DayOfQuestion.EscortPresent, DayOfQuestion.ToldNotToDrive, DayOfQuestion.EmergencyNumbersGiven, .. more]).ToDictionary(q => q, _ => DayOfFact.Yes));
        await ScreenAsync(DayScreen.BeforeTheEnd);
        await cast.DoAsync(cast.Inga, (EndSession end, Actor actor) => end.Handle(actor, new(cast.LarkspurId, sessionId, SessionEnding.Released, escort)));
    }

    // Whom a session monitor may see changes with the day: her place is read anew.
    private Task<T> OdileAsync<TUseCase, T>(Func<TUseCase, Actor, Task<Outcome<T>>> step) where TUseCase : notnull
    {
        cast.HasNewPlace(cast.Odile);
        return cast.DoAsync(cast.Odile, step);
    }

    private Task RecordAsync(IReadOnlyDictionary<DayOfQuestion, string> answers)
        => cast.DoAsync(cast.Inga, (RecordDayOfFacts record, Actor actor) => record.Handle(actor, new(person.PatientId, sessionId, answers)));

    private async Task ScreenAsync(DayScreen screen)
    {
        foreach (var item in (int[])[1, 2, 6])
            await cast.DoAsync(cast.Inga, (AnswerSuicideScreen answer, Actor actor) => answer.Handle(actor, new(person.PatientId, sessionId, screen, item, Yes: false)));
    }
}
