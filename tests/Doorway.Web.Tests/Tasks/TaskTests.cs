using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Tasks;

public sealed class TaskTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_task_is_asked_handed_back_with_a_word_and_done_with_a_word(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var perrin = await practice.AsAsync("Perrin Vale");
        var desk = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<StaffMember>().SingleAsync(s => s.Name == "Perrin Vale"));

        var person = await inga.GetAsync($"/people/{day.PatientId}");
        (await person.SubmitRefusedAsync("ask-form", ("what", ""), ("owner", desk.Id.ToString()), ("by", Today(practice)))).MustSay("Write what is to be done");
        await person.SubmitAsync("ask-form", ("what", "Post the parking card"), ("owner", desk.Id.ToString()), ("by", Today(practice)));
        (await inga.GetAsync("/tasks")).MustSay("Post the parking card").MustSay("Perrin Vale");
        (await perrin.GetAsync("/day")).MustSay("Your tasks").MustSay("Post the parking card");

        // The desk has this task and none of the others; two days later it is late, and stands first.
        await inga.MoveClockAsync(48);
        var tasks = await perrin.GetAsync("/tasks");
        tasks.MustSay("1 is late").MustSay("Yours").MustNotSay("Inga Sorrel");
        var task = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<FollowUp>().SingleAsync(f => f.Kind == FollowUpRules.Asked));
        var page = await perrin.GetAsync($"/tasks/{task.Id}");
        page.MustNotSay("Take it over");
        var therapist = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<StaffMember>().SingleAsync(s => s.Name == "Inga Sorrel" && s.HomePracticeId == null));
        (await page.SubmitRefusedAsync("hand", ("to", therapist.Id.ToString()), ("words", ""))).MustSay("Write a word");
        await (await perrin.GetAsync($"/tasks/{task.Id}")).SubmitAsync("hand", ("to", therapist.Id.ToString()), ("words", "They have no printer at home; please hand it over in person."));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await perrin.TryGetAsync($"/tasks/{task.Id}")).Status);
        Assert.Contains("handed you a task", (await inga.NewestMailToAsync("inga@larkspur.example")).Body, StringComparison.Ordinal);

        var mine = await inga.GetAsync($"/tasks/{task.Id}");
        mine.MustSay("Perrin Vale handed it to Inga Sorrel").MustSay("They have no printer at home");
        (await inga.GetAsync("/today")).MustSay("Post the parking card");
        await mine.SubmitAsync("done", ("outcome", "Given at the door."));
        (await inga.GetAsync("/tasks")).MustNotSay("Post the parking card");
        (await inga.GetAsync($"/tasks/{task.Id}")).MustSay("Given at the door.").MustSay("Done");
    }

    [Theory, EachEngine]
    public async Task The_list_holds_what_stages_owe_by_the_therapist_of_each_course(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var list = await inga.GetAsync("/tasks");
        var today = await inga.GetAsync("/today");
        list.MustSay("Yours").MustSay(day.Name);
        foreach (var link in today.Document.QuerySelectorAll("#next ~ ul .what a:not(.who)").Select(Page.Words).Distinct())
            list.MustSay(link);
        // A prescriber of another practice has their own list, and nothing of this house's.
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        (await amara.GetAsync("/tasks")).MustNotSay("Inga Sorrel");
    }

    [Fact]
    public void A_task_goes_only_to_somebody_who_may_do_what_its_owner_may()
    {
        var (therapist, prescriber, desk, counts) = (Person(StaffRoles.Therapist), Person(StaffRoles.Prescriber | StaffRoles.Owner), Person(StaffRoles.FrontDesk), Person(StaffRoles.Researcher));
        var call = Made("call-back", therapist.Id);
        Assert.True(FollowUpRules.MayHave(call, therapist, Person(StaffRoles.Therapist)));
        Assert.All([prescriber, desk, counts, therapist], who => Assert.False(FollowUpRules.MayHave(call, therapist, who)));
        var ownerless = Made("worse-score", null);
        Assert.True(FollowUpRules.MayHave(ownerless, null, prescriber));
        Assert.False(FollowUpRules.MayHave(ownerless, null, desk));
        Assert.True(FollowUpRules.MayHave(Made(FollowUpRules.Asked, therapist.Id), therapist, desk));
        Assert.False(FollowUpRules.MayHave(Made(FollowUpRules.Asked, therapist.Id), therapist, counts));
        var gone = Person(StaffRoles.Therapist);
        gone.LeftAt = DateTimeOffset.UnixEpoch;
        Assert.False(FollowUpRules.MayHave(call, therapist, gone));
    }

    private static string Today(RunningPractice practice)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private static StaffMember Person(StaffRoles roles) => new() { PracticeId = Guid.Empty, Id = Guid.CreateVersion7(), Name = "Somebody", Credentials = "", Email = "", Phone = "", Roles = roles };

    private static FollowUp Made(string kind, Guid? owner) => new()
    {
        PracticeId = Guid.Empty,
        Id = Guid.CreateVersion7(),
        PatientId = Guid.Empty,
        Kind = kind,
        Says = "Something",
        OwnerStaffMemberId = owner,
        OpenedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
    };
}
