using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>When a document is offered, and who is asked for what.</summary>
public static class ConsentRules
{
    /// <summary>Why this document cannot be signed now; null when it can.</summary>
    public static Refusal? WhyNotYet(ConsentKind kind, Episode episode, IReadOnlyList<Consent> signed, bool isDecidedYes) => kind switch
    {
        _ when !episode.IsOpen => new Refusal("name", "This course of care has ended."),
        ConsentKind.PrivacyNotice => null,
        _ when signed.All(c => c.Kind != ConsentKind.PrivacyNotice) => new Refusal("name", "Read the privacy notice first."),
        ConsentKind.Ketamine when !isDecidedYes => new Refusal("name", "This comes after your prescriber has said yes."),
        _ => null,
    };

    /// <summary>Whether a prescriber's yes holds today; before it nothing about the medicine is signed.</summary>
    public static async Task<bool> IsDecidedYesAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (!episode.IsOpen || episode.Stage < EpisodeStage.Planning)
            return false;
        var practice = await scope.PracticeAsync(episode.PracticeId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var decisions = await scope.Read<EligibilityDecision>().Where(d => d.PracticeId == episode.PracticeId && d.EpisodeId == episode.Id).ToListAsync(ct);
        return decisions.Any(d => d.IsYesOn(today));
    }

    /// <summary>The latest signature of a kind that was not taken back.</summary>
    public static Consent? Standing(IEnumerable<Consent> signed, ConsentKind kind)
        => signed.Where(c => c.Kind == kind && c.WithdrawnAt is null).MaxBy(c => c.SignedAt);

    /// <summary>The latest signature of a kind that speaks of this way of care: a text about a lozenge at home is none about an injection.</summary>
    public static Consent? Standing(IEnumerable<Consent> signed, ConsentKind kind, CareWay way) => Standing(signed.Where(c => IsFor(c, way)), kind);

    public static bool IsFor(Consent consent, CareWay way) => (consent.Setting is null || consent.Setting == way.Setting) && (consent.Route is null || consent.Route == way.Route);

    /// <summary>The touch that is agreed now: what was signed, less what was declined since.</summary>
    public static TouchKinds TouchNow(Consent? standing, IEnumerable<TouchDeclined> declined)
        => standing is null ? TouchKinds.None : declined.Where(d => d.ConsentId == standing.Id).Aggregate(standing.TouchAgreed, (left, d) => left & ~d.Touch);
}
