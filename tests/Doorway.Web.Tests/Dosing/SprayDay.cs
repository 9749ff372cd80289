using System.Globalization;
using Doorway.Care.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

/// <summary>A session with the licensed spray, brought by its pages to where somebody wants to look at it.</summary>
public static class SprayDay
{
    internal static readonly (string, string)[] Nose = [(nameof(DayOfQuestion.OximeterAtHand), "yes"), (nameof(DayOfQuestion.NasalMedicine), "no")];

    /// <summary>A patient on the day: the place certified, the patient enrolled, a prescriber on site, and the first device taken.</summary>
    public static async Task<DosingDay> WithTheFirstDeviceAsync(RunningPractice practice)
    {
        var day = await ClinicDay.MakeAsync(practice, ClinicRoute.Spray);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var rae = await practice.AsAsync(ClinicDay.Monitor);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await CertifyAsync(inga, practice);
        await EnrollAsync(amara, practice, day);
        await (await amara.GetAsync($"{day.Path}/ready")).SubmitAsync("on-site-form");
        await ClinicDay.BeginAsync(inga, rae, day, Nose);
        await ClinicDay.TimeOutAsync(rae, day, ClinicRoute.Spray);
        await ClinicDay.TimeOutAsync(inga, day, ClinicRoute.Spray);
        await (await rae.GetAsync(day.Path)).SubmitAsync("dose-form", ClinicRoute.Devices(practice));
        return day;
    }

    internal static (string, string)[] Certificate(RunningPractice practice) =>
        [("number", "RC-7731"), ("certified", Typed(practice, -300)), ("setting", "Larkspur House"), ("address", "27 Larkspur Lane, Denver, CO"), ("representative", "Inga Sorrel")];

    internal static async Task<Page> CertifyAsync(Visitor owner, RunningPractice practice)
        => await (await owner.GetAsync("/practice/rems")).SubmitAsync("rems", [.. Certificate(practice), ("expires", Typed(practice, 300))]);

    internal static async Task<Page> EnrollAsync(Visitor prescriber, RunningPractice practice, DosingDay day)
        => await (await prescriber.GetAsync($"/patients/{day.PatientId}/rems")).SubmitAsync("enroll", ("enrolled", Typed(practice, 0)), ("number", "E-40"), ("seen", "yes"));

    internal static string Typed(RunningPractice practice, int days)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(practice.Now, DosingDay.Zone).DateTime).AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
