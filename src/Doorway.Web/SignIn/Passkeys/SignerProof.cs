using Doorway.Care.Access.SignIn;
using Doorway.Web.Hosting;
using Doorway.Web.Kit.Forms;

namespace Doorway.Web.SignIn.Passkeys;

/// <summary>A signature wants somebody who showed within five minutes that it is them: by signing in, by a code, or by a passkey.</summary>
internal sealed class SignerProof(IServiceScopeFactory scopes, CurrentActor current, PasskeyCeremony passkeys, [FromKeyedServices(SignerProof.MachineClock)] TimeProvider machine)
    : ISignerProof
{
    /// <summary>The machine's own time: a sign-in and a code do not follow the demo's clock.</summary>
    public const string MachineClock = "machine";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public bool IsNeeded(HttpContext context)
        => Ticket.ShownAt(context) is not { } at || machine.GetUtcNow() - at > Lasts;

    public async Task<bool> TakeAsync(HttpContext context, Input input)
    {
        if (!IsNeeded(context))
            return true;
        if (current.Actor?.AccountId is not { } me)
            return Refuse(input, "Sign in again, then sign.");
        if (input.Text("passkey") is { Length: > 0 } answer)
        {
            if (await passkeys.ShownAsync(context, answer) is not { } shown || shown.Id != me)
                return Refuse(input, "This passkey did not fit. Try again, or type the code.");
            await Ticket.ShowAgainAsync(context, shown);
            return true;
        }
        var code = input.Text("proof").Replace(" ", "", StringComparison.Ordinal);
        if (code.Length == 0)
            return Refuse(input, "Type the six digits of your code, or use your passkey. Then sign again; what you typed is still here.");
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ProveAgain>().Handle(me, code, TimeProvider.System.GetUtcNow());
        if (!outcome.IsOk)
            return Refuse(input, outcome.Refusals[0].Says);
        await Ticket.ShowAgainAsync(context, outcome.Get());
        return true;
    }

    private static bool Refuse(Input input, string says)
    {
        input.Wrong("proof", says);
        return false;
    }
}
