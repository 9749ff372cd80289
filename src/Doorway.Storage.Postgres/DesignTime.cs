using Doorway.Care.Audit;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Doorway.Storage.Postgres;

/// <summary>Lets the migration tool make the model without a practice.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<DoorwayDb>
{
    public DoorwayDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DoorwayDb>();
        PostgresStorage.Configure(options, "Host=localhost;Database=design_time");
        return new DoorwayDb(options.Options, new PostgresGate(), new AuditTrail(TimeProvider.System));
    }
}
