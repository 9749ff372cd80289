using Doorway.Care.Staff;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Staff;

/// <summary>An invitation that got lost is sent once more; whoever has come in is not invited over.</summary>
public sealed class InvitedAgainTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
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
        refused = await refused.SubmitRefusedAsync("invite", ("name", "Grace Weller"), ("credentials", ""), ("email", "grace@example"), ("phone", "303-555-0100"), ("roles", nameof(StaffRoles.Therapist)));
        Assert.Contains("one whole mail address", refused.ErrorAt("email"));
    }
}
