using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Harness;

/// <summary>A device that keeps passkeys: Chromium's own virtual authenticator.</summary>
internal sealed class DeviceWithKeys
{
    private readonly ICDPSession devtools;
    private readonly string id;

    private DeviceWithKeys(ICDPSession devtools, string id)
    {
        this.devtools = devtools;
        this.id = id;
    }

    /// <summary>A device whose owner holds their finger on it.</summary>
    public static async Task<DeviceWithKeys> OfAsync(BrowserPerson person)
    {
        var devtools = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await devtools.SendAsync("WebAuthn.enable");
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new DeviceWithKeys(devtools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>From now on it is a stranger's finger.</summary>
    public Task HoldByStrangerAsync()
        => devtools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = false });

    public async Task<int> CountAsync()
        => (await devtools.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!.Value.GetProperty("credentials").GetArrayLength();
}
