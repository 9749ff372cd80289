using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Episodes;
using Doorway.Care.Research;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.GoLive;

/// <summary>What a run can be after days of care, borrowed from a patient who has had them.</summary>
public sealed class PracticeRunBorrowedTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_held_session_and_its_scores_are_in_no_count_once_they_are_of_a_run(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var home = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Practice>().SingleAsync(p => p.IsFront));
        var before = await CountAsync(practice, home.Id);
        Assert.Equal([1, 1, 1], ((string[])["Courses of care", "Sessions for each person", "Harm in sessions"]).Select(title => before.Single(t => t.Title == title).All));
        Assert.Contains(before, t => t.Title.EndsWith(": change", StringComparison.Ordinal));

        await MarkAsync(practice);
        var after = await CountAsync(practice, home.Id);
        Assert.All(after, t => Assert.Equal(0, t.All));
        Assert.All(after.SelectMany(t => t.Lines), line => Assert.Equal(0, line.People));
        Assert.DoesNotContain(after, t => t.Title.EndsWith(": change", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task An_open_run_is_not_said_to_have_ended_when_another_course_is_asked_for(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var patientId = DosingDay.In(practice).PatientId;
        await MarkAsync(practice);
        // A run has had a course from its beginning, so no page offers another.
        var outcome = await practice.InScopeAsync(async services =>
        {
            var ct = TestContext.Current.CancellationToken;
            var account = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<StaffMember>().Where(s => s.Name == NewPatient.Therapist).Select(s => s.AccountId).SingleAsync(ct));
            var inga = await services.GetRequiredService<ActorLoader>().OfAccountAsync(account!.Value, ct);
            return await services.GetRequiredService<OpenEpisode>().Handle(inga!, new(patientId, "", "http://localhost"), ct);
        });
        Assert.Contains("An owner ends it first", Assert.Single(outcome.Refusals).Says, StringComparison.Ordinal);
    }

    private static async Task MarkAsync(RunningPractice practice)
        => Assert.True(await practice.LookAsync(db => db.RunAsync(ct => db.Database.ExecuteSqlRawAsync("UPDATE patients SET is_practice_run = TRUE", ct))) > 0);

    private static Task<IReadOnlyList<CountTable>> CountAsync(RunningPractice practice, Guid practiceId)
        => practice.LookAsync(db => CourseCounts.OfAsync(db.For(Actor.Job("test"), practice.Now), practiceId, TestContext.Current.CancellationToken));
}
