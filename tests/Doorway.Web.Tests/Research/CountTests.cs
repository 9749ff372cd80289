using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Research;

public sealed class CountTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task The_researcher_counts_a_month_once_sees_no_small_group_and_nobody(Engine engine)
    {
        await using var practice = await walked.AfterTheSessionAsync(engine);
        var day = DosingDay.In(practice);
        using var sunniva = await practice.AsAsync("Sunniva Rook");
        (await sunniva.GetAsync("/start")).MustSay("Nothing counted yet").MustNotSay("on call");
        var counted = await (await sunniva.GetAsync("/research")).SubmitAsync("count");
        // One course and one session: none of it can be shown.
        counted.MustSay("We do not publish this").MustSay("Ways of care").MustNotSay(day.Name).MustNotSay("Count this month").MustNotSay("N 1");
        using var owner = await practice.AsAsync(NewPatient.Therapist);
        (await owner.GetAsync("/research")).MustSay("We do not publish this").MustNotSay("Count this month");

        // Nothing of the tables can be put together from the stored row either, and no page of theirs names a patient.
        var stored = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Care.Research.CountedTables>().SingleAsync());
        Assert.DoesNotContain("\"people\":1", stored.Tables, StringComparison.Ordinal);
        var audit = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<AuditEntry>().Where(a => a.ActorName == "Sunniva Rook").ToListAsync());
        Assert.All(audit, a => Assert.Null(a.PatientId));
    }
}
