using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>The medicine: recorded, filled, received and counted.</summary>
internal static class MedicineSteps
{
    /// <summary>Twelve lozenges of 50 mg: four sessions of 100 mg with a booster of 50 mg.</summary>
    public const int Units = 12;

    public static async Task RecordOrderAsync(BrowserPerson prescriber, string chart)
    {
        await prescriber.GoToAsync(chart);
        await prescriber.FollowAsync("Record the order, written and sent elsewhere");
        await prescriber.MustSayAsync("This is a record, not a prescription.");
        var page = prescriber.Page;
        await page.Locator("[name=strength]").FillAsync("50");
        await page.Locator("[name=units]").FillAsync("12");
        await page.Locator("[name=directions]").FillAsync("Hold under the tongue during the session, then spit.");
        await page.Locator("[name=pharmacy]").FillAsync("Quillwort Compounding");
        await page.Locator("[name=sent]").FillAsync("By our e-prescribing program");
        await prescriber.PressAsync("Record this order");
        await prescriber.MustSayAsync("Quillwort Compounding");
    }

    public static async Task RecordFilledAsync(BrowserPerson staff, string chart, DateOnly useBefore)
    {
        await staff.GoToAsync(chart);
        await staff.FollowAsync("Record what the pharmacy filled");
        await staff.Page.Locator("[name=lot]").FillAsync("L-204");
        await staff.Page.Locator("[name=until]").FillAsync(useBefore.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await staff.PressAsync("Record as filled");
        await staff.MustSayAsync("L-204");
    }

    public static async Task CountAsync(BrowserPerson patient, int units = Units)
    {
        await patient.GoToAsync("/home");
        await patient.MustSayAsync("Count your medicine when it comes");
        await patient.GoToAsync("/medicine");
        await patient.Page.Locator("[name=units]").FillAsync(units.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await patient.ChooseAsync("Yes");
        await patient.PressAsync("This is what I have");
        await patient.MustSayAsync(units == Units ? $"{units} lozenges" : "Thank you for counting.");
    }
}
