using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>One patient on the day of a session in the clinic, come there by the pages of every stage before, with a session monitor on the staff.</summary>
internal static class ClinicDay
{
    public const string Escort = "Jonah Halloway";
    public const string Monitor = "Rae Quillon";

    private static readonly (string, string)[] Answers =
    [
        (nameof(DayOfQuestion.Room), "The blue room"), (nameof(DayOfQuestion.LastFood), "Toast at eleven last night, water at six"),
        (nameof(DayOfQuestion.StillWants), "yes"), (nameof(DayOfQuestion.SafeWithChaperone), "yes"), (nameof(DayOfQuestion.EscortConfirmed), "yes"),
        (nameof(DayOfQuestion.SecondPersonOnDuty), "yes"), (nameof(DayOfQuestion.PrescriberReached), "yes"), (nameof(DayOfQuestion.Fasting), "yes"),
        (nameof(DayOfQuestion.MedicinesAsInstructed), "yes"), (nameof(DayOfQuestion.AlcoholOrCannabis), "no"), (nameof(DayOfQuestion.Pregnancy), "no"),
        (nameof(DayOfQuestion.OtherSubstances), "no"), (nameof(DayOfQuestion.PsychosisOrMania), "no"), (nameof(DayOfQuestion.AcuteIllness), "no"),
    ];

    /// <summary>Walks a new patient through the stages to the day. Without an escort nobody is named for the ride home.</summary>
    public static async Task<DosingDay> MakeAsync(RunningPractice practice, ClinicRoute? by = null)
    {
        await DosingDay.MoveToDaytimeAsync(practice);
        var route = by ?? ClinicRoute.Muscle;
        await NewStaff.TakePlaceAsync(practice, Monitor, StaffRoles.SessionMonitor);
        using var people = await PlanningPeople.MeetAsync(practice, route.Way);
        await PlanAsync(people, route);
        await PlanWalk.SayAllAsync(people, "It is safe", ("name", Escort), ("phone", "303-555-0190"));
        await PlanWalk.RecordSessionAsync(people);
        await SetTheDayAsync(people);
        return await OfAsync(people);
    }

    /// <summary>From the decision to a plan that all three have signed: 35 mg, and no booster.</summary>
    public static async Task PlanAsync(PlanningPeople people, ClinicRoute route)
    {
        await PlanWalk.DraftAsync(people, route.Outline);
        await (await people.Prescriber.GetAsync($"{people.Chart}/plan/medicine")).SubmitAsync("medicine",
            [("weight", "70"), ("confirm-dose.weight.change", "yes"), .. route.Plan]);
        await PlanWalk.AgreeAllAsync(people);
    }

    public static async Task SetTheDayAsync(PlanningPeople people)
    {
        var at = TimeZoneInfo.ConvertTime(people.Practice.Now.AddMinutes(3), DosingDay.Zone).DateTime;
        var after = at.AddHours(48);
        await (await people.Therapist.GetAsync($"{people.Chart}/preparation/day")).SubmitAsync("day",
            ("on", at.ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("at", at.ToString("HH:mm", CultureInfo.InvariantCulture)),
            ("integrationOn", after.ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("integrationAt", after.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    public static async Task<DosingDay> OfAsync(PlanningPeople people)
    {
        var session = await people.Practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().SingleAsync(a => a.PatientId == people.PatientId));
        return new DosingDay(people.Practice, new WalkedTo(people.PatientId, session.Id, people.Name, people.Email));
    }

    public static async Task<Page> CheckEquipmentAsync(Visitor staff)
        => await (await staff.GetAsync("/clinic")).SubmitAsync("equipment", [.. EquipmentCheck.Items.Select(i => ("there", i.Id))]);

    /// <summary>The therapist asks everything; an empty value leaves the question open.</summary>
    public static async Task<Page> AskAsync(Visitor therapist, DosingDay day, params (string Field, string Value)[] otherwise)
    {
        await AnswerAsync(therapist, day, otherwise);
        await DayByHand.ScreenAsync(therapist, $"{day.Path}/screen", "no", "no", "no");
        return await therapist.GetAsync($"{day.Path}/ready");
    }

    /// <summary>The same without the safety questions, which are asked once.</summary>
    public static async Task<Page> AnswerAsync(Visitor therapist, DosingDay day, params (string Field, string Value)[] otherwise)
    {
        var other = otherwise.ToDictionary(o => o.Field, o => o.Value);
        var page = await therapist.GetAsync($"{day.Path}/ready");
        return await page.SubmitAsync("day", [.. Answers.Select(a => (a.Item1, other.GetValueOrDefault(a.Item1, a.Item2))).Where(a => a.Item2.Length > 0), ("weight", "70"), .. otherwise.Where(o => Answers.All(a => a.Item1 != o.Field))]);
    }

    public static async Task<Page> MeasureAsync(Visitor staff, DosingDay day)
        => await (await staff.GetAsync($"{day.Path}/ready")).SubmitAsync("reading", ("systolic", "122"), ("diastolic", "78"), ("pulse", "68"), ("oxygen", "98"));

    /// <summary>Goes all the way to a running session.</summary>
    public static async Task<Page> BeginAsync(Visitor therapist, Visitor monitor, DosingDay day, params (string Field, string Value)[] more)
    {
        await CheckEquipmentAsync(monitor);
        await MeasureAsync(monitor, day);
        var page = await AskAsync(therapist, day, more);
        page.MustSay("Nothing stands in the way of what was asked");
        return await page.SubmitAsync("go-form");
    }

    /// <summary>One of the two goes through the time-out; single lines can be left out.</summary>
    public static async Task<Page> TimeOutAsync(Visitor staff, DosingDay day, ClinicRoute? by = null)
        => await (await staff.GetAsync($"{day.Path}/time-out")).SubmitAsync("time-out", [.. (by ?? ClinicRoute.Muscle).Lines.Select(l => (l, "yes"))]);

    /// <summary>35 mg of a vial of 50 mg/mL: 0.7 mL of the milliliter that was drawn up.</summary>
    public static (string, string)[] Vial(RunningPractice practice, string given = "0.7") =>
    [
        ("lot", "K-2201"), ("strength", "50000"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("drawn", "1"), ("given", given),
    ];

    /// <summary>Everything that is scored and seen at the end; then the release to the escort.</summary>
    public static async Task<Page> ReleaseAsync(Visitor therapist, Visitor monitor, DosingDay day, params (string Field, string Value)[] more)
    {
        await ScoreAsync(monitor, day);
        var end = await therapist.GetAsync($"{day.Path}/end");
        await end.SubmitAsync("seen", [("Oriented", "yes"), ("SteadyGait", "yes"), ("NauseaTolerable", "yes"), ("EscortPresent", "yes"), ("ToldNotToDrive", "yes"), ("EmergencyNumbersGiven", "yes"), .. more]);
        await DayByHand.ScreenAsync(therapist, $"{day.Path}/screen/after", "no", "no", "no");
        return await (await therapist.GetAsync($"{day.Path}/end")).SubmitAsync("release-form", ("releasedTo", Escort));
    }

    public static async Task<Page> ScoreAsync(Visitor staff, DosingDay day)
        => await (await staff.GetAsync($"{day.Path}/recovery")).SubmitAsync("recovery",
        [
            ("moaas", "5"), .. new[] { "activity", "respiration", "circulation", "consciousness", "spo2" }.Select(i => ($"aldrete.{i}", "2")),
            .. Enumerable.Range(1, 5).Select(i => ($"padss-a.{i}", "2")), .. new[] { 1, 2, 6, 7, 15, 22 }.Select(i => ($"cadss-{i}", "0")),
        ]);
}
