using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo;

/// <summary>Somebody of the demo: their part, and where they stand. Who has only written has no account to step into.</summary>
public sealed record DemoPerson(Guid? AccountId, string Name, string What);

/// <summary>People who have something in common to look at.</summary>
public sealed record DemoGroup(string Id, string Title, IReadOnlyList<DemoPerson> People);

internal static class DemoPeople
{
    private const int Most = 200;

    /// <summary>Who works here, practice by practice, and everybody else by what there is to see.</summary>
    public static async Task<(IReadOnlyList<DemoGroup> Staff, IReadOnlyList<DemoGroup> Others)> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        var open = db.For(Actor.SetUp("demo"), TimeProvider.System.GetUtcNow());
        var practices = await open.Read<Practice>().OrderBy(p => p.Id).ToListAsync();
        var names = practices.ToDictionary(p => p.Id, p => p.Name);
        var seen = (await DemoPatients.AllAsync(open, names)).Concat((await EnquirersAsync(open, names)).Select(e => (DemoPatients.OnTheWayIn, e)));
        return (await StaffAsync(open, practices),
            [.. DemoPatients.Groups.Select(g => new DemoGroup(g.Id, g.Title, [.. seen.Where(s => s.Item1 == g.Id).Select(s => s.Item2)])).Where(g => g.People.Count > 0)]);
    }

    private static async Task<IReadOnlyList<DemoGroup>> StaffAsync(ActorScope open, List<Practice> practices)
    {
        var staff = await open.Read<StaffMember>().Where(s => s.AccountId != null && s.HomePracticeId == null).OrderBy(s => s.Id).Take(Most).ToListAsync();
        return [.. practices.Select(p => new DemoGroup($"staff-{p.Id:N}", $"{p.Name}, {p.City}, {p.State}",
            [.. staff.Where(s => s.PracticeId == p.Id).Select(s => new DemoPerson(s.AccountId, s.NameWithCredentials, $"{InWords.Roles(s.Roles)} at {p.Name}"))]))];
    }

    private static async Task<IReadOnlyList<DemoPerson>> EnquirersAsync(ActorScope open, Dictionary<Guid, string> practices)
    {
        var waiting = (await open.Read<WaitingPlace>().Where(p => p.EndedAt == null).ToListAsync()).ToDictionary(p => p.EnquiryId, p => p.Id);
        var offered = (await open.Read<PlaceOffer>().Where(o => o.Answer == null).Select(o => o.WaitingPlaceId).ToListAsync()).ToHashSet();
        return [.. (await open.Read<Enquiry>().Where(e => e.Answer != EnquiryAnswer.Invited).OrderBy(e => e.Id)
                .Select(e => new { e.PracticeId, e.Id, e.Name, e.AnsweredAt }).Take(Most).ToListAsync())
            .Select(e => new DemoPerson(null, e.Name, $"has written to {practices[e.PracticeId]} and " + (waiting.TryGetValue(e.Id, out var place)
                ? offered.Contains(place) ? "is offered a place; the mail page has it" : "is on the waiting list"
                : e.AnsweredAt is null ? "waits for an answer" : "has had an answer")))];
    }
}
