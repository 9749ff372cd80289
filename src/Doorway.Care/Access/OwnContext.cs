using Doorway.Care.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Access;

/// <summary>A context apart from the page's. What a page has read with fields hidden can neither be changed nor judged in the page's own.</summary>
public sealed class OwnContext(IServiceScopeFactory scopes)
{
    /// <summary>Runs work with the services of a context of its own; its audit is written with what it saves.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var apart = scopes.CreateAsyncScope();
        return await work(apart.ServiceProvider);
    }

    /// <summary>The same as one actor, at one moment; what was read is in the audit even when nothing was saved.</summary>
    public Task<T> AsAsync<T>(Actor actor, DateTimeOffset now, Func<ActorScope, IServiceProvider, Task<T>> work, CancellationToken ct) => RunAsync(async services =>
    {
        var db = services.GetRequiredService<DoorwayDb>();
        var result = await work(db.For(actor, now), services);
        await db.Trail.CommitReadsAsync(db, ct);
        return result;
    });
}
