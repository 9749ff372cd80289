using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Access.SignIn;

/// <summary>Tells somebody by mail that the devices of their own account have changed, in case it was not them.</summary>
internal static class PasskeyNews
{
    public static async Task WriteAsync(ActorScope scope, Outbox outbox, Actor actor, Account account, string subject, Func<string, string> says, CancellationToken ct)
    {
        if (account.Email is not { Length: > 0 } email)
            return;
        var practice = await scope.PracticeAsync(actor.FacingPracticeId, ct);
        using (Tongue.Writing(actor.Kind == ActorKind.Patient ? Tongue.Current : Language.English))
            outbox.Write(practice.PracticeId, email, Say(subject), says(practice.Name) + "\n\n" + Say($"If this was not you, call {practice.Phone}.") + "\n");
    }
}
