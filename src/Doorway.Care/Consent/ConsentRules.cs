using Doorway.Care.Access;
using Doorway.Care.Episodes;

namespace Doorway.Care.Consent;

/// <summary>When a document is offered, and who is asked for what.</summary>
public static class ConsentRules
{
    /// <summary>Why this document cannot be signed now; null when it can.</summary>
    public static Refusal? WhyNotYet(ConsentKind kind, Episode episode, IReadOnlyList<Consent> signed) => kind switch
    {
        _ when !episode.IsOpen => new Refusal("name", "This course of care has ended."),
        ConsentKind.PrivacyNotice => null,
        _ when signed.All(c => c.Kind != ConsentKind.PrivacyNotice) => new Refusal("name", "Read the privacy notice first."),
        ConsentKind.Ketamine when !IsDecidedYes(episode) => new Refusal("name", "This comes after your prescriber has said yes."),
        _ => null,
    };

    /// <summary>The prescriber's yes moves the episode on to planning; before it nothing about the medicine is signed.</summary>
    public static bool IsDecidedYes(Episode episode) => episode.IsOpen && episode.Stage >= EpisodeStage.Planning;

    /// <summary>The latest signature of a kind that was not taken back.</summary>
    public static Consent? Standing(IEnumerable<Consent> signed, ConsentKind kind)
        => signed.Where(c => c.Kind == kind && c.WithdrawnAt is null).MaxBy(c => c.SignedAt);

    /// <summary>The touch that is agreed now: what was signed, less what was declined since.</summary>
    public static TouchKinds TouchNow(Consent? standing, IEnumerable<TouchDeclined> declined)
        => standing is null ? TouchKinds.None : declined.Where(d => d.ConsentId == standing.Id).Aggregate(standing.TouchAgreed, (left, d) => left & ~d.Touch);
}
