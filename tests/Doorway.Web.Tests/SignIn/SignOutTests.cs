using Doorway.Care.Audit;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.SignIn;

/// <summary>Who signs out is out: a copy of the cookie, taken before, opens nothing afterwards.</summary>
public sealed class SignOutTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    private const string Ticket = "__Host-doorway";
    private const string Someone = "Inga Sorrel";
    private const string Desk = "Perrin Vale";

    [Theory, EachEngine]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var visitor = practice.Visitor();
        using var thief = practice.Visitor();
        await visitor.StepIntoAsync(Someone);
        thief.Cookies.Put(Ticket, visitor.Cookies.Kept[Ticket]);
        await thief.GetAsync("/patients");

        await (await visitor.GetAsync("/sign-out")).SubmitAsync("leave");

        Assert.DoesNotContain(Ticket, visitor.Cookies.Kept.Keys);
        Assert.Contains((await thief.TryGetAsync("/patients")).Hops, hop => hop.StartsWith("/sign-in", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Another_device_stays_in_unless_all_are_signed_out(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var desk = practice.Visitor();
        using var phone = practice.Visitor();
        using var lent = practice.Visitor();
        foreach (var device in new[] { desk, phone, lent })
            await device.StepIntoAsync(Someone);

        await (await lent.GetAsync("/sign-out")).SubmitAsync("leave");
        await phone.GetAsync("/patients");

        await (await desk.GetAsync("/sign-out")).SubmitAsync("leave", ("everywhere", "yes"));
        Assert.Contains((await phone.TryGetAsync("/patients")).Hops, hop => hop.StartsWith("/sign-in", StringComparison.Ordinal));

        await desk.StepIntoAsync(Someone);
        await desk.GetAsync("/patients");
    }

    [Theory, EachEngine]
    public async Task Signing_out_is_written_down_for_the_practice_and_on_a_patients_own_record(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var desk = await practice.AsAsync(Desk);
        await (await desk.GetAsync("/sign-out")).SubmitAsync("leave");
        Assert.Null(Assert.Single(await EndsAsync(practice, "SignIn:end")).PatientId);
        await desk.StepIntoAsync(Desk);
        await (await desk.GetAsync("/sign-out")).SubmitAsync("leave", ("everywhere", "yes"));
        Assert.Single(await EndsAsync(practice, "SignIn:end-everywhere"));

        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await (await walk.Patient.GetAsync("/sign-out")).SubmitAsync("leave");
        Assert.Single(await practice.LookAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(a => a.PatientId == walk.PatientId && a.Resources == "SignIn:end").ToListAsync()));
        using var inga = await practice.AsAsync(Someone);
        (await inga.GetAsync($"{walk.Chart}/looked")).MustSay("Ended: sign in.");
    }

    private static Task<List<AuditEntry>> EndsAsync(RunningPractice practice, string what)
        => practice.LookAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(a => a.ActorName == Desk && a.Resources == what).ToListAsync());
}
