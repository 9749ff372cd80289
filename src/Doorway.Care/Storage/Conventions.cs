using System.Linq.Expressions;
using System.Text;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Doorway.Care.Storage;

/// <summary>What holds for every table: keys with the practice in them, one filter, snake_case names,
/// one meaning of time and of sealed text on both databases.</summary>
internal static class Conventions
{
    public const string PracticeFilter = "Practice";

    public static void Configure(ModelConfigurationBuilder conventions, bool postgres)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
        conventions.Properties<SealedText>().HaveConversion<SealedTextConverter>();
        if (!postgres)
            conventions.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        else
            conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    public static void Apply(ModelBuilder model, DoorwayDb db)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            if (typeof(IPracticeRow).IsAssignableFrom(entity.ClrType))
                Keep(model, db, entity);
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
        foreach (var entity in model.Model.GetEntityTypes())
            NameInSnakeCase(entity);
    }

    private static void Keep(ModelBuilder model, DoorwayDb db, IMutableEntityType entity)
    {
        var table = model.Entity(entity.ClrType);
        table.HasKey(nameof(IPracticeRow.PracticeId), nameof(IPracticeRow.Id));
        table.Property(nameof(IPracticeRow.Id)).ValueGeneratedNever();
        table.HasQueryFilter(PracticeFilter, FilterFor(entity.ClrType, db));
        if (entity.ClrType != typeof(Practice))
            table.HasOne(typeof(Practice), null).WithMany().HasForeignKey(nameof(IPracticeRow.PracticeId))
                .HasPrincipalKey(nameof(IPracticeRow.PracticeId)).OnDelete(DeleteBehavior.Restrict);
        if (typeof(IPatientRecord).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(Patient))
            table.HasOne(typeof(Patient), null).WithMany()
                .HasForeignKey(nameof(IPracticeRow.PracticeId), nameof(IPatientRecord.PatientId)).OnDelete(DeleteBehavior.Restrict);
    }

    // e => db.AllPractices || db.Practices.Contains(e.PracticeId); EF reads the context's members as parameters of each query.
    private static LambdaExpression FilterFor(Type type, DoorwayDb db)
    {
        var row = Expression.Parameter(type, "row");
        var context = Expression.Constant(db);
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)],
            Expression.Property(context, nameof(DoorwayDb.Practices)), Expression.Property(row, nameof(IPracticeRow.PracticeId)));
        return Expression.Lambda(Expression.OrElse(Expression.Property(context, nameof(DoorwayDb.AllPractices)), contains), row);
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            // A passkey's facts, which sign-in itself keeps in one column.
            entity.SetContainerColumnName(Snake(entity.GetContainerColumnName()!));
            return;
        }
        entity.SetTableName(Snake(entity.GetTableName()!));
        foreach (var property in entity.GetProperties())
            property.SetColumnName(Snake(property.Name));
        foreach (var key in entity.GetKeys())
            key.SetName(Snake(key.GetName()!));
        foreach (var foreignKey in entity.GetForeignKeys())
            foreignKey.SetConstraintName(Shorten(Snake(foreignKey.GetConstraintName()!)));
        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName(Shorten(Snake(index.GetDatabaseName()!)));
    }

    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    // PostgreSQL cuts names at 63 bytes; two long ones must not become the same.
    private static string Shorten(string name)
        => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 51), "_", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4)));

    private sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(s => s.Bytes, b => new SealedText(b));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);

    private sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        t => (t.UtcTicks - DateTime.UnixEpoch.Ticks) / 10,
        us => new DateTimeOffset(us * 10 + DateTime.UnixEpoch.Ticks, TimeSpan.Zero));
}
