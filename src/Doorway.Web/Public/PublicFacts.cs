using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Public;

/// <summary>What the public page says of the practice, read as a visitor may read it and kept for some seconds.</summary>
public sealed class PublicFacts(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int LastsMs = 5000;
    private (PracticePage? Page, long Until) kept;

    public async ValueTask FillAsync(PracticePage page, Practice front, CancellationToken ct)
    {
        var (known, until) = kept;
        if (known is null || Environment.TickCount64 >= until)
        {
            known = await ReadAsync(front, ct);
            kept = (known, Environment.TickCount64 + LastsMs);
        }
        (page.People, page.Costs, page.Ways, page.LicensedStates) = (known.People, known.Costs, known.Ways, known.LicensedStates);
        (page.Room, page.Wait, page.Answers) = (known.Room, known.Wait, known.Answers);
    }

    /// <summary>A change of the price list shows at once.</summary>
    public void Forget() => kept = default;

    private async Task<PracticePage> ReadAsync(Practice front, CancellationToken ct)
    {
        await using var services = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var scope = services.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Visitor(front.Id), now);
        var people = await scope.Read<StaffMember>().Where(s => s.PracticeId == front.Id && s.LeftAt == null && s.HomePracticeId == null && s.AccountId != null).OrderBy(s => s.Id).ToListAsync(ct);
        var prices = await scope.Read<VisitPrice>().Where(p => p.PracticeId == front.Id && p.RemovedAt == null).OrderBy(p => p.Place).ToListAsync(ct);
        var practice = await scope.Read<Practice>().SingleAsync(p => p.Id == front.Id, ct);
        return new PracticePage
        {
            People = [.. people.Where(s => Does(s.Roles) is not null).Select(s => new PublicPerson(s.Name, s.Credentials, Does(s.Roles)!))],
            Costs = [.. prices.Select(p => new CostLine(p.What, p.Visits, p.EachCents))],
            Ways = OfferWays.Of(practice),
            LicensedStates = [.. (await Care.Discovery.LicensedStates.OfAsync(scope, front, now, ct)).Select(s => UnitedStates.NameOf(s)!)],
            Room = practice.Room,
            Answers = await scope.Read<TrustAnswer>().Where(a => a.PracticeId == front.Id).ToListAsync(ct),
            Wait = practice.Room == RoomForNewPeople.WaitingList ? await WaitAsync(front.Id, now, ct) : null,
        };
    }

    // Behind the machine's door: a visitor reads nobody's place, only how long it took.
    private async Task<HowLongPeopleWait?> WaitAsync(Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        await using var services = scopes.CreateAsyncScope();
        return await HowLongPeopleWait.OfAsync(services.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("waiting-list"), now), practiceId, now, ct);
    }

    private static string? Does(StaffRoles roles) => (roles.HasFlag(StaffRoles.Therapist), roles.HasFlag(StaffRoles.Prescriber)) switch
    {
        (true, true) => "Therapist and prescriber.",
        (true, false) => "Therapist. With you from the first talk to the last.",
        (false, true) => "Prescriber. Decides, with you, whether the medicine is safe for you.",
        _ => null,
    };
}
