using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Doorway.Web.Kit.Forms;

/// <summary>A page that is drawn once, when all it loads is there. The framework's own base draws a page a first time
/// while it still waits for the database; its parts would then read beside it on the same database context,
/// which PostgreSQL refuses, and a page would show what it has not loaded yet.</summary>
public abstract class LoadedPage : IComponent, IHandleEvent
{
    private RenderHandle handle;
    private bool hasLoaded;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!hasLoaded)
        {
            hasLoaded = true;
            OnInitialized();
            await LoadAsync();
        }
        OnParametersSet();
        Draw();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        Draw();
    }

    private protected virtual Task LoadAsync() => OnInitializedAsync();

    protected virtual void OnInitialized()
    {
    }

    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    protected virtual void OnParametersSet()
    {
    }

    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    private void Draw() => handle.Render(BuildRenderTree);
}
