using Doorway.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Journey;

/// <summary>A clinician imports a referral and opens a course of care, by the pages.</summary>
internal static class ImportSteps
{
    /// <summary>From any page of the workspace to the chart's page "Referral" of the imported person.</summary>
    public static async Task ImportAsync(BrowserPerson clinician, string fileName, byte[] content)
    {
        await clinician.GoToAsync("/patients");
        await clinician.FollowAsync("Import a referral");
        await clinician.Page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/json", Buffer = content });
        await clinician.PressAsync("Import");
        await clinician.MustSayAsync("kept, not used");
    }

    /// <summary>Sends a file that must be refused; the page says where and why.</summary>
    public static async Task ImportRefusedAsync(BrowserPerson clinician, string fileName, byte[] content, string reason)
    {
        await clinician.GoToAsync("/patients/import");
        await clinician.Page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/json", Buffer = content });
        await clinician.PressAsync("Import");
        await clinician.MustSayAsync("Nothing was imported");
        await clinician.MustSayAsync(reason);
    }

    /// <summary>From the imported person's chart: a course of care, and a link to the address.</summary>
    public static async Task OpenCourseAsync(BrowserPerson therapist, string email)
    {
        await therapist.Page.GetByRole(AriaRole.Link, new() { Name = "Course", Exact = true }).First.ClickAsync();
        await therapist.FillAsync("Their email address", email);
        await therapist.PressAsync("Open a course of care");
        await therapist.MustSayAsync("Arriving");
    }
}
