using System.Net;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Discovery;

/// <summary>What people ask before they ask, and the five questions in the practice's own words.</summary>
public sealed class QuestionsTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_page_of_questions_says_what_it_is_not_and_hides_nothing_hard(Engine engine)
    {
        using var anybody = (await demos.OnAsync(engine)).Visitor();
        var page = await (await anybody.GetAsync("/")).FollowAsync("Questions");
        page.MustSay("It is not an emergency treatment.").MustSay("988").MustSay("It can be misused and can create dependence.").MustSay("it did no better than another sedative")
            .MustSay("You can still say no.").MustSay("used often it can harm the bladder");
        await page.FollowAsync("Ask us something");
    }

    [Theory, EachEngine]
    public async Task The_day_follows_the_ways_that_the_practice_offers(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var anybody = practice.Visitor();
        await (await inga.GetAsync("/practice/prices")).SubmitAsync("ways-form", ("ways", "telehealth-lozenge-induction"));
        (await anybody.GetAsync("/questions")).MustSay("You hold the lozenge in your mouth").MustNotSay("Two of us check your name");
        await (await inga.GetAsync("/practice/prices")).SubmitAsync("ways-form", ("ways", "clinic-intramuscular-induction"));
        (await anybody.GetAsync("/questions")).MustSay("Two of us check your name").MustNotSay("You hold the lozenge in your mouth");
    }

    [Theory, EachEngine]
    public async Task An_owner_answers_the_five_questions_and_a_number_needs_its_people(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var owner = await practice.AsAsync("Inga Sorrel");
        using var anybody = practice.Visitor();
        (await anybody.GetAsync("/questions")).MustSay("We have not written an answer here yet.").MustSay("We do not publish a success rate.");
        var form = await owner.GetAsync("/practice/answers");
        var refused = await form.SubmitRefusedAsync("answers", ("training", "Two years with a teacher, and supervision each month."), ("outcomes", "Six of 10 feel better."));
        Assert.StartsWith("A number stands in it.", refused.ErrorAt("whole"), StringComparison.Ordinal);
        Assert.Contains("Two years with a teacher", refused.Document.QuerySelector("[name=training]")!.TextContent);
        Assert.Equal("Write it in English too.", (await form.SubmitRefusedAsync("answers", ("safety-es", "Dos personas miran."))).ErrorAt("safety"));
        await form.SubmitAsync("answers", ("training", "Two years with a teacher, and supervision each month."), ("outcomes", "Of 31 people 28 could be asked; 17 had half their score."), ("whole", "yes"));
        (await anybody.GetAsync("/questions")).MustSay("Two years with a teacher").MustSay("Of 31 people 28 could be asked").MustNotSay("We do not publish a success rate.");
        (await anybody.GetAsync("/")).MustSay("What we say of our own results").MustNotSay("We do not publish a success rate.");
        await (await owner.GetAsync("/practice/answers")).SubmitAsync("answers", ("outcomes", ""));
        (await anybody.GetAsync("/questions")).MustSay("Two years with a teacher").MustSay("We do not publish a success rate.");
        (await anybody.GetAsync("/")).MustSay("We do not publish a success rate.").MustNotSay("our own results");

        using var prescriber = await practice.AsAsync("Odile Brandt");
        Assert.Equal(HttpStatusCode.Forbidden, (await prescriber.TryGetAsync("/practice/answers")).Status);
    }
}
