namespace Doorway.Web.Kit.Forms;

/// <summary>Before a form that signs is carried out: is this still the person who signed in?</summary>
public interface ISignerProof
{
    /// <summary>True when too long has gone by since they showed who they are.</summary>
    bool IsNeeded(HttpContext context);

    /// <summary>Takes what was typed or shown with the form. When it does not fit, it says so in <paramref name="input"/>, and nothing is carried out.</summary>
    Task<bool> TakeAsync(HttpContext context, Input input);
}
