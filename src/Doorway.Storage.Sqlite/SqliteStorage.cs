using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Storage.Sqlite;

public static class SqliteStorage
{
    private static readonly IMemoryCache Prepared = PreparedQueries.Keep();

    /// <summary>Keeps the practice in one SQLite file. Readers cannot write; one writer owns all writes.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file)
    {
        var readers = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString();
        services.AddSingleton(new SqliteWriter(file));
        services.AddSingleton<IWriteGate>(s => s.GetRequiredService<SqliteWriter>());
        services.AddSingleton<IStorageStart>(s => new SqliteStart(file, s.GetRequiredService<SqliteWriter>(), s));
        services.AddDbContext<DoorwayDb>((_, options) => Configure(options, readers).AddInterceptors(ReadingInterceptor.Instance, new ReadersCannotWrite()), optionsLifetime: ServiceLifetime.Singleton);
        return services;
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString)
        => options.UseMemoryCache(Prepared).UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name)
            // A list is one parameter. As many parameters, the text of every query would be made anew each time it runs, because each names the actor's practices.
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
}
