using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Doorway.Web.Kit.Forms;

/// <summary>A page with forms: what was posted, the time, and where to go next.</summary>
public abstract class FormPage : LoadedPage
{
    [CascadingParameter] public required HttpContext HttpContext { get; set; }
    [Inject] protected NavigationManager Navigation { get; init; } = null!;
    [Inject] protected TimeProvider Time { get; init; } = null!;

    protected Input Input => Input.Of(HttpContext);
    protected CancellationToken Gone => HttpContext.RequestAborted;

    /// <summary>One part of a page loads after the other: a request has one connection to the database, and sections that
    /// stand beside each other would meet on it.</summary>
    private protected override async Task LoadAsync()
    {
        var turn = TurnOf(HttpContext);
        await turn.WaitAsync(Gone);
        try
        {
            await OnInitializedAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private static SemaphoreSlim TurnOf(HttpContext context)
    {
        if (context.Items[typeof(FormPage)] is SemaphoreSlim known)
            return known;
        var turn = new SemaphoreSlim(1, 1);
        context.Items[typeof(FormPage)] = turn;
        return turn;
    }

    /// <summary>Ends this request and sends the browser on with a GET, so that reloading posts nothing twice.</summary>
    [DoesNotReturn]
    protected void GoTo(string path)
    {
        var response = HttpContext.Response;
        response.OnStarting(() =>
        {
            if (response.StatusCode == StatusCodes.Status302Found)
                response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        });
        Navigation.NavigateTo(path);
        throw new UnreachableException("Static rendering ends the request when it navigates.");
    }

    /// <summary>Tells the page that saves by itself when its words were kept ("2:02 pm"), and as which edition of the draft.</summary>
    protected void SavedAt(string timeInWords, int? edition = null)
    {
        HttpContext.Response.Headers["Doorway-Saved"] = timeInWords;
        if (edition is { } number)
            HttpContext.Response.Headers["Doorway-Edition"] = number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Tells the page that saves by itself that another window wrote since it was opened: it says so and stops trying.</summary>
    protected void ChangedMeanwhile() => HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;
}
