using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>What every course begins with, whatever the medicine: the first question, the way in, the grant to the prescriber next door, the intake.</summary>
internal static class Beginning
{
    /// <summary>Ends with the intake sent; the answer is the chart's address.</summary>
    public static async Task<string> WalkAsync(BrowserPerson patient, BrowserPerson therapist, BrowserPerson prescriber, string name, string mail)
    {
        await DiscoverySteps.AskAsync(patient, name, mail);
        var chart = await DiscoverySteps.InviteAsync(therapist, name.Split(' ')[0]);
        await DiscoverySteps.EnterAsync(patient, mail);
        await ArrivalSteps.ArriveAsync(patient, name);
        await SharedCareSteps.ProposeAsync(therapist, chart, "Northlight", "Amara Finch, PMHNP");
        await SharedCareSteps.SignAsync(patient, name);
        await SharedCareSteps.AcceptAsync(prescriber, "Larkspur House");
        await SharedCareSteps.SwitchOnCallAsync(prescriber);
        await IntakeSteps.FillIntakeAsync(patient);
        await IntakeSteps.MeasureAsync(patient);
        await IntakeSteps.AcceptReadingsAsync(therapist, chart);
        await IntakeSteps.SendAsync(patient);
        return chart;
    }
}
