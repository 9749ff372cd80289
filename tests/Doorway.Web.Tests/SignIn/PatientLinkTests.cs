using System.Text;
using Doorway.Care.Access.SignIn;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.SignIn;

public sealed class PatientLinkTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    private static int people;

    [Theory, EachEngine]
    public async Task A_link_is_kept_as_a_hash_alone(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var token = (await AskAsync(practice, await PatientAsync(practice))).Split('/')[^1];
        var hash = OneTimeLink.Hash(token);
        Assert.True(await practice.LookAsync(db => db.Set<OneTimeLink>().AnyAsync(l => l.TokenHash == hash)));
        if (engine == Engine.Sqlite)
            foreach (var file in Directory.GetFiles(practice.DataPath, "doorway.db*"))
                Assert.Equal(-1, Content(file).IndexOf(token, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Looking_burns_nothing_and_one_press_uses_it_once(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var link = await AskAsync(practice, await PatientAsync(practice));
        using var scanner = practice.Visitor();
        var seen = await scanner.GetAsync(link);
        await scanner.GetAsync(link);
        using var patient = practice.Visitor();
        Assert.Contains("/start", (await (await patient.GetAsync(link)).TrySubmitAsync("enter")).Hops);
        (await seen.TrySubmitAsync("enter")).MustSay("This link does not open any more.");
        (await scanner.GetAsync(link)).MustSay("This link does not open any more.");
        Assert.DoesNotContain("__Host-doorway", scanner.Cookies.Kept.Keys);
    }

    [Theory, EachEngine]
    public async Task Two_presses_at_the_same_moment_let_one_in(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var link = await AskAsync(practice, await PatientAsync(practice));
        var visitors = Enumerable.Range(0, 4).Select(_ => practice.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(v => v.GetAsync(link)));
        var pressed = await Task.WhenAll(pages.Select(p => p.TrySubmitAsync("enter")));
        Assert.Equal(1, pressed.Count(p => p.Hops.Contains("/start")));
        visitors.ForEach(v => v.Dispose());
    }

    [Theory, EachEngine]
    public async Task A_link_is_too_old_after_fifteen_minutes(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var link = await AskAsync(practice, await PatientAsync(practice));
        using var patient = practice.Visitor();
        var page = await patient.GetAsync(link);
        await patient.MoveClockAsync(1);
        (await page.TrySubmitAsync("enter")).MustSay("This link does not open any more.");
        Assert.DoesNotContain("__Host-doorway", patient.Cookies.Kept.Keys);
    }

    [Theory, EachEngine]
    public async Task An_unknown_address_gets_the_same_words_and_no_mail(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        (await (await anybody.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", "stranger@people.example"))).MustSay("If we know this address, a link is on its way.");
        Assert.DoesNotContain(await anybody.ReadMailAsync(), m => m.To == "stranger@people.example");
    }

    private static async Task<string> AskAsync(RunningPractice practice, string email)
    {
        using var patient = practice.Visitor();
        (await (await patient.GetAsync("/sign-in")).SubmitAsync("link", ("patientEmail", email))).MustSay("If we know this address, a link is on its way.");
        return (await patient.NewestMailToAsync(email)).Link;
    }

    private static async Task<string> PatientAsync(RunningPractice practice)
    {
        var email = $"wren.{Interlocked.Increment(ref people)}@people.example";
        using var patient = await NewPatient.InvitedAsync(practice, "Wren Test", email);
        return email;
    }

    private static string Content(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        open.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray());
    }
}
