using Doorway.Care.Staff;

namespace Doorway.Web.Tests.Harness;

/// <summary>A colleague who was invited by mail and took their place through the pages, with an authenticator of their own.</summary>
internal sealed record NewStaff(string Name, string Email, string Password, string Key)
{
    public static async Task<NewStaff> TakePlaceAsync(RunningPractice practice, string name, StaffRoles roles)
    {
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@larkspur.example";
        await InviteAsync(practice, name, email, roles);
        using var visitor = practice.Visitor();
        var welcome = await visitor.GetAsync((await visitor.NewestMailToAsync(email)).Link);
        var key = welcome.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!;
        var staff = new NewStaff(name, email, "four plain quiet words", key);
        // The step before, so that the code of now is still unused.
        var begun = await welcome.TrySubmitAsync("welcome", ("password", staff.Password), ("code", Totp.Code(key, -1)));
        Assert.Contains("/start", begun.Hops);
        return staff;
    }

    /// <summary>The owner of Larkspur House invites them by the page of the practice.</summary>
    public static async Task InviteAsync(RunningPractice practice, string name, string email, StaffRoles roles)
    {
        using var owner = await practice.AsAsync("Inga Sorrel");
        await (await owner.GetAsync("/practice")).SubmitAsync("invite", [("name", name), ("credentials", "LCSW"), ("email", email), ("phone", "303-555-0100"),
            .. Enum.GetValues<StaffRoles>().Where(r => r != StaffRoles.None && roles.HasFlag(r)).Select(r => ("roles", r.ToString()))]);
    }

    public async Task<Page> TrySignInAsync(Visitor visitor, string? code = null, string? password = null)
        => await (await visitor.GetAsync("/sign-in")).TrySubmitAsync("staff", ("email", Email), ("password", password ?? Password), ("code", code ?? Totp.Code(Key)));
}
