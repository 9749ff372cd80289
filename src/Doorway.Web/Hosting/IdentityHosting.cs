using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Web.Kit.Forms;
using Doorway.Web.SignIn;
using Doorway.Web.SignIn.Passkeys;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Doorway.Web.Hosting;

/// <summary>Sign-in: ASP.NET Core Identity; staff by password and TOTP, patients by a one-time link, both by passkeys; links without account by their own cookie.</summary>
internal static class IdentityHosting
{
    public static void AddDoorwayIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = identity.Password.RequireLowercase = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                identity.User.RequireUniqueEmail = false;
            })
            .AddPasswordValidator<GuessedPasswords>()
            .AddEntityFrameworkStores<DoorwayDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // A device that asks for a finger, a face or a number is two things at once; one that does not is not enough here.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
            // The framework compares with the header Origin, which a browser leaves empty under our "no-referrer".
            passkey.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == Origin.Of(asked.HttpContext));
        });
        services.AddSingleton<PasskeyQuestion>();
        services.AddSingleton<SoughtName>();
        services.AddSingleton<PasskeyCeremony>();
        services.AddKeyedSingleton(SignerProof.MachineClock, TimeProvider.System);
        services.AddScoped<SignerProof>();
        services.AddScoped<ISignerProof>(s => s.GetRequiredService<SignerProof>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Configure(cookie, "__Host-doorway", TimeSpan.FromHours(12)))
            .AddCookie(ActorMiddleware.LinkScheme, cookie => Configure(cookie, "__Host-doorway-link", TimeSpan.FromDays(7)));
        services.AddDataProtection().SetApplicationName("doorway");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = new DataKeyRing(s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<MasterKey>(), TimeProvider.System)));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "__Host-doorway-form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            // "Always" here answers 500 on http://localhost; the cookie policy below sets Secure in both.
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.None;
        });
        services.Configure<CookiePolicyOptions>(policy =>
        {
            policy.Secure = CookieSecurePolicy.Always;
            policy.HttpOnly = HttpOnlyPolicy.Always;
            policy.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
    }

    private static void Configure(CookieAuthenticationOptions cookie, string name, TimeSpan lasts)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.None;
        cookie.ExpireTimeSpan = lasts;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        // The demo's clock may jump a year ahead; a sign-in lasts by the real one.
        cookie.TimeProvider = TimeProvider.System;
    }
}
