using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Storage.Postgres;

public static class PostgresStorage
{
    private static readonly IMemoryCache Prepared = PreparedQueries.Keep();

    /// <summary>Keeps the practice in PostgreSQL, with row-level security as the second wall.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IWriteGate, PostgresGate>();
        services.AddSingleton<IStorageStart, PostgresStart>();
        services.AddDbContext<DoorwayDb>((_, options) => Configure(options, connectionString).AddInterceptors(ReadingInterceptor.Instance, new TellPractices()), optionsLifetime: ServiceLifetime.Singleton);
        return services;
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString)
        => options.UseMemoryCache(Prepared).UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgresStorage).Assembly.GetName().Name));
}
