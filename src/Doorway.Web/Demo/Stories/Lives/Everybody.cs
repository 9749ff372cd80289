namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>The people of the whole demo besides the eight whose stories are written out. None of them exists.</summary>
internal static class Everybody
{
    public static IReadOnlyList<Life> Rows { get; } = [.. OnTheWayIn.Rows, .. BeforeTheFirst.Rows, .. AtHome.Rows, .. InTheClinic.Rows, .. Afterwards.Rows, .. SprayBySpray.Rows];
}
