using System.Linq.Expressions;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Access;

/// <summary>The database as one actor may see it. Every query and every new row goes through here.</summary>
public sealed class ActorScope
{
    private readonly DoorwayDb db;
    private readonly DateTimeOffset now;

    internal ActorScope(DoorwayDb db, Actor actor, DateTimeOffset now)
    {
        this.db = db;
        this.now = now;
        Actor = actor;
    }

    public Actor Actor { get; }

    /// <summary>The rows that the actor may read, for looking only. Refused when no line of the policy speaks of it.</summary>
    public IQueryable<T> Read<T>() where T : class, IPracticeRow
    {
        var query = Allowed<T>(Operation.Read).AsNoTracking();
        return query;
    }

    /// <summary>The rows that the actor may change, tracked.</summary>
    public IQueryable<T> Change<T>() where T : class, IPracticeRow
    {
        if (db.Masks.Hides(typeof(T)))
            throw new AccessDenied(typeof(T), Operation.Change);
        return Allowed<T>(Operation.Change);
    }

    /// <summary>One practice as the actor may read it. A page asks for it many times over, so it is read once and kept until something is saved.</summary>
    public async Task<Practice> PracticeAsync(Guid id, CancellationToken ct = default)
    {
        if (!db.PracticesRead.TryGetValue((Actor, id), out var practice))
            db.PracticesRead[(Actor, id)] = practice = await Read<Practice>().SingleAsync(p => p.Id == id, ct);
        return practice;
    }

    /// <summary>Adds a new row, if the actor may add such a row there.</summary>
    public Task AddAsync<T>(T row, CancellationToken ct = default) where T : class, IPracticeRow => AddAllAsync([row], ct);

    /// <summary>Adds many rows of one kind; the policy's lines are made ready once for all of them.</summary>
    public async Task AddAllAsync<T>(IReadOnlyCollection<T> rows, CancellationToken ct = default) where T : class, IPracticeRow
    {
        var mayAdd = WhoMayAdd<T>();
        foreach (var row in rows)
        {
            if (!await mayAdd(row, ct))
                throw new AccessDenied(typeof(T), Operation.Add);
            db.Add(row);
        }
    }

    /// <summary>May the actor do this to some row at all? For showing or hiding a link; the query decides which rows.</summary>
    public bool May<T>(Operation operation) => db.AllPractices || Policy.Opens(Actor, typeof(T), operation);

    public Task SaveAsync(CancellationToken ct = default) => db.SaveChangesAsync(ct);

    /// <summary>See <see cref="DoorwayDb.RunAsync"/>: reads and writes that no other writer may come between.</summary>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct = default) => db.RunAsync(work, ct);

    public Task LockAsync(string table, Guid practiceId, Guid id, CancellationToken ct = default) => db.LockAsync(table, practiceId, id, ct);

    private IQueryable<T> Allowed<T>(Operation operation) where T : class, IPracticeRow
    {
        if (Actor.Kind is ActorKind.SetUp)
            return db.Set<T>();
        Expression<Func<T, bool>>? allowed = null;
        foreach (var (line, member) in Lines<T>(operation))
        {
            var holds = Relations.Of<T>(line.Relation, member, db.Set<SharedCare>(), now);
            allowed = allowed is null ? holds : Relations.Or(allowed, holds);
            if (operation == Operation.Read)
                db.Masks.Show(typeof(T), member.PracticeId, line.Fields);
        }
        return allowed is null ? throw new AccessDenied(typeof(T), operation) : db.Set<T>().Where(allowed);
    }

    private Func<T, CancellationToken, Task<bool>> WhoMayAdd<T>() where T : class, IPracticeRow
    {
        if (Actor.Kind is ActorKind.SetUp)
            return (_, _) => Task.FromResult(true);
        var lines = Lines<T>(Operation.Add).ToList();
        var holds = lines.Where(l => l.Line.Relation != Relation.SharedCare).Select(l => (Asked: Relations.Asked<T>(l.Line.Relation), l.Member)).ToList();
        var guests = lines.Where(l => l.Line.Relation == Relation.SharedCare).Select(l => l.Member).ToList();
        return async (row, ct) =>
        {
            if (holds.Any(h => h.Asked(row, h.Member)))
                return true;
            foreach (var guest in guests)
            {
                if (row is IPatientRecord record && await GrantedAsync(guest, record, ct))
                    return true;
            }
            return false;
        };
    }

    private Task<bool> GrantedAsync(Membership member, IPatientRecord row, CancellationToken ct)
        => db.Set<SharedCare>().AnyAsync(g => g.PracticeId == row.PracticeId && g.PracticeId == member.PracticeId
            && g.PatientId == row.PatientId && g.GuestStaffMemberId == member.StaffMemberId
            && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now, ct);

    private IEnumerable<(PolicyRow Line, Membership Member)> Lines<T>(Operation operation)
    {
        if (Actor.Kind == ActorKind.Job)
            return Policy.For(typeof(T), operation).Where(l => l.Role == Role.Job).Select(l => (l, new Membership(Guid.Empty, [Role.Job])));
        return from line in Policy.For(typeof(T), operation)
               from member in Actor.Memberships
               where member.Roles.Contains(line.Role) && Relations.CanHold(line.Relation, member)
               select (line, member);
    }
}

/// <summary>The policy has no line for this: answered 403 (or 404 where even the existence is private).</summary>
public sealed class AccessDenied(Type resource, Operation operation)
    : Exception($"No line of the access policy lets this actor {operation} {resource.Name}.");
