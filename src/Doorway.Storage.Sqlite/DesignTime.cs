using Doorway.Care.Audit;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Doorway.Storage.Sqlite;

/// <summary>Lets the migration tool make the model without a practice.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<DoorwayDb>
{
    public DoorwayDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DoorwayDb>();
        SqliteStorage.Configure(options, "Data Source=design-time.db");
        return new DoorwayDb(options.Options, new SqliteWriter("design-time.db"), new AuditTrail(TimeProvider.System));
    }
}
