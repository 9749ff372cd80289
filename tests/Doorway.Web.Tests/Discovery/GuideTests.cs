using System.Net;
using Doorway.Web.Public.Guides;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Discovery;

/// <summary>The guides are in the program: every one opens, each of their links leads somewhere, and who reads Spanish has theirs.</summary>
public sealed class GuideTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Fact]
    public async Task Every_guide_opens_for_anybody_and_every_link_in_it_leads_somewhere()
    {
        using var anybody = (await demos.OnAsync(Engine.Sqlite)).Visitor();
        var list = await anybody.GetAsync("/guide");
        var guides = list.Document.QuerySelectorAll("main a[href^='/guide/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(GuideShelf.ForReaders.Count + GuideShelf.ForStaff.Count, guides.Count);
        foreach (var path in guides)
        {
            var page = await anybody.GetAsync(path);
            Assert.True(page.Document.QuerySelector("article h1")!.TextContent.Length > 5, path);
            Assert.True(page.Document.QuerySelectorAll("article p, article li").Length > 5, path);
            foreach (var link in page.Document.QuerySelectorAll("article a[href]").Select(a => new Uri(new Uri($"http://here{path}"), a.GetAttribute("href")!)))
            {
                var target = await anybody.GetAsync(link.AbsolutePath);
                Assert.True(link.Fragment.Length == 0 || target.Document.GetElementById(link.Fragment[1..]) is not null, $"{path} leads to {link.AbsolutePath}{link.Fragment}");
            }
        }
    }

    [Fact]
    public async Task No_other_file_opens_as_a_guide()
    {
        using var anybody = (await demos.OnAsync(Engine.Sqlite)).Visitor();
        foreach (var name in new[] { "nothing", "patient.es", "..%2Fglossary" })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.TryGetAsync($"/guide/{name}")).Status);
    }

    [Fact]
    public async Task Who_reads_Spanish_has_their_guide_in_Spanish_and_the_staffs_in_English()
    {
        using var anybody = (await demos.OnAsync(Engine.Sqlite)).Visitor();
        (await anybody.GetAsync("/guide/patient")).MustSay("For patients").MustSay("In a crisis: call or text 988.");
        await (await anybody.GetAsync("/language")).SubmitAsync("language/Español");
        (await anybody.GetAsync("/guide/patient")).MustSay("Para pacientes").MustSay("En una crisis: llame o escriba al 988.");
        (await anybody.GetAsync("/guide/chaperone")).MustSay("Para la persona que acompaña");
        Assert.Equal("en", (await anybody.GetAsync("/guide/therapist")).Document.QuerySelector("article")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Staff_come_to_them_from_each_page_and_patients_from_the_page_of_help()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        using var desk = await practice.AsAsync("Perrin Vale");
        await (await (await desk.GetAsync("/day")).FollowAsync("Guides")).FollowAsync("Ten minutes for the front desk");
        // From there the public pages are open to them as to everybody.
        foreach (var path in new[] { "/", "/questions", "/conditions", "/knowledge", "/knowledge/conditions" })
            await desk.GetAsync(path);
        using var anybody = practice.Visitor();
        (await (await anybody.GetAsync("/help")).FollowAsync("How this works, in a few minutes")).MustSay("For patients");
    }
}
