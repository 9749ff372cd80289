using Doorway.Care.Languages;
using Microsoft.AspNetCore.Components;

namespace Doorway.Web.Kit.Frames;

/// <summary>What every frame has: the page's title and its content.</summary>
public abstract class PageFrame : ComponentBase
{
    [Inject] protected FrameFacts Facts { get; init; } = null!;

    /// <summary>The window's title; the practice's name is added.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    protected string WindowTitle => $"{Saying.Say(Title)} · {Facts.PracticeShortName}";
}
