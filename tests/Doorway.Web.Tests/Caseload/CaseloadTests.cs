using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Caseload;

/// <summary>A caseload from another program, by the pages: looked through, mended, taken in, and only then invited.</summary>
public sealed class CaseloadTests
{
    private const string Desk = "Perrin Vale";
    private const string Import = "/people/import";

    private const string Sheet = """
        name;email;phone;date of birth;state;therapist;diagnosis
        "Reed, Ansel";ansel@reed.example;303-555-0101;3/14/1986;CO;Inga Sorrel;F33.2
        Zoë Núñez;zoe@nunez.example;;1979-12-02;Colorado;;F43.1
        Nora Thistle;nora at thistle;12;3/4/52;Ontario;Somebody Else;F41.1
        Ansel Reed;ansel@reed.example;;;;Inga Sorrel;
        """;

    [Theory, EachEngine]
    public async Task The_desk_looks_a_caseload_through_mends_it_takes_it_in_and_invites_by_its_own_word(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var perrin = await practice.AsAsync(Desk);
        var page = await (await perrin.GetAsync(Import)).SubmitRefusedAsync("caseload/Look it through", ("csv", Sheet));
        page.MustSay("2 rows cannot be taken in yet").MustSay("“nora at thistle” is not an email address").MustSay("“3/4/52” is not a date we can read").MustSay("“Ontario” is no state")
            .MustSay("“Somebody Else” is no therapist here. There is: Inga Sorrel.").MustSay("The same person stands in line 2").MustSay("Left out, because Doorway has no such column: diagnosis").MustSay("Take in 2 people");
        // Nothing that was typed is lost, and looking keeps nothing.
        Assert.Equal(Sheet.ReplaceLineEndings("\n"), page.Document.QuerySelector("textarea[name=csv]")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Equal(0, await CountAsync(practice));

        page = await page.SubmitRefusedAsync("caseload/Take in 2 people");
        Assert.Equal(2, await CountAsync(practice));
        page.MustSay("2 people were taken in").MustSay("No mail was sent");
        Assert.DoesNotContain("zoe@nunez.example", page.Document.QuerySelector("textarea[name=csv]")!.TextContent, StringComparison.Ordinal);
        var left = page.Document.QuerySelector("textarea[name=csv]")!.TextContent.Trim().Split('\n');
        Assert.Equal(3, left.Length);
        Assert.Equal([], (await perrin.ReadMailAsync()).Where(m => m.To.EndsWith("reed.example", StringComparison.Ordinal)));

        var people = await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Patient>().OrderBy(p => p.FamilyName).ToListAsync());
        Assert.Equal([("Zoë", "Núñez", "CO", new DateOnly(1979, 12, 2)), ("Ansel", "Reed", "CO", new DateOnly(1986, 3, 14))], people.Select(p => (p.GivenName, p.FamilyName, p.HomeState!, p.BirthDate!.Value)));
        Assert.All(people, p => Assert.Null(p.AccountId));
        await InviteAsync(practice, perrin, people);
        // The same file again finds them here, by whoever sends it.
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await (await inga.GetAsync(Import)).SubmitRefusedAsync("caseload/Look it through", ("csv", Sheet))).MustSay("Somebody here has this address already").MustNotSay("Take in 2 people");
        Assert.Equal(2, await CountAsync(practice));
    }

    // Only the chosen one hears of it; they come in by the link and begin like everybody.
    private static async Task InviteAsync(RunningPractice practice, Visitor perrin, List<Patient> people)
    {
        var page = await perrin.GetAsync("/people/invite");
        (await page.SubmitRefusedAsync("invite")).MustSay("Choose at least one person");
        (await (await perrin.GetAsync("/people/invite")).SubmitAsync("invite", ("who", people[1].Id.ToString()))).MustSay("1 invitation is on its way").MustSay("Zoë Núñez").MustNotSay("Ansel Reed");
        using var ansel = practice.Visitor();
        (await NewPatient.EnterAsync(ansel, "ansel@reed.example")).MustSay("Read how we keep what you tell us");
        Assert.DoesNotContain(await perrin.ReadMailAsync(), m => m.To == "zoe@nunez.example");
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        (await inga.GetAsync($"/patients/{people[1].Id}")).MustSay("Is arriving").MustNotSay("F33");
    }

    [Fact]
    public async Task A_file_of_five_thousand_rows_is_taken_in_whole()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var perrin = await practice.AsAsync(Desk);
        var file = Encoding.Latin1.GetBytes("first name,last name,email,dob\r\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"Ren\u00e9,\"Row {Letters(i)}\",row{i}@caseload.example,{1 + i % 12}/{1 + i % 28}/{1940 + i % 60}\r\n")));
        (await (await perrin.GetAsync(Import)).Attach("file", "caseload.csv", file, "text/csv").SubmitAsync("caseload/Look it through")).MustSay("Take in 5,000 people").MustSay("René");
        var desk = (await practice.Services.GetRequiredService<ActorLoader>().OfAccountAsync(await practice.LookAsync(db => db.Set<Care.Staff.StaffMember>().Where(s => s.Name == Desk).Select(s => s.AccountId!.Value).SingleAsync()), TestContext.Current.CancellationToken))!;
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        var taken = await practice.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<Care.Caseload.TakeInCaseload>()
            .Handle(desk, desk.Home.PracticeId, Care.Caseload.CaseloadText.Of(file), TestContext.Current.CancellationToken);
        Assert.Equal((5000, ""), (taken.Get().People, taken.Get().Left));
        TestContext.Current.TestOutputHelper?.WriteLine($"5,000 rows were taken in within {System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        Assert.Equal(5000, await CountAsync(practice));
        Assert.Equal(5000, await practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Episode>().CountAsync()));
    }

    [Fact]
    public async Task The_template_is_read_again_as_it_was_given()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var perrin = await practice.AsAsync(Desk);
        var template = await perrin.GetAsync($"{Import}/template.csv");
        Assert.StartsWith("text/csv", template.Headers["Content-Type"], StringComparison.Ordinal);
        var sheet = Care.Caseload.ReadCaseload.Of(template.Body + "Ansel Reed,,,,,\r\n");
        Assert.Equal((6, 0), (sheet.Columns.Count, sheet.LeftOut.Count));
        Assert.Null(sheet.Fault);
        using var monitor = await practice.AsAsync("Odile Brandt");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await monitor.TryGetAsync(Import)).Status);
    }

    private static Task<int> CountAsync(RunningPractice practice)
        => practice.LookAsync(db => db.For(Actor.SetUp("test"), practice.Now).Read<Patient>().CountAsync(p => p.Email!.EndsWith(".example")));

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));
}
