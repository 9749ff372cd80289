using System.Collections.Concurrent;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Integration;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;

[assembly: AssemblyFixture(typeof(WalkedPractices))]

namespace Doorway.Web.Tests.Journey;

/// <summary>Practices in which one patient has come to a place by the pages of every stage before it. The way is walked once for each
/// database and kept; a test opens a copy of its own, as after a restart, and goes on from there.</summary>
public sealed class WalkedPractices : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Engine, Place), Lazy<Task<Kept>>> kept = new();

    private enum Place
    {
        Planning,
        Day,
        AfterTheSession,
    }

    /// <summary>Decided yes, consent signed and attested: <see cref="PlanningPeople.InAsync"/>.</summary>
    public Task<RunningPractice> AtPlanningAsync(Engine engine) => OpenAsync(engine, Place.Planning);

    /// <summary>The day of the first session: <see cref="DosingDay.In"/>. A day that lacks something is walked to from the planning.</summary>
    public async Task<RunningPractice> OnTheDayAsync(Engine engine, DayIs? day = null)
    {
        if (day is null || day == new DayIs())
            return await OpenAsync(engine, Place.Day);
        var practice = await OpenAsync(engine, Place.Planning);
        await PrepareAsync(practice, day);
        return practice;
    }

    /// <summary>The first session was held and ended: <see cref="DosingDay.In"/>.</summary>
    public Task<RunningPractice> AfterTheSessionAsync(Engine engine) => OpenAsync(engine, Place.AfterTheSession);

    public async ValueTask DisposeAsync()
    {
        // The farthest first: each is a copy of the one before it, and on PostgreSQL belongs to the same role.
        foreach (var walked in kept.OrderByDescending(w => w.Key.Item2).Select(w => w.Value).Where(w => w.IsValueCreated && w.Value.IsCompletedSuccessfully))
            await (await walked.Value).Practice.DisposeAsync();
    }

    private async Task<RunningPractice> OpenAsync(Engine engine, Place place)
    {
        var (practice, walked) = await kept.GetOrAdd((engine, place), key => new Lazy<Task<Kept>>(() => WalkAsync(key.Item1, key.Item2))).Value;
        var copy = await RunningPractice.OpenCopyAsync(practice);
        copy.Walked = walked;
        return copy;
    }

    private async Task<Kept> WalkAsync(Engine engine, Place place)
    {
        var practice = place switch
        {
            Place.Planning => await RunningPractice.StartAsync(engine),
            Place.Day => await AtPlanningAsync(engine),
            _ => await OnTheDayAsync(engine),
        };
        switch (place)
        {
            case Place.Planning:
                await DosingDay.MoveToDaytimeAsync(practice);
                using (var people = await PlanningPeople.MeetAsync(practice))
                    practice.Walked = new WalkedTo(people.PatientId, Guid.Empty, people.Name, people.Email);
                break;
            case Place.Day:
                await PrepareAsync(practice, new DayIs());
                break;
            default:
                using (var therapist = await practice.AsAsync(NewPatient.Therapist))
                    await HeldSession.HoldAsync(therapist, DosingDay.In(practice));
                break;
        }
        return new Kept(await practice.KeepAsync(), practice.Walked!);
    }

    private static async Task PrepareAsync(RunningPractice practice, DayIs day)
    {
        using var people = await PlanningPeople.InAsync(practice);
        practice.Walked = (await DosingDay.PrepareAsync(people, day)).Walked;
    }

    private sealed record Kept(KeptPractice Practice, WalkedTo Walked);
}

/// <summary>Who was walked, and to which session, if there is one yet.</summary>
internal sealed record WalkedTo(Guid PatientId, Guid SessionId, string Name, string Email);
