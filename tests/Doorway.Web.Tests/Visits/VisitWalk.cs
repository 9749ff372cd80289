using Doorway.Care.Visits;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Visits;

/// <summary>Books visits by the pages, and looks at what stands.</summary>
internal static class VisitWalk
{
    /// <summary>Fills the form of a booking or a move; whoever is asked what it is for says a therapy talk unless told otherwise.</summary>
    public static (string Field, string Value)[] Hour(Page page, string on, string at, string with = "Inga Sorrel", string minutes = "50", string where = nameof(VisitPlace.Video), VisitKind? kind = null)
    {
        var form = page.Document.QuerySelectorAll("form").First(f => f.QuerySelector("select[name=with]") is not null);
        var clinician = form.QuerySelectorAll("select[name=with] option").First(o => o.TextContent.Trim() == with).GetAttribute("value")!;
        (string, string)[] hour = [("with", clinician), ("on", on), ("at", at), ("length", minutes), ("where", where)];
        return form.QuerySelector("select[name=kind]") is null ? hour : [.. hour, ("kind", (kind ?? VisitKind.Therapy).ToString())];
    }

    /// <summary>From the chart's page; answers the page of the visit.</summary>
    public static async Task<Page> BookAsync(Visitor clinician, string chart, string on, string at, VisitKind kind = VisitKind.Therapy, string with = "Inga Sorrel")
    {
        var page = await clinician.GetAsync($"{chart}/visits");
        return await page.SubmitAsync("visit", Hour(page, on, at, with, kind: kind));
    }

    public static async Task<Page> RefusedAsync(Visitor clinician, string chart, string on, string at, string minutes = "50", string with = "Inga Sorrel", string where = nameof(VisitPlace.Video))
    {
        var page = await clinician.GetAsync($"{chart}/visits");
        return await page.SubmitRefusedAsync("visit", Hour(page, on, at, with, minutes, where));
    }

    public static Task<Visit> StandingAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<Visit>().AsNoTracking().SingleAsync(v => v.PatientId == people.PatientId && v.CancelledAt == null));

    public static Task<List<Visit>> AllAsync(PlanningPeople people)
        => people.Practice.LookAsync(db => db.Set<Visit>().AsNoTracking().Where(v => v.PatientId == people.PatientId).OrderBy(v => v.BookedAt).ToListAsync());
}
