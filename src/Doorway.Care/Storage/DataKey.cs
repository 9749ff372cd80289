using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Storage;

/// <summary>A key ring entry of ASP.NET's data protection (cookies, tokens), wrapped by the master key.</summary>
public sealed class DataKey
{
    public required Guid Id { get; init; }
    public required byte[] Wrapped { get; init; }
}

internal sealed class DataKeyStorage : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> table) => table.ToTable("data_keys");
}

/// <summary>Keeps the key ring in the database, because the framework's package for it does not restore here.</summary>
public sealed class DataKeyRing(IServiceScopeFactory scopes, MasterKey master, TimeProvider clock) : IXmlRepository
{
    internal const string Context = "doorway/data-protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        return [.. db.Set<DataKey>().AsNoTracking().AsEnumerable()
            .Select(k => XElement.Parse(System.Text.Encoding.UTF8.GetString(master.Unwrap(k.Wrapped, Context))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        // The framework asks synchronously, once in a key's life.
        Task.Run(async () =>
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
            db.Add(new DataKey
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Wrapped = master.Wrap(System.Text.Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Context),
            });
            await db.SaveChangesAsync();
        }).GetAwaiter().GetResult();
    }
}
