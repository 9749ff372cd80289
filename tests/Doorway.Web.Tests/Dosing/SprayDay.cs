using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What the pages are told for a session with the licensed spray.</summary>
public static class SprayDay
{
    internal static readonly (string, string)[] Nose = [(nameof(DayOfQuestion.OximeterAtHand), "yes"), (nameof(DayOfQuestion.NasalMedicine), "no")];

    internal static (string, string)[] Certificate(RunningPractice practice) =>
        [("number", "RC-7731"), ("certified", Typed(practice, -300)), ("setting", "Larkspur House"), ("address", "27 Larkspur Lane, Denver, CO"), ("representative", "Inga Sorrel")];

    internal static async Task<Page> CertifyAsync(Visitor owner, RunningPractice practice)
        => await (await owner.GetAsync("/practice/rems")).SubmitAsync("rems", [.. Certificate(practice), ("expires", Typed(practice, 300))]);

    internal static async Task<Page> EnrollAsync(Visitor prescriber, RunningPractice practice, DosingDay day)
        => await (await prescriber.GetAsync($"/patients/{day.PatientId}/rems")).SubmitAsync("enroll", ("enrolled", Typed(practice, 0)), ("number", "E-40"), ("seen", "yes"));

    internal static string Typed(RunningPractice practice, int days)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
