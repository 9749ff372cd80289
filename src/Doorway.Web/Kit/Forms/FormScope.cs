namespace Doorway.Web.Kit.Forms;

/// <summary>One form on a page: its fields show what was typed into this form, never into another.</summary>
public sealed class FormScope(string formName, Input input)
{
    public string FormName { get; } = formName;
    /// <summary>See <see cref="PostForm.Signs"/>.</summary>
    public bool Signs { get; init; }
    public bool WasPosted => input.PostedForm == FormName;
    public IReadOnlyDictionary<string, string> Errors => WasPosted ? input.Errors : NoErrors;

    private static readonly IReadOnlyDictionary<string, string> NoErrors = new Dictionary<string, string>();

    public string IdOf(string field) => $"{FormName}-{field}";
    public string? ErrorOf(string field) => WasPosted ? input.ErrorOf(field) : null;

    /// <summary>What was typed; else what the field was given; else what the page prefilled.</summary>
    public string Show(string field, string? given) =>
        WasPosted ? input.AsTyped(field)
        : given ?? (input.TryPrefilled(field, out var prefilled) ? prefilled : "");

    public bool IsChosen(string field, string value, IReadOnlyCollection<string>? given) =>
        WasPosted ? input.Many(field).Contains(value)
        : given?.Contains(value) ?? (input.TryPrefilled(field, out var prefilled) && prefilled == value);
}
