using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Doorway.Architecture.Tests;

/// <summary>What must hold for every table, read from the model itself.</summary>
public sealed class StorageModelTests
{
    private static readonly HashSet<Type> OfNoPractice = [typeof(Account), typeof(Installation), typeof(JobLease), typeof(DataKey), typeof(IdentityPasskeyData)];
    private static readonly HashSet<Type> Inexact = [typeof(decimal), typeof(double), typeof(float)];

    [Fact]
    public void Every_row_belongs_to_a_practice() => Expect.Nothing(WithoutPractice(Doorway()));

    [Fact]
    public void Every_key_between_rows_of_a_practice_carries_the_practice() => Expect.Nothing(KeysWithoutPractice(Doorway()));

    [Fact]
    public void No_column_holds_a_number_that_the_two_databases_keep_differently() => Expect.Nothing(InexactColumns(Doorway()));

    [Fact]
    public void The_model_is_not_empty() => Assert.True(Doorway().GetEntityTypes().Count() > 10);

    [Fact]
    public void A_row_without_practice_a_key_without_practice_and_a_decimal_are_found()
    {
        using var db = new Careless(new DbContextOptionsBuilder<Careless>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains(WithoutPractice(db.Model), f => f.StartsWith("Loose ", StringComparison.Ordinal));
        Assert.Contains(WithoutPractice(db.Model), f => f.StartsWith("Keyless ", StringComparison.Ordinal));
        Assert.Contains(KeysWithoutPractice(db.Model), f => f.StartsWith("Keyless ", StringComparison.Ordinal));
        Assert.Equal(2, InexactColumns(db.Model).Count());
    }

    private static IModel Doorway()
    {
        using var db = new DoorwayDb(new DbContextOptionsBuilder<DoorwayDb>().UseSqlite("Data Source=:memory:").Options, null!, new AuditTrail(TimeProvider.System));
        return db.Model;
    }

    private static IEnumerable<string> WithoutPractice(IModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(e => !OfNoPractice.Contains(e.ClrType) && !IsIdentitys(e.ClrType)))
        {
            if (!typeof(IPracticeRow).IsAssignableFrom(entity.ClrType))
                yield return $"{entity.ClrType.Name} does not implement {nameof(IPracticeRow)}";
            else if (!entity.FindPrimaryKey()!.Properties.Select(p => p.Name).SequenceEqual([nameof(IPracticeRow.PracticeId), nameof(IPracticeRow.Id)]))
                yield return $"{entity.ClrType.Name} has another key than (PracticeId, Id)";
        }
    }

    private static IEnumerable<string> KeysWithoutPractice(IModel model)
        => from entity in model.GetEntityTypes()
           from key in entity.GetForeignKeys()
           where typeof(IPracticeRow).IsAssignableFrom(entity.ClrType) && typeof(IPracticeRow).IsAssignableFrom(key.PrincipalEntityType.ClrType)
           where !key.Properties.Any(IsPractice) || !key.PrincipalKey.Properties.Any(IsPractice)
           select $"{entity.ClrType.Name} points to {key.PrincipalEntityType.ClrType.Name} without the practice";

    private static IEnumerable<string> InexactColumns(IModel model)
        => from entity in model.GetEntityTypes()
           from property in entity.GetProperties()
           let stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
           where Inexact.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) || Inexact.Contains(Nullable.GetUnderlyingType(stored) ?? stored)
           select $"{entity.ClrType.Name}.{property.Name} is a {property.ClrType.Name}; keep it as a whole number of a small unit";

    private static bool IsPractice(IProperty property) => property.Name == nameof(IPracticeRow.PracticeId);

    private static bool IsIdentitys(Type type) => type.IsGenericType && type.Namespace == typeof(IdentityUser).Namespace;

    private sealed class Careless(DbContextOptions<Careless> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Loose>();
            model.Entity<Kept>().HasKey(k => new { k.PracticeId, k.Id });
            model.Entity<Keyless>().HasKey(k => k.Id);
            model.Entity<Keyless>().HasOne<Kept>().WithMany().HasForeignKey(k => k.KeptId).HasPrincipalKey(k => k.Id);
        }
    }

    private sealed class Loose
    {
        public Guid Id { get; init; }
        public double? Weight { get; init; }
    }

    private sealed class Kept : IPracticeRow
    {
        public Guid PracticeId { get; init; }
        public Guid Id { get; init; }
    }

    private sealed class Keyless : IPracticeRow
    {
        public Guid PracticeId { get; init; }
        public Guid Id { get; init; }
        public Guid KeptId { get; init; }
        public decimal Dose { get; init; }
    }
}
