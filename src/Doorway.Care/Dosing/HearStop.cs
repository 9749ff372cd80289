using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The patient says stop in a session. Said aloud it counts like a signature: the consent to the medicine is taken back at once,
/// there is no more medicine and no touch, and watching and care go on until the session ends in its own time.</summary>
public sealed class HearStop(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, string Said);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var said = request.Said.Trim();
            if (said.Length == 0)
                return new Refusal("stopped", "Write down what they said.");
            if (!session.IsRunning)
                return new Refusal("stopped", "The session has ended. A consent is taken back on the page of consents.");
            var signed = await adding.Scope.Read<Consent.Consent>().Where(c => c.PracticeId == session.PracticeId && c.PatientId == session.PatientId).ToListAsync(inner);
            if (ConsentRules.Standing(signed, ConsentKind.Ketamine) is not { } standing)
                return new Refusal("stopped", "The consent is taken back already.");
            await WithdrawConsent.TakeBackAsync(adding.Scope, vault, standing, said, adding.Now, inner);
            await adding.AddAsync(TimelineEntryKind.ConsentTakenBack, inner, words: await vault.SealAsync(session.PracticeId, session.PatientId, said, inner));
            return default(Done);
        }, ct);
}
