using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Preparation;
using Microsoft.EntityFrameworkCore;
using Declinable = Doorway.Care.Consent.TouchKinds;
using Touches = Doorway.Care.Preparation.TouchKinds;

namespace Doorway.Care.Dosing;

/// <summary>The touch that was agreed on the card, sober, less what has been declined since, and none
/// once the consent is taken back. In a session it can only become less.</summary>
public static class AgreedTouch
{
    public static async Task<IReadOnlyList<Topic>> OfAsync(ActorScope scope, DosingSession session, CancellationToken ct)
    {
        if (await ConsentAndDecision.IsWithdrawnAsync(scope, session, ct))
            return [];
        var card = await scope.Read<HowToHelpMe>().Where(c => c.PracticeId == session.PracticeId && c.PatientId == session.PatientId && c.At <= session.StartedAt)
            .OrderByDescending(c => c.CardVersion).FirstOrDefaultAsync(ct);
        if (card is null)
            return [];
        var declined = await scope.Read<TouchDeclined>().Where(d => d.PracticeId == session.PracticeId && d.PatientId == session.PatientId && d.At > card.At).ToListAsync(ct);
        return [.. Touches.All.Where(t => card.TouchAgreed.Split(',').Contains(t.Id) && declined.All(d => !IdsOf(d.Touch).Contains(t.Id)))];
    }

    private static IEnumerable<string> IdsOf(Declinable touch)
    {
        if (touch.HasFlag(Declinable.HoldHand)) yield return "hand";
        if (touch.HasFlag(Declinable.HandOnShoulder)) yield return "shoulder";
        if (touch.HasFlag(Declinable.SteadyWhenStanding)) yield return "steady";
    }
}
