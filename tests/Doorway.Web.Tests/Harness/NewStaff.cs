using Doorway.Care.Access;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    public static async Task InviteAsync(RunningPractice practice, string name, string email, StaffRoles roles)
    {
        var front = await practice.LookAsync(db => db.Set<Practice>().AsNoTracking().SingleAsync(p => p.IsFront));
        var invited = await practice.InScopeAsync(services => services.GetRequiredService<InviteStaff>().Handle(Actor.SetUp("test"),
            new(front.Id, name, "LCSW", email, "303-555-0100", roles, practice.Address.ToString().TrimEnd('/'))));
        Assert.True(invited.IsOk, string.Join(" ", invited.Refusals.Select(r => r.Says)));
    }

    public async Task<Page> TrySignInAsync(Visitor visitor, string? code = null, string? password = null)
        => await (await visitor.GetAsync("/sign-in")).TrySubmitAsync("staff", ("email", Email), ("password", password ?? Password), ("code", code ?? Totp.Code(Key)));
}
