using System.Net;
using AngleSharp.Html.Dom;

namespace Doorway.Web.Tests.Kit;

public sealed class FormPageTests(KitHost host) : IClassFixture<KitHost>
{
    private const string Page = "/kit/forms";

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_at_the_field_what_to_do()
    {
        var answer = await host.Post(Page, "every", ("systolic", "1440"), ("words", "I would <b> like"), ("touch", "hand"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await KitHost.Read(answer);
        var field = (IHtmlInputElement)page.GetElementById("every-systolic")!;
        Assert.Equal("1440", field.Value);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("every-systolic-error", field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Equal("Please check: 1440 is not possible. Type a whole number from 50 to 260.", page.GetElementById("every-systolic-error")!.TextContent);
        Assert.Equal("I would <b> like", ((IHtmlTextAreaElement)page.GetElementById("every-words")!).Value);
        Assert.True(((IHtmlInputElement)page.QuerySelector("[name=touch][value=hand]")!).IsChecked);
    }

    [Fact]
    public async Task Each_line_of_the_summary_leads_to_a_field_that_exists()
    {
        var page = await KitHost.Read(await host.Post(Page, "every"));
        var links = page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.True(links.Count > 3);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
    }

    [Fact]
    public async Task One_of_several_equal_forms_shows_its_own_answer_and_the_others_stay_empty()
    {
        var page = await KitHost.Read(await host.Post(Page, "line-2", ("note", "only here")));

        Assert.Equal("only here", ((IHtmlInputElement)page.GetElementById("line-2-note")!).Value);
        Assert.Equal("", ((IHtmlInputElement)page.GetElementById("line-1-note")!).Value);
        Assert.Equal("", ((IHtmlInputElement)page.GetElementById("line-3-note")!).Value);
    }

    [Fact]
    public async Task Going_on_after_a_post_is_a_303()
    {
        var answer = await host.Post(Page, "every", ("go", "later"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith(Page, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Saving_by_itself_says_when()
    {
        host.Client.DefaultRequestHeaders.Add("X-Autosave", "1");
        var answer = await host.Post(Page, "self", ("entry", "a few words"));
        host.Client.DefaultRequestHeaders.Remove("X-Autosave");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(answer.Headers.GetValues("Doorway-Saved").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kit")]
    [InlineData("/kit/forms")]
    public async Task A_page_has_one_heading_a_main_part_no_inline_code_and_no_id_twice(string path)
    {
        var page = await host.Get(path);

        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], style, script:not([src])"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task An_address_without_a_page_is_a_404_that_leads_home()
    {
        var answer = await host.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await KitHost.Read(answer)).QuerySelector("main a[href='/start']"));
    }
}
