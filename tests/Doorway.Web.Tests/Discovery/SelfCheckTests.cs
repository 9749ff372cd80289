using Doorway.Care.Discovery;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Discovery;

public sealed class SelfCheckTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_finding_of_a_label_is_told_kindly_and_never_as_a_verdict(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await (await anybody.GetAsync("/self-check")).SubmitAsync("check", ("age", "18-64"), ("vessels", "aneurysm"), ("safe", "all-right"));
        page.MustSay("For now, this medicine is probably not the way.").MustSay("not given after an aneurysm").MustSay("A page cannot know all of you.");
    }

    [Theory, EachEngine]
    public async Task No_finding_is_never_said_as_a_yes(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await (await anybody.GetAsync("/self-check")).SubmitAsync("check",
            ("brings", "curious"), ("age", "18-64"), ("vessels", "none"), ("body", "none"), ("mind", "none"), ("safe", "all-right"));
        page.MustSay("No finding in what was asked.").MustSay("That is not a yes.").MustSay("You are only curious. That is a welcome answer.");
    }

    [Theory, EachEngine]
    public async Task Somebody_who_is_not_safe_reads_988_and_911_before_all_else(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await (await anybody.GetAsync("/self-check")).SubmitAsync("check", ("vessels", "aneurysm"), ("safe", "not-safe"));
        var main = page.Document.QuerySelector("main")!;
        Assert.Equal("You do not have to sit with this alone.", Page.Words(main.QuerySelector("h1")!));
        var firstLinks = main.QuerySelectorAll("a").Take(3).Select(a => a.GetAttribute("href"));
        Assert.Equal(["tel:988", "sms:988", "tel:911"], firstLinks);
    }

    [Theory, EachEngine]
    public async Task Nothing_is_kept_and_no_address_holds_an_answer(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        var before = await practice.LookAsync(db => Task.FromResult(db.Set<Enquiry>().Count()));
        var page = await (await anybody.GetAsync("/self-check")).SubmitAsync("check", ("body", "pregnant"));
        Assert.Equal("/self-check", page.Address.PathAndQuery);
        Assert.Equal(before, await practice.LookAsync(db => Task.FromResult(db.Set<Enquiry>().Count())));
        (await anybody.GetAsync("/self-check")).MustNotSay("pregnancy");
    }

    [Theory, EachEngine]
    public async Task Answers_come_along_only_when_the_person_ticks_it(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        using var therapist = await practice.AsAsync("Inga Sorrel");
        foreach (var (name, carry) in new[] { ("Asa Quill", ""), ("Bryn Quill", "yes") })
        {
            var answer = await (await anybody.GetAsync("/self-check")).SubmitAsync("check", ("body", "pressure"));
            await answer.SubmitAsync("enquire", ("name", name), ("email", $"{name[..3].ToLowerInvariant()}@quill.example"), ("state", "CO"), ("carry", carry));
        }
        (await (await therapist.GetAsync("/today")).FollowAsync("Answer Asa’s enquiry")).MustNotSay("High blood pressure");
        (await (await therapist.GetAsync("/today")).FollowAsync("Answer Bryn’s enquiry")).MustSay("High blood pressure");
    }

    [Fact]
    public void Every_answer_rests_on_a_row_of_the_eligibility_knowledge_and_only_a_label_speaks_of_usually_not()
    {
        var rows = KnowledgeSet.Embedded.EligibilityRows.ToDictionary(r => r.Id);
        var choices = SelfCheck.Embedded.Questions.SelectMany(q => q.Choices).Where(c => c.Outcome != SelfCheckOutcome.NothingFound).ToList();
        Assert.NotEmpty(choices);
        Assert.All(choices, choice =>
        {
            Assert.False(string.IsNullOrEmpty(choice.Tells), choice.Id);
            Assert.NotEmpty(choice.Rests);
            Assert.All(choice.Rests, id => Assert.True(rows.ContainsKey(id), $"{choice.Id} rests on {id}, which is not known"));
            if (choice.Outcome == SelfCheckOutcome.UsuallyNot)
                Assert.All(choice.Rests, id => Assert.Equal(Basis.Label, rows[id].Basis));
        });
        Assert.Equal(6, SelfCheck.Embedded.Questions.Count);
    }
}
