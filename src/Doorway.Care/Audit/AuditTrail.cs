using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Doorway.Care.Audit;

/// <summary>What one request has touched and not yet written down. Effects take their audit rows into their own
/// transaction; what was only read is written before the first byte of the answer leaves.</summary>
public sealed class AuditTrail(TimeProvider clock)
{
    private readonly Dictionary<(Guid Practice, Guid? Patient), SortedSet<string>> pending = [];
    private List<AuditEntry> writing = [];
    private Actor? actor;

    public string RequestId { get; set; } = "";

    public string Purpose { get; set; } = "treatment";

    public bool HasPending => pending.Count > 0;

    internal void Begin(Actor who) => actor = who;

    internal void NoteRead(IPracticeRow row) => Note(row, "read");

    internal void NoteChanges(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is IPracticeRow row and not AuditEntry)
                Note(row, entry.State == EntityState.Added ? "add" : "change");
        }
    }

    /// <summary>What somebody did to their own way in, which is no row of a practice: it is written down in each practice that they belong to,
    /// for a patient on their own record.</summary>
    internal void NoteOwn(Actor who, string what)
    {
        foreach (var place in who.Memberships.Where(m => !m.IsGuest || who.Memberships.All(other => other.IsGuest)))
            Note((place.PracticeId, place.PatientId == Guid.Empty ? null : place.PatientId), what);
    }

    internal void AddPendingTo(DoorwayDb db)
    {
        if (pending.Count == 0)
            return;
        var who = actor ?? throw new InvalidOperationException("Something was read or changed before an actor came in.");
        var now = clock.GetUtcNow();
        writing = [.. pending.Select(p => Entry(who, p.Key.Practice, p.Key.Patient, p.Value, now))];
        db.AddRange(writing);
    }

    internal void Committed()
    {
        if (writing.Count == 0)
            return;
        pending.Clear();
        writing = [];
    }

    /// <summary>The save failed: its audit rows go, and so do the changes that did not happen. What was read stays to be written.</summary>
    internal void Failed(DoorwayDb db)
    {
        foreach (var entry in writing)
            db.Entry(entry).State = EntityState.Detached;
        writing = [];
        foreach (var (key, resources) in pending.ToList())
        {
            resources.RemoveWhere(r => !r.EndsWith(":read", StringComparison.Ordinal));
            if (resources.Count == 0)
                pending.Remove(key);
        }
    }

    /// <summary>Writes down what was read. Called before the answer starts; if it fails, nothing is answered.</summary>
    public async Task CommitReadsAsync(DoorwayDb db, CancellationToken ct)
    {
        if (!HasPending)
            return;
        // Half-made changes of a refused form must not ride along with the audit of its reading.
        db.ChangeTracker.Clear();
        await db.SaveChangesAsync(ct);
    }

    private void Note(IPracticeRow row, string operation)
    {
        var patient = row is IPatientRecord record ? record.PatientId : (Guid?)null;
        // Staff lists and the practice's own name are not a patient's record; only changing them is written down.
        if (patient is null && operation == "read")
            return;
        Note((row.PracticeId, patient), $"{row.GetType().Name}:{operation}");
    }

    private void Note((Guid Practice, Guid? Patient) key, string what)
    {
        if (!pending.TryGetValue(key, out var resources))
            pending[key] = resources = new SortedSet<string>(StringComparer.Ordinal);
        resources.Add(what);
    }

    private AuditEntry Entry(Actor who, Guid practice, Guid? patient, SortedSet<string> resources, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        Id = Guid.CreateVersion7(now),
        At = now,
        RequestId = RequestId,
        ActorKind = who.Kind.ToString(),
        ActorAccountId = who.AccountId,
        ActorStaffMemberId = who.In(practice)?.StaffMemberId,
        ActorName = who.Name,
        PatientId = patient,
        Resources = string.Join(", ", resources),
        Purpose = Purpose,
    };
}
