using Doorway.Care.Staff;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

public sealed class LicenseWithdrawalTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_license_that_is_ended_counts_nowhere_also_where_its_holder_is_a_guest(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var ready = await DayByHand.AskAsync(inga, day);
        Assert.Equal("Met", DayByHand.StateOf(ready, "therapist-licence"));
        Assert.Equal("Met", DayByHand.StateOf(ready, "prescriber-licence"));

        var own = await amara.GetAsync("/practice");
        Assert.StartsWith("Write why", (await own.SubmitRefusedAsync("end-license", ("ended", Option(own, "Amara Finch: CO")))).ErrorAt("ended-why"), StringComparison.Ordinal);
        (await own.SubmitAsync("end-license", ("ended", Option(own, "Amara Finch: CO")), ("ended-why", "Suspended on the first."))).MustSay("counts no more since").MustSay("Suspended on the first.");
        ready = await inga.GetAsync($"{day.Path}/ready");
        Assert.Equal("NotMet", DayByHand.StateOf(ready, "prescriber-licence"));
        Assert.Equal("Met", DayByHand.StateOf(ready, "therapist-licence"));
        // The copy in the house of the patient says the same, and nobody has to end it there.
        var house = await inga.GetAsync("/practice");
        house.MustSay("Suspended on the first.");
        Assert.DoesNotContain(house.Document.QuerySelectorAll("select[name=ended] option"), o => o.TextContent.Contains("Amara", StringComparison.Ordinal));

        await house.SubmitAsync("end-license", ("ended", Option(house, "Inga Sorrel: CO")), ("ended-why", "The number was mistyped."));
        Assert.Equal("NotMet", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "therapist-licence"));
        // The right one, written down anew, counts at once.
        await (await inga.GetAsync("/practice")).SubmitAsync("license", ("who", "Inga Sorrel"), ("state", "CO"), ("number", "CO.77"), ("from", "1/1/2025"), ("until", "1/1/2030"));
        Assert.Equal("Met", DayByHand.StateOf(await inga.GetAsync($"{day.Path}/ready"), "therapist-licence"));
        Assert.All(await practice.LookAsync(db => db.Set<LicenseWithdrawal>().AsNoTracking().ToListAsync()), w => Assert.NotEmpty(w.Why));
    }

    [Theory, EachEngine]
    public async Task Who_holds_a_license_and_the_owner_are_told_before_it_ends_and_not_when_it_was_renewed(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync("/today")).MustNotSay("ends soon");
        await AddAsync("WY", practice.Now.AddDays(29));
        (await inga.GetAsync("/today")).MustSay("Your license in WY ends soon");
        await AddAsync("WY", practice.Now.AddDays(400));
        (await inga.GetAsync("/today")).MustNotSay("Your license in WY");

        async Task AddAsync(string state, DateTimeOffset until)
            => await (await inga.GetAsync("/practice")).SubmitAsync("license", ("who", "Inga Sorrel"), ("state", state), ("number", "W.1"), ("from", "1/1/2025"),
                ("until", DateOnly.FromDateTime(until.DateTime).ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Option(Page page, string says)
        => page.Document.QuerySelectorAll("select[name=ended] option").Single(o => o.TextContent.Contains(says, StringComparison.Ordinal)).GetAttribute("value")!;
}
