namespace Doorway.Browser.Tests.Walks;

/// <summary>Pages that anybody can open on a demo. A new page without sign-in is added here.</summary>
internal static class Addresses
{
    public static IReadOnlyList<string> Open { get; } =
    [
        "/",
        "/sign-in",
        "/enter/unknown",
        "/welcome/unknown",
        "/no/such/page",
        "/demo",
        "/demo/mail",
        "/kit",
        "/kit?theme=dark",
        "/kit?theme=dim",
        "/kit/forms",
    ];
}
