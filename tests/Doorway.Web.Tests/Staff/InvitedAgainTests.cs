using Doorway.Care.Audit;
using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Staff;

/// <summary>An invitation that got lost is sent once more; whoever has come in is not invited over.</summary>
public sealed class InvitedAgainTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Who_has_left_comes_back_under_the_same_address_to_a_new_place(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        const string name = "Sorrel Okafor";
        var then = await NewStaff.TakePlaceAsync(practice, name, StaffRoles.Therapist | StaffRoles.MedicalDirector);
        using var device = practice.Visitor();
        Assert.Equal("/today", (await then.TrySignInAsync(device)).Path);
        (await device.GetAsync("/practice/begin")).MustSay("Clinical rules");
        using var owner = await practice.AsAsync("Inga Sorrel");
        await (await owner.GetAsync("/practice")).SubmitAsync("left", ("gone", name));
        Assert.NotEqual("/today", (await device.TryGetAsync("/today")).Path);

        await NewStaff.InviteAsync(practice, name, then.Email, StaffRoles.FrontDesk);
        // A new place is there, and neither the open device nor the old password and code lead to it.
        Assert.NotEqual("/today", (await device.TryGetAsync("/today")).Path);
        using var old = practice.Visitor();
        Assert.Contains("That does not fit", (await then.TrySignInAsync(old, Totp.Code(then.Key, 1))).Text);

        using var back = practice.Visitor();
        var welcome = await back.GetAsync((await back.NewestMailToAsync(then.Email)).Link);
        var key = welcome.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        Assert.NotEqual(then.Key, key);
        Assert.Contains("/start", (await welcome.TrySubmitAsync("welcome", ("password", "five other plain quiet words"), ("code", Totp.Code(key)))).Hops);
        (await back.GetAsync("/day")).MustBeServed();
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await back.TryGetAsync("/practice/begin")).Status);
        Assert.NotEqual("/today", (await device.TryGetAsync("/today")).Path);

        var places = await practice.LookAsync(db => db.Set<StaffMember>().AsNoTracking().Where(s => s.Email == then.Email).OrderBy(s => s.Id).ToListAsync());
        Assert.Equal([(true, StaffRoles.Therapist | StaffRoles.MedicalDirector), (false, StaffRoles.FrontDesk)], places.Select(s => (s.LeftAt is not null, s.Roles)));
        var audit = await practice.LookAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(a => a.PracticeId == places[0].PracticeId && a.ActorName == "Inga Sorrel").OrderBy(a => a.At).Select(a => a.Resources).ToListAsync());
        var left = audit.FindLastIndex(r => r.Contains("StaffMember:change", StringComparison.Ordinal));
        Assert.True(left >= 0 && audit.FindLastIndex(r => r.Contains("StaffMember:add", StringComparison.Ordinal)) > left, string.Join(" | ", audit));
    }

    [Theory, EachEngine]
    public async Task A_lost_invitation_is_sent_again_and_names_who_invites(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        const string email = "tom.weller@larkspur.example";
        await NewStaff.InviteAsync(practice, "Tom Weller", email, StaffRoles.Therapist);
        await NewStaff.InviteAsync(practice, "Tom Weller", email, StaffRoles.Therapist);
        using var tom = practice.Visitor();
        var mail = await tom.NewestMailToAsync(email);
        Assert.Contains("Inga Sorrel has invited you to Larkspur House", mail.Body);
        var welcome = await tom.GetAsync(mail.Link);
        var key = welcome.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        Assert.Contains("/start", (await welcome.TrySubmitAsync("welcome", ("password", "four plain quiet words"), ("code", Totp.Code(key)))).Hops);

        using var owner = await practice.AsAsync("Inga Sorrel");
        var people = await owner.GetAsync("/practice");
        Assert.Single(people.Document.QuerySelectorAll("th"), th => Page.Words(th).StartsWith("Tom Weller", StringComparison.Ordinal));
        var refused = await people.SubmitRefusedAsync("invite", ("name", "Tom Weller"), ("credentials", "LCSW"), ("email", email), ("phone", "303-555-0100"), ("roles", nameof(StaffRoles.Therapist)));
        Assert.Contains("already signs in", refused.ErrorAt("email"));
        Assert.Contains("Ask your colleague for another one", refused.ErrorAt("email"));
        refused = await refused.SubmitRefusedAsync("invite", ("name", "Grace Weller"), ("credentials", ""), ("email", "grace@example"), ("phone", "303-555-0100"), ("roles", nameof(StaffRoles.Therapist)));
        Assert.Contains("one whole mail address", refused.ErrorAt("email"));
    }
}
