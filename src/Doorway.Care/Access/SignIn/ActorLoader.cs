using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Access.SignIn;

/// <summary>Turns a sign-in into an actor, fresh on every request, so that a revoked place closes at once.
/// It looks in a context of its own, because no actor has come in yet.</summary>
public sealed class ActorLoader(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int FrontLastsMs = 5000;
    private (Practice? Practice, long Until) front;
    private static readonly Actor Door = Actor.Job("sign-in");

    // Every request of somebody signed in begins with these three; they are made ready once for this storage.
    private readonly Func<DoorwayDb, Guid, CancellationToken, Task<Account?>> accountOf =
        EF.CompileAsyncQuery((DoorwayDb db, Guid accountId, CancellationToken _) => db.Set<Account>().AsNoTracking().SingleOrDefault(a => a.Id == accountId));
    private readonly Func<DoorwayDb, Guid, string, string, CancellationToken, Task<Account?>> accountThatStaysOf =
        EF.CompileAsyncQuery((DoorwayDb db, Guid accountId, string signIn, string since, CancellationToken _) => db.Set<Account>().AsNoTracking().SingleOrDefault(a => a.Id == accountId
            && !db.UserTokens.Any(t => t.UserId == accountId && t.LoginProvider == EndSignIn.Kind && (t.Name == signIn || (t.Name == EndSignIn.Everywhere && t.Value!.CompareTo(since) >= 0)))));
    private readonly Func<DoorwayDb, Guid, IAsyncEnumerable<StaffMember>> placesOf =
        EF.CompileAsyncQuery((DoorwayDb db, Guid accountId) => db.Set<StaffMember>().AsNoTracking().Where(s => s.AccountId == accountId && s.LeftAt == null));
    private readonly Func<DoorwayDb, Guid, IAsyncEnumerable<ValueTuple<Guid, Guid, bool>>> patientsOf =
        EF.CompileAsyncQuery((DoorwayDb db, Guid accountId) => db.Set<Patient>().Where(p => p.AccountId == accountId).Select(p => new ValueTuple<Guid, Guid, bool>(p.PracticeId, p.Id, p.IsPracticeRun)));

    /// <summary>Who has this account, without asking for a sign-in: for the program's own steps.</summary>
    public Task<Actor?> OfAccountAsync(Guid accountId, CancellationToken ct) => InScopeAsync(db => accountOf(db, accountId, ct), ct);

    /// <summary>Who signed in, unless this sign-in was ended or is too old.</summary>
    public Task<Actor?> OfSignInAsync(Guid accountId, SignInMark mark, CancellationToken ct)
        => TimeProvider.System.GetUtcNow() - mark.Since > EndSignIn.Longest
            ? Task.FromResult<Actor?>(null)
            : InScopeAsync(db => accountThatStaysOf(db, accountId, mark.Id, EndSignIn.Written(mark.Since), ct), ct);

    private async Task<Actor?> InScopeAsync(Func<DoorwayDb, Task<Account?>> look, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        return await look(db) is { } account ? await WithPlacesAsync(db, account, ct) : null;
    }

    private async Task<Actor?> WithPlacesAsync(DoorwayDb db, Account account, CancellationToken ct)
    {
        var accountId = account.Id;
        var places = new List<Membership>();
        var rows = new List<StaffMember>();
        await foreach (var staff in placesOf(db, accountId).WithCancellation(ct))
            rows.Add(staff);
        // A guest may do what they may do at home, as long as they may do it there.
        foreach (var staff in rows.Where(r => r.HomePracticeId is null || rows.Exists(home => home.Id == r.HomeStaffMemberId && home.PracticeId == r.HomePracticeId && (home.Roles & r.Roles) == r.Roles)))
            places.Add(new Membership(staff.PracticeId, Actor.RolesOf(staff.Roles)) { StaffMemberId = staff.Id, HomePracticeId = staff.HomePracticeId });
        for (var i = 0; i < places.Count; i++)
            if (places[i].Roles.Contains(Role.SessionMonitor))
            {
                var today = await ClinicTodayAsync(db, places[i].PracticeId, ct);
                places[i] = places[i] with { ClinicToday = [.. today.Select(t => t.PatientId).Distinct()], ClinicSessionsToday = [.. today.Select(t => t.Id)] };
            }
        var isStaff = places.Count > 0;
        await foreach (var (practiceId, patientId, isRun) in patientsOf(db, accountId).WithCancellation(ct))
            places.Add(new Membership(practiceId, [Role.Patient]) { PatientId = patientId, IsPracticeRun = isRun });
        return places.Count == 0 ? null : new Actor(isStaff ? ActorKind.Staff : ActorKind.Patient, account.DisplayName, places) { AccountId = accountId };
    }

    private async Task<IReadOnlyList<(Guid Id, Guid PatientId)>> ClinicTodayAsync(DoorwayDb db, Guid practiceId, CancellationToken ct)
        => [.. (await db.Set<DosingAppointment>().AsNoTracking().Where(a => a.PracticeId == practiceId).Where(DosingAppointment.InTheClinicAround(clock.GetUtcNow()))
            .Select(a => new { a.Id, a.PatientId }).ToListAsync(ct)).Select(a => (a.Id, a.PatientId))];

    /// <summary>The actor of a link without an account: who fills in measures, or who sits near a patient on one day.</summary>
    public async Task<Actor?> OfLinkAsync(Guid linkId, byte[]? device, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        var link = await db.Set<OneTimeLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == linkId, ct);
        if (link is null || !link.IsOpen(clock.GetUtcNow()) || link.PatientId is not { } patientId)
            return null;
        if (link.DeviceHash is not null && (device is null || !link.DeviceHash.AsSpan().SequenceEqual(device)))
            return null;
        var isRun = await db.Set<Patient>().AnyAsync(p => p.PracticeId == link.PracticeId && p.Id == patientId && p.IsPracticeRun, ct);
        return link.Purpose switch
        {
            LinkPurpose.Measures => new Actor(ActorKind.LinkHolder, "measures link", [new Membership(link.PracticeId, [Role.LinkHolder]) { PatientId = patientId, IsPracticeRun = isRun }]),
            LinkPurpose.Chaperone => new Actor(ActorKind.Chaperone, "chaperone", [new Membership(link.PracticeId, [Role.Chaperone]) { PatientId = patientId, DosingSessionId = link.SubjectId ?? Guid.Empty, IsPracticeRun = isRun }]),
            _ => null,
        };
    }

    /// <summary>A change of the practice shows at once on this machine.</summary>
    internal void ForgetFront() => front = default;

    /// <summary>The practice of the public pages; a change shows within seconds.</summary>
    public async Task<Practice?> FrontPracticeAsync(CancellationToken ct)
    {
        var (practice, until) = front;
        if (practice is not null && Environment.TickCount64 < until)
            return practice;
        practice = await LookForFrontAsync(ct);
        front = (practice, Environment.TickCount64 + FrontLastsMs);
        return practice;
    }

    private async Task<Practice?> LookForFrontAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Open(scope).Set<Practice>().AsNoTracking().Where(p => p.IsFront).FirstOrDefaultAsync(ct);
    }

    private static DoorwayDb Open(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.Enter([], all: true);
        db.Trail.Begin(Door);
        return db;
    }
}
