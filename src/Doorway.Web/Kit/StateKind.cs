namespace Doorway.Web.Kit;

/// <summary>The states of anything, each a shape and a word.</summary>
public enum StateKind
{
    NotBegun,
    Begun,
    Done,
    Watched,
    YouDecide,
    Waits,
    /// <summary>Stopped; nobody here may lift it.</summary>
    Stopped,
    CannotAssess,
    NoFinding,
    Late,
}

internal static class StateShapes
{
    public static string Word(StateKind state) => state switch
    {
        StateKind.NotBegun => "Not begun",
        StateKind.Begun => "Begun",
        StateKind.Done => "Done",
        StateKind.Watched => "Being watched",
        StateKind.YouDecide => "You decide",
        StateKind.Waits => "Waits",
        StateKind.Stopped => "Stopped",
        StateKind.CannotAssess => "Cannot assess",
        StateKind.NoFinding => "No finding in what was asked",
        StateKind.Late => "Late",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Shape(StateKind state) => state switch
    {
        StateKind.NotBegun => Ring,
        StateKind.Begun => Ring + """<path class="solid" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z"/>""",
        StateKind.Done => """<circle class="solid" cx="8" cy="8" r="6.2"/><path class="cut" d="m5.2 8.2 2 2 3.7-4"/>""",
        StateKind.Watched => Ring + """<circle class="solid" cx="8" cy="8" r="2"/>""",
        StateKind.YouDecide => """<path d="M8 1.2 14.8 8 8 14.8 1.2 8z"/><circle class="solid" cx="8" cy="8" r="1.2"/>""",
        StateKind.Waits => """<path d="M2 2h12v12H2z"/><path d="M6 5.5v5M10 5.5v5"/>""",
        StateKind.Stopped => """<path class="solid" d="M2 2h12v12H2z"/>""",
        StateKind.CannotAssess => """<circle cx="8" cy="8" r="6.4" stroke-dasharray="2.4 2"/><path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.6v.1"/>""",
        StateKind.NoFinding => Ring + """<path d="M5 8h6"/>""",
        StateKind.Late => """<path class="solid" d="M3.2 2.2 13 6.4 3.2 10.6z"/><path d="M3.2 1v14"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private const string Ring = """<circle cx="8" cy="8" r="6.2"/>""";
}
