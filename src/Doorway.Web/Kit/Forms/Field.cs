using Microsoft.AspNetCore.Components;

namespace Doorway.Web.Kit.Forms;

/// <summary>What every field has. It stands inside a <see cref="PostForm"/>.</summary>
public abstract class Field : ComponentBase
{
    [CascadingParameter] public required FormScope Form { get; set; }

    /// <summary>The posted name, and the key of its error.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    /// <summary>One line under the label.</summary>
    [Parameter] public string? Hint { get; set; }
    /// <summary>Shown until something is posted.</summary>
    [Parameter] public string? Value { get; set; }
    /// <summary>The label is read out but not drawn (the heading above says it).</summary>
    [Parameter] public bool HideLabel { get; set; }

    protected string Id => Form.IdOf(Name);
    protected string HintId => $"{Id}-hint";
    protected string ErrorId => $"{Id}-error";
    protected string? Error => Form.ErrorOf(Name);
    protected string Shown => Form.Show(Name, Value);
    protected string? Invalid => Error is null ? null : "true";
    protected string FieldClass => Error is null ? "field" : "field wrong";
    protected string? LabelClass => HideLabel ? "visually-hidden" : null;

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };
}
