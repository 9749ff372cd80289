using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories;

/// <summary>Somebody who can act, with the name that they sign.</summary>
internal sealed record Player(Guid AccountId, string Name);

/// <summary>Lets a person take a step: a use case of the pages, as the actor that a signed-in person is.</summary>
internal sealed class Cast(IServiceProvider services, Guid larkspurId, Guid northlightId, Player inga, Player amara, Player odile)
{
    private readonly Dictionary<Guid, Actor> known = [];

    public Guid LarkspurId => larkspurId;
    public Guid NorthlightId => northlightId;
    public Player Inga => inga;
    public Player Amara => amara;
    public Player Odile => odile;
    public DateTimeOffset Now => services.GetRequiredService<PracticeClock>().GetUtcNow();
    public string Origin => services.GetRequiredService<PublicOrigin>().Address ?? "http://localhost:5080";

    public static async Task<Cast> GatherAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var open = scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.SetUp("demo"), services.GetRequiredService<PracticeClock>().GetUtcNow());
        var practices = await open.Read<Practice>().ToDictionaryAsync(p => p.Name, p => p.Id);
        var staff = await open.Read<StaffMember>().ToDictionaryAsync(s => s.Name, s => new Player(s.AccountId!.Value, s.Name));
        return new Cast(services, practices["Larkspur House"], practices["Northlight Medicine"], staff["Inga Sorrel"], staff["Amara Finch"], staff["Odile Brandt"]);
    }

    public async Task<T> DoAsync<TUseCase, T>(Player who, Func<TUseCase, Actor, Task<Outcome<T>>> step) where TUseCase : notnull
        => Done<TUseCase, T>(await ActAsync(await ActorAsync(who), step));

    public async Task<T> DoAsync<TUseCase, T>(Actor who, Func<TUseCase, Actor, Task<Outcome<T>>> step) where TUseCase : notnull
        => Done<TUseCase, T>(await ActAsync(who, step));

    /// <summary>For use cases that answer something else than an outcome.</summary>
    public async Task<T> AskAsync<TUseCase, T>(Player who, Func<TUseCase, Actor, Task<T>> step) where TUseCase : notnull
        => await ActAsync(await ActorAsync(who), step);

    /// <summary>What a page shows to whoever acts next: ids and versions.</summary>
    public async Task<T> LookAsync<T>(Func<ActorScope, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.SetUp("demo"), Now));
    }

    /// <summary>They have a new place: the next step is taken with it.</summary>
    public void HasNewPlace(Player who) => known.Remove(who.AccountId);

    private async Task<T> ActAsync<TUseCase, T>(Actor actor, Func<TUseCase, Actor, Task<T>> step) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<TUseCase>(), actor);
    }

    private async Task<Actor> ActorAsync(Player who)
    {
        if (known.TryGetValue(who.AccountId, out var actor))
            return actor;
        actor = await services.GetRequiredService<ActorLoader>().OfAccountAsync(who.AccountId, CancellationToken.None);
        return known[who.AccountId] = actor ?? throw new InvalidOperationException("Nobody has this account.");
    }

    private static T Done<TUseCase, T>(Outcome<T> outcome)
        => outcome.IsOk ? outcome.Value! : throw new InvalidOperationException($"{typeof(TUseCase).Name} was refused in the demo: {string.Join(" ", outcome.Refusals.Select(r => r.Says))}");
}
