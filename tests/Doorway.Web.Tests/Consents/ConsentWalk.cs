using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Consents;

/// <summary>The consent to the medicine by its pages: the questions, the signature, the prescriber's talk; and the way back out of it.</summary>
internal static class ConsentWalk
{
    /// <summary>The patient answers what is asked back, chooses touch and signs.</summary>
    public static async Task<Page> SignAsync(Visitor patient, string fullName)
    {
        var page = await patient.GetAsync("/consents/ketamine");
        page = await page.SubmitAsync("quiz", ("approved", "no"), ("drive", "slept"), ("harm", "known"), ("stop", "cared"));
        return await page.SubmitAsync("sign", ("touch", "HoldHand"), ("touch", "HandOnShoulder"), ("name", fullName));
    }

    /// <summary>The prescriber talks it through and attests.</summary>
    public static async Task<Page> AttestAsync(Visitor prescriber, string chart)
        => await (await prescriber.GetAsync($"{chart}/consents")).SubmitAsync("attest", ("talked", "yes"), ("talk", "Driving, and how to stop."));

    /// <summary>The patient takes back the consent whose paper has this label.</summary>
    public static async Task<Page> TakeBackAsync(Visitor patient, string kind, string link = "Take it back")
    {
        var signed = await patient.GetAsync($"/consents/{kind}");
        return await (await signed.FollowAsync(link)).SubmitAsync("withdraw");
    }
}
