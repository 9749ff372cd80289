using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.WorkUp;

/// <summary>Asks, answers and reads work-up by its pages.</summary>
internal static class WorkUpWalk
{
    public static string Day(RunningPractice practice, int fromToday)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(fromToday).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Asks on the list page; answers the page of the request.</summary>
    public static async Task<Page> AskAsync(Visitor clinician, ScreeningWalk walk, WorkUpKind kind, int dueIn = 10, string what = "", string way = nameof(WorkUpWay.PatientBrings), string doctor = "", string number = "")
        => await (await clinician.GetAsync($"{walk.Chart}/work-up")).SubmitAsync("ask", ("kind", kind.ToString()), ("what", what), ("why", "Before we decide."),
            ("due", Day(walk.Practice, dueIn)), ("way", way), ("doctor", doctor), ("number", number));

    public static Task<Page> AnswerAsync(Page request, RunningPractice practice, string says, int madeDaysAgo = 0, PregnancyTestResult? pregnancy = null)
        => request.SubmitAsync("answer", [("made", Day(practice, -madeDaysAgo)), ("result", says), .. pregnancy is { } test ? new[] { ("pregnancy", test.ToString()) } : []]);

    public static Task<Page> ReadAsync(Page request, WorkUpReading reading, string words)
        => request.SubmitAsync("reading", ("reading", reading.ToString()), ("words", words));

    public static Task<List<FollowUp>> OpenTasksAsync(ScreeningWalk walk, string kind)
        => walk.Practice.LookAsync(db => db.For(Actor.SetUp("test"), walk.Practice.Now).Read<FollowUp>().Where(f => f.PatientId == walk.PatientId && f.Kind == kind && f.DoneAt == null).ToListAsync());

    public static Task<Guid> StaffAsync(RunningPractice practice, string name, ScreeningWalk walk)
        => practice.LookAsync(async db =>
        {
            var scope = db.For(Actor.SetUp("test"), practice.Now);
            var place = (await scope.Read<Episode>().FirstAsync(e => e.PatientId == walk.PatientId)).PracticeId;
            return (await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == place && s.Name == name && s.LeftAt == null)).Id;
        });
}
