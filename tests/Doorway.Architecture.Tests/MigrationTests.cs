using Doorway.Care.Audit;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Architecture.Tests;

/// <summary>A model that has moved on from its migrations stops the program at its start; here it is said sooner.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_for_SQLite_make_the_model_of_today()
        => Assert.False(Open(o => o.UseSqlite("Data Source=:memory:", s => s.MigrationsAssembly("Doorway.Storage.Sqlite"))).Database.HasPendingModelChanges(), Advice);

    [Fact]
    public void The_migrations_for_PostgreSQL_make_the_model_of_today()
        => Assert.False(Open(o => o.UseNpgsql("Host=localhost", n => n.MigrationsAssembly("Doorway.Storage.Postgres"))).Database.HasPendingModelChanges(), Advice);

    [Fact]
    public void The_migrations_of_another_database_are_not_of_today()
        => Assert.True(Open(o => o.UseSqlite("Data Source=:memory:", s => s.MigrationsAssembly("Doorway.Storage.Postgres"))).Database.HasPendingModelChanges());

    private const string Advice = "The model has changed. Make the migrations anew: scripts/remake-migrations.sh";

    private static DoorwayDb Open(Func<DbContextOptionsBuilder<DoorwayDb>, DbContextOptionsBuilder> use)
        => new(((DbContextOptionsBuilder<DoorwayDb>)use(new DbContextOptionsBuilder<DoorwayDb>())).Options, null!, new AuditTrail(TimeProvider.System));
}
