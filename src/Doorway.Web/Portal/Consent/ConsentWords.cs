using Doorway.Care.Consent;
using Doorway.Care.Languages;

namespace Doorway.Web.Portal.Consent;

/// <summary>Consents in addresses and on the page.</summary>
internal static class ConsentWords
{
    public static readonly IReadOnlyList<(TouchKinds Kind, string Says)> Touches =
    [
        (TouchKinds.HoldHand, "Hold my hand if I reach out"),
        (TouchKinds.HandOnShoulder, "A hand on my shoulder"),
        (TouchKinds.SteadyWhenStanding, "Steady me when I stand up"),
    ];

    public static string Slug(ConsentKind kind) => kind == ConsentKind.PrivacyNotice ? "privacy" : kind.ToString().ToLowerInvariant();

    public static ConsentKind? Kind(string slug) => Enum.GetValues<ConsentKind>().Where(k => Slug(k).Equals(slug, StringComparison.OrdinalIgnoreCase)).Select(k => (ConsentKind?)k).SingleOrDefault();

    public static string Version(ConsentDocument document) => Saying.Say($"version {document.Version}, {Hosting.InWords.LongDate(document.Date)}");

    public static string Say(TouchKinds touch) => touch == TouchKinds.None
        ? Saying.Say("No touch, except to keep me safe")
        : string.Join("; ", Touches.Where(t => touch.HasFlag(t.Kind)).Select(t => Saying.Say(t.Says)));
}
