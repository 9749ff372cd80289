using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Patients;
using Doorway.Web.Hosting;
using Doorway.Web.Kit.Frames;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Languages;

/// <summary>In what language this request is answered: what was chosen on this device, else what the patient chose elsewhere, else what the
/// browser asks for. Staff pages, and practices that offer no Spanish, answer in English.</summary>
internal static class ReadingLanguage
{
    private const string Cookie = "doorway-language";

    public static void UseReadingLanguage(this WebApplication app) => app.Use(async (context, next) =>
    {
        var isOffered = context.RequestServices.GetRequiredService<FrameFacts>().OffersSpanish;
        CultureInfo.CurrentUICulture = (isOffered ? await OfReaderAsync(context) : Language.English).Culture();
        await next(context);
    });

    /// <summary>Keeps the choice on this device for a year. It says nothing about who chose.</summary>
    public static void Keep(HttpContext context, Language language)
        => context.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Culture())),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true });

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie);

    private static async Task<Language> OfReaderAsync(HttpContext context)
    {
        if (CookieRequestCultureProvider.ParseCookieValue(context.Request.Cookies[Cookie] ?? "") is { UICultures: [var chosen, ..] })
            return Of(chosen.Value);
        var here = context.RequestServices.GetRequiredService<Here>();
        if (here.AsPatient is not { } me)
            return context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => Of(l.Value.Value)).FirstOrDefault();
        var language = (await here.Scope.Read<Patient>().SingleAsync(p => p.PracticeId == me.PracticeId && p.Id == me.PatientId, context.RequestAborted)).Language;
        Keep(context, language);
        return language;
    }

    private static Language Of(string? name) => name?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English;
}
