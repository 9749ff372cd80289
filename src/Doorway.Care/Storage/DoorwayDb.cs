using System.Collections.Concurrent;
using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

/// <summary>The practice's memory: repository and unit of work in one. It shows nothing until an actor has entered
/// through <see cref="DoorwayDbAccess.For"/>, and it saves nothing without its audit row.</summary>
public sealed class DoorwayDb(DbContextOptions<DoorwayDb> options, IWriteGate gate, AuditTrail trail)
    : IdentityUserContext<Account, Guid>(options)
{
    // Looking for it reads all types of a storage: once a program, and not with each page.
    private static readonly ConcurrentDictionary<string, string> NewestMigrations = new();

    /// <summary>The practices that the present actor may enter; empty until one has come in.</summary>
    public IReadOnlyList<Guid> Practices { get; private set; } = [];

    /// <summary>True for the practice's own machinery (jobs, set-up), which carries a named actor too.</summary>
    public bool AllPractices { get; private set; }

    /// <summary>The newest change of the tables that this version brings.</summary>
    public string NewestMigration => NewestMigrations.GetOrAdd(Database.ProviderName!, static (_, database) => database.GetMigrations().Last(), Database);

    internal AuditTrail Trail => trail;

    internal FieldMasks Masks { get; } = new();

    internal Dictionary<(Actor Actor, Guid Id), Practice> PracticesRead { get; } = [];

    internal bool IsInsideGate { get; set; }

    private bool hasEntered;

    internal void Enter(IReadOnlyList<Guid> practices, bool all = false)
    {
        hasEntered = true;
        Practices = practices;
        AllPractices = all;
    }

    /// <summary>Runs work that must not interleave with other writers of the same row; see <see cref="IWriteGate"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody has entered. PostgreSQL learns who it is when the connection opens, so one who enters
    /// inside the work would be a stranger there; here it is refused on both engines alike.</exception>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct = default)
        => IsInsideGate || hasEntered ? ThroughGateAsync(work, ct) : throw new InvalidOperationException("Somebody has to enter before work is run: call For first.");

    public Task LockAsync(string table, Guid practiceId, Guid id, CancellationToken ct = default)
        => gate.LockAsync(this, table, practiceId, id, ct);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
        => ThroughGateAsync(inner => WriteAsync(acceptAllChangesOnSuccess, inner), ct);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => throw new NotSupportedException("Save with SaveChangesAsync: the writer is asynchronous.");

    // The writer of SQLite has a task of its own: what is said inside the work is in the language of who asked for it.
    private Task<T> ThroughGateAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (IsInsideGate)
            return work(ct);
        var tongue = CultureInfo.CurrentUICulture;
        return gate.RunAsync(this, async inner =>
        {
            CultureInfo.CurrentUICulture = tongue;
            return await work(inner);
        }, ct);
    }

    private async Task<int> WriteAsync(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        PracticesRead.Clear();
        foreach (var edited in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
            edited.Entity.Version++;
        trail.NoteChanges(ChangeTracker);
        trail.AddPendingTo(this);
        try
        {
            var appended = gate.AppendsItself ? TakeAppended() : [];
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
            if (appended.Count > 0)
                gate.Append(this, appended);
            trail.Committed();
            return count;
        }
        catch
        {
            trail.Failed(this);
            throw;
        }
    }

    private List<IAppended> TakeAppended()
    {
        var added = ChangeTracker.Entries<IAppended>().Where(e => e.State == EntityState.Added).ToList();
        foreach (var entry in added)
            entry.State = EntityState.Detached;
        return [.. added.Select(e => e.Entity)];
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
        => Conventions.Configure(conventions, IsPostgres);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // Said here and not by the framework's own version number, which it reads from services that a bare context does not have.
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.HasKey(p => p.CredentialId);
            passkey.ToTable("AspNetUserPasskeys");
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.ApplyConfigurationsFromAssembly(typeof(DoorwayDb).Assembly);
        Conventions.Apply(model, this);
    }

    private bool IsPostgres => Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true;
}
