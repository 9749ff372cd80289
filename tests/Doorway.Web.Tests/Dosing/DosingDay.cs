using System.Globalization;
using Doorway.Care.Preparation;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What may be missing on the day, each by the page on which it really comes to be so. Everything else is as it has to be.</summary>
public sealed record DayIs
{
    /// <summary>False: taken back and signed anew, and the prescriber has not talked it through again.</summary>
    public bool Attested { get; init; } = true;
    public bool Withdrawn { get; init; }
    /// <summary>False: the patient took the consent to meet by video back.</summary>
    public bool Telehealth { get; init; } = true;
    /// <summary>False: the therapist changed the plan after all three had agreed.</summary>
    public bool Agreed { get; init; } = true;
    public bool OnCall { get; init; } = true;
    /// <summary>False: the patient counted again, and one was missing.</summary>
    public bool CountMatches { get; init; } = true;
    public bool BoosterAgreed { get; init; } = true;
    public bool IntegrationBooked { get; init; } = true;
}

/// <summary>One patient on the day of a session, come there by the pages of every stage before.</summary>
public sealed class DosingDay
{
    private const int LozengeMg = 100;
    private const int Lozenges = 6;
    private readonly RunningPractice practice;

    internal DosingDay(RunningPractice practice, WalkedTo walked)
    {
        this.practice = practice;
        Walked = walked;
    }

    internal WalkedTo Walked { get; }
    public Guid PatientId => Walked.PatientId;
    public Guid SessionId => Walked.SessionId;
    public string Name => Walked.Name;
    public string Email => Walked.Email;
    public string ChaperoneMail => $"near.{Email}";
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
    public string Path => $"/patients/{PatientId}/sessions/{SessionId}";

    /// <summary>A time of day as the pages take it, so many minutes ago.</summary>
    public string Ago(int minutes) => Typed(Local(practice.Now.AddMinutes(-minutes)));

    /// <summary>The patient whom this practice was opened with.</summary>
    public static DosingDay In(RunningPractice practice) => new(practice, practice.Walked!);

    /// <summary>Walks a new patient through the stages to the day.</summary>
    public static async Task<DosingDay> MakeAsync(RunningPractice practice, DayIs? day = null)
    {
        await MoveToDaytimeAsync(practice);
        using var people = await PlanningPeople.MeetAsync(practice);
        return await PrepareAsync(people, day ?? new DayIs());
    }

    /// <summary>From the beginning of planning to the day: the plan, the medicine, the preparation, and the appointment a few minutes ahead.</summary>
    internal static async Task<DosingDay> PrepareAsync(PlanningPeople people, DayIs day)
    {
        var near = $"near.{people.Email}";
        await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", ("goals", "To sleep, and to want to get up."), ("sessions", "3"));
        await PlanWalk.SetMedicineAsync(people, (30, 60), day.BoosterAgreed);
        await PlanWalk.AgreeAllAsync(people);
        await PlanWalk.OrderAsync(people, LozengeMg, Lozenges, day.BoosterAgreed ? "" : "One in reserve for each session.");
        await PlanWalk.CountAsync(people, Lozenges);
        await PlanWalk.SayAllAsync(people, "It is safe", ("name", "Jonah Halloway"), ("phone", "303-555-0190"), ("email", near), ("lives", "yes"));
        await PlanWalk.RecordSessionAsync(people);
        await SetTheDayAsync(people, day.IntegrationBooked);
        await LeaveOutAsync(people, day);
        var session = await people.Practice.LookAsync(db => db.Set<DosingAppointment>().AsNoTracking().SingleAsync(a => a.PatientId == people.PatientId));
        return new DosingDay(people.Practice, new WalkedTo(people.PatientId, session.Id, people.Name, people.Email));
    }

    /// <summary>Moves the practice's clock to a morning when it is evening or night there, so that no test runs over midnight.</summary>
    internal static async Task MoveToDaytimeAsync(RunningPractice practice)
    {
        var hour = Local(practice.Now).Hour;
        if (hour is >= 9 and < 17)
            return;
        using var anybody = practice.Visitor();
        await anybody.MoveClockAsync((24 + 10 - hour) % 24);
    }

    private static async Task SetTheDayAsync(PlanningPeople people, bool withIntegration)
    {
        var at = Local(people.Practice.Now.AddMinutes(3));
        var after = at.AddHours(48);
        (string, string)[] integration = withIntegration ? [("integrationOn", TypedDay(after)), ("integrationAt", Typed(after))] : [];
        await (await people.Therapist.GetAsync($"{people.Chart}/preparation/day")).SubmitAsync("day", [("on", TypedDay(at)), ("at", Typed(at)), .. integration]);
    }

    private static async Task LeaveOutAsync(PlanningPeople people, DayIs day)
    {
        if (!day.Attested || day.Withdrawn)
            await ConsentWalk.TakeBackAsync(people.Patient, "ketamine");
        if (!day.Attested)
            await ConsentWalk.SignAsync(people.Patient, people.Name);
        if (!day.Telehealth)
            await ConsentWalk.TakeBackAsync(people.Patient, "telehealth");
        if (!day.Agreed)
            await (await people.Therapist.GetAsync($"{people.Chart}/plan/outline")).SubmitAsync("outline", ("sessions", "2"));
        if (!day.CountMatches)
            await PlanWalk.CountAsync(people, Lozenges - 1);
        if (!day.OnCall)
            await ScreeningWalk.SwitchOffAsync(people.Prescriber);
    }

    private static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    private static string Typed(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string TypedDay(DateTime local) => local.ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
