using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening;

/// <summary>What every asking of the safety questions does with an answer, whoever asks: it is sealed and weighed, and when it has made
/// the outcome graver, a call with an owner and a clock opens in the same commit.</summary>
internal static class ScreeningCalls
{
    /// <summary>How soon somebody phones when a clinician sits with the patient and the answer means danger now.</summary>
    public static readonly TimeSpan WithClinician = TimeSpan.FromMinutes(15);

    public static async Task<(SuicideScreenResult Result, bool Rises)> TakeAsync(
        this SuicideScreening screening, ActorScope scope, Vault vault, Outbox outbox, Episode episode, SuicideScreenAnswers answers, DateTimeOffset now, CancellationToken ct, TimeSpan? crisisCallWithin = null)
    {
        var result = SuicideScreen.Evaluate(answers);
        var rises = screening.Take(result, await SuicideScreeningAnswers.SealAsync(vault, screening, answers, ct), now);
        if (rises)
            await screening.OpenCallAsync(scope, outbox, episode, now, ct, crisisCallWithin);
        return (result, rises);
    }

    /// <summary>Opens the call that the outcome asks for.</summary>
    public static Task<FollowUp> OpenCallAsync(this SuicideScreening screening, ActorScope scope, Outbox outbox, Episode episode, DateTimeOffset now, CancellationToken ct, TimeSpan? crisisCallWithin = null)
        => screening.Outcome == SuicideScreenLevel.CrisisNow
            ? CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Crisis, now, ct, crisisCallWithin)
            : CallPromise.OpenAsync(scope, outbox, episode, CallPromise.Back, now, ct);
}
