using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>The day of a session with medicine, as the therapist goes through it by hand.</summary>
internal sealed class Sitting(Cast cast, Arriving person, Guid sessionId)
{
    private Guid doseId;

    public async Task TherapistAsksAsync(string address, string dispatch, string kilograms)
    {
        var answers = new Dictionary<DayOfQuestion, string>
        {
            [DayOfQuestion.StateToday] = person.Team.House.State,
            [DayOfQuestion.EmergencyAddress] = address,
            [DayOfQuestion.DispatchNumber] = dispatch,
            [DayOfQuestion.AlcoholOrCannabis] = DayOfFact.No,
            [DayOfQuestion.OtherSubstances] = DayOfFact.No,
            [DayOfQuestion.PsychosisOrMania] = DayOfFact.No,
            [DayOfQuestion.AcuteIllness] = DayOfFact.No,
            [DayOfQuestion.Pregnancy] = DayOfFact.No,
            [DayOfQuestion.WeightGrams] = $"{kilograms}000",
        };
        foreach (var yes in (DayOfQuestion[])[DayOfQuestion.StillWants, DayOfQuestion.SafeWithChaperone, DayOfQuestion.ChaperoneConfirmed, DayOfQuestion.PhoneFallback,
                     DayOfQuestion.PrescriberReached, DayOfQuestion.CuffAtHand, DayOfQuestion.HazardsCleared, DayOfQuestion.Fasting, DayOfQuestion.MedicinesAsInstructed])
            answers[yes] = DayOfFact.Yes;
        await RecordAsync(answers);
        await ScreenAsync(DayScreen.BeforeTheDose);
    }

    public Task MeasuresAsync(int upper, int lower, int pulse)
        => cast.DoAsync(person.Team.Therapist, (RecordVitalSigns record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, person.PatientId, sessionId)
        {
            SystolicMmHg = upper,
            DiastolicMmHg = lower,
            HeartRatePerMin = pulse,
        }));

    public Task GoAsync() => cast.DoAsync(person.Team.Therapist, (StartSession start, Actor actor) => start.Handle(actor, new(person.PatientId, sessionId)));

    /// <summary>Lozenges of 50 mg, which the patient takes themself.</summary>
    public async Task TakesTheMedicineAsync(int lozenges = 2)
        => doseId = (await cast.DoAsync(person.Team.Therapist, (RecordDose record, Actor actor) => record.Handle(actor, new(person.Team.House.Id, sessionId, QuarterUnits: lozenges * 4)))).Id;

    public Task SpitsItOutAsync(int afterMinutes)
        => cast.DoAsync(person.Team.Therapist, (FinishDose finish, Actor actor) => finish.Handle(actor, new(person.Team.House.Id, sessionId, doseId, afterMinutes, Residue.Spat)));

    public Task PhaseAsync(DosingPhase phase) => cast.DoAsync(person.Team.Therapist, (MarkPhase mark, Actor actor) => mark.Handle(actor, person.Team.House.Id, sessionId, phase));

    public Task MarkAsync(TimelineEntryKind kind, string words = "")
        => cast.DoAsync(person.Team.Therapist, (MarkMoment mark, Actor actor) => mark.Handle(actor, new(person.Team.House.Id, sessionId, kind, words)));

    public async Task IsReleasedToAsync(string chaperone)
    {
        await RecordAsync(((DayOfQuestion[])[DayOfQuestion.Oriented, DayOfQuestion.SteadyGait, DayOfQuestion.BackToUsual, DayOfQuestion.NauseaTolerable,
            DayOfQuestion.ChaperonePresent, DayOfQuestion.ToldNotToDrive, DayOfQuestion.EmergencyNumbersGiven]).ToDictionary(q => q, _ => DayOfFact.Yes));
        await ScreenAsync(DayScreen.BeforeTheEnd);
        await cast.DoAsync(person.Team.Therapist, (EndSession end, Actor actor) => end.Handle(actor, new(person.Team.House.Id, sessionId, SessionEnding.Released, chaperone)));
    }

    private Task RecordAsync(IReadOnlyDictionary<DayOfQuestion, string> answers)
        => cast.DoAsync(person.Team.Therapist, (RecordDayOfFacts record, Actor actor) => record.Handle(actor, new(person.PatientId, sessionId, answers)));

    // No to a wish to be dead, no to thoughts, no to behaviour: the branching asks no more.
    private async Task ScreenAsync(DayScreen screen)
    {
        foreach (var item in (int[])[1, 2, 6])
            await cast.DoAsync(person.Team.Therapist, (AnswerSuicideScreen answer, Actor actor) => answer.Handle(actor, new(person.PatientId, sessionId, screen, item, Yes: false)));
    }
}
