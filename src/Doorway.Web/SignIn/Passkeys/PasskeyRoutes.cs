using Doorway.Care.Access;
using Doorway.Web.Hosting;

namespace Doorway.Web.SignIn.Passkeys;

/// <summary>What the button with the key asks for before it speaks with the device.</summary>
internal static class PasskeyRoutes
{
    public static void MapPasskeys(this WebApplication app)
    {
        app.MapGet("/passkeys/ask", async (HttpContext context, CurrentActor current, PasskeyCeremony ceremony)
                => Results.Text(await ceremony.AskToShowAsync(context, current.Actor?.AccountId), "application/json"))
            .WithMetadata(new OpenToAllAttribute("The door itself: a visitor is asked for any passkey, somebody signed in for their own."));
        app.MapGet("/passkeys/make", async (HttpContext context, CurrentActor current, PasskeyCeremony ceremony, SignerProof proof) =>
                current.Actor?.AccountId is { } account && !proof.IsNeeded(context) && await ceremony.AskToMakeAsync(context, account) is { } asked
                    ? Results.Text(asked, "application/json")
                    : Results.StatusCode(StatusCodes.Status403Forbidden))
            .WithMetadata(new OpenToAllAttribute("Answers only who has an account and has shown lately who they are, and only of their own."));
    }
}
