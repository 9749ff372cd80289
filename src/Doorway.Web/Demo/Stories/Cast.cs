using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Messaging;
using Doorway.Care.Outcomes;
using Doorway.Care.Rems;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Demo.Stories.Lives;
using Doorway.Web.Demo.Stories.Steps;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories;

/// <summary>Somebody who can act, with the name that they sign.</summary>
internal sealed record Player(Guid AccountId, string Name);

/// <summary>A practice, and the clock on its wall.</summary>
internal sealed record House(Guid Id, string Name, string State, TimeZoneInfo Zone);

/// <summary>Who carries one person's care; the prescriber belongs to another practice.</summary>
internal sealed record Team(House House, Player Therapist, Player Prescriber, Player Monitor);

/// <summary>Lets a person take a step: a use case of the pages, as the actor that a signed-in person is.</summary>
internal sealed class Cast(IServiceProvider services, IReadOnlyDictionary<string, House> houses, IReadOnlyDictionary<string, Player> staff, IReadOnlyDictionary<string, Guid> homes)
{
    private readonly Dictionary<Guid, Actor> known = [];
    private readonly HashSet<(Guid AccountId, DateOnly Day)> onCall = [];

    public Guid LarkspurId => House("Larkspur House").Id;
    public Player Inga => Staff("Inga Sorrel");
    public Player Amara => Staff("Amara Finch");
    public Player Odile => Staff("Odile Brandt");

    /// <summary>Inga and Odile of Larkspur House, and Amara of Northlight Medicine.</summary>
    public Team First => new(House("Larkspur House"), Inga, Amara, Odile);

    /// <summary>Who carries the care of a row: of the therapist's house, with its session monitor.</summary>
    public Team TeamOf(Life life)
    {
        var house = houses.Values.Single(h => h.Id == homes[life.Therapist]);
        return new(house, Staff(life.Therapist), Staff(life.Prescriber), Staff(house.Id == LarkspurId ? "Odile Brandt" : "Yuki Marlowe"));
    }

    public House House(string name) => houses[name];

    public Player Staff(string name) => staff[name];

    public DateTimeOffset Now => services.GetRequiredService<PracticeClock>().GetUtcNow();
    public string Origin => services.GetRequiredService<PublicOrigin>().Address ?? "http://localhost:5080";

    public static async Task<Cast> GatherAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var open = scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.SetUp("demo"), services.GetRequiredService<PracticeClock>().GetUtcNow());
        var houses = await open.Read<Practice>().ToDictionaryAsync(p => p.Name, p => new House(p.Id, p.Name, p.State, p.Zone));
        var staff = await open.Read<StaffMember>().Where(s => s.HomePracticeId == null).ToListAsync();
        return new Cast(services, houses, staff.ToDictionary(s => s.Name, s => new Player(s.AccountId!.Value, s.Name)), staff.ToDictionary(s => s.Name, s => s.PracticeId));
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

    /// <summary>Switches a prescriber on call for the day; asked again on that day it changes nothing.</summary>
    public async Task IsOnCallThatDayAsync(Player prescriber, DateOnly day)
    {
        if (onCall.Add((prescriber.AccountId, day)))
            await Telling.IsOnCallAsync(this, prescriber, 14);
    }

    public Task IsEnrolledAsync(Arriving person, DateOnly on, string number)
        => DoAsync(person.Team.Prescriber, (EnrollPatient enroll, Actor actor) => enroll.Handle(actor, new(person.PatientId, on, number, FormSeen: true)));

    /// <summary>The practice's own look at new scores, as it happens every few seconds while it is served.</summary>
    public async Task LookAtNewScoresAsync()
    {
        await using var scope = services.CreateAsyncScope();
        await new LookAtNewScores().RunAsync(scope.ServiceProvider, Now, CancellationToken.None);
    }

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
