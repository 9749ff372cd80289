using System.Collections;
using System.Runtime.CompilerServices;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Doorway.Web.Tests.Access;

/// <summary>Makes a row of any type of the model, with everything that it points to, so that a new type is in the matrix on its first day.
/// This is the one place where rows are made by hand: it tries the access table, of which each type is a line, and no stage of the care.
/// What names a patient, a clinician or a session names those of the matrix; all else is filled with the least that the table takes.</summary>
internal sealed class MatrixRows(DoorwayDb db, MatrixPeople people, DateTimeOffset now)
{
    private readonly Dictionary<Type, object> made = [];
    private int number;

    /// <summary>Takes a row that was made with care, because the matrix is about it.</summary>
    public void Know(object row) => made[row.GetType()] = row;

    public object The(Type type)
    {
        if (made.TryGetValue(type, out var known))
            return known;
        var row = Made(type, new Dictionary<string, object?>());
        db.Add(row);
        return made[type] = row;
    }

    /// <summary>Another row of the type, not added: for asking whether it may be.</summary>
    public object Fresh(Type type) => Made(type, new Dictionary<string, object?>());

    private object Made(Type type, Dictionary<string, object?> given)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} stands in the policy and not in the model.");
        foreach (var key in entity.GetForeignKeys().Where(k => typeof(IPracticeRow).IsAssignableFrom(k.PrincipalEntityType.ClrType)))
        {
            var own = key.Properties.FirstOrDefault(p => p.Name != nameof(IPracticeRow.PracticeId));
            if (own is null || own.IsNullable && !IsOfTheMatrix(own.Name))
                continue;
            var principal = key.PrincipalEntityType.ClrType == type ? null : The(key.PrincipalEntityType.ClrType);
            given[own.Name] = principal is null ? null : ((IPracticeRow)principal).Id;
        }
        var row = RuntimeHelpers.GetUninitializedObject(type);
        var entry = db.Entry(row);
        foreach (var property in entity.GetProperties().Where(p => !p.IsShadowProperty()))
            entry.Property(property.Name).CurrentValue = given.TryGetValue(property.Name, out var value) && value is not null ? value : ValueFor(property, entity);
        entry.State = EntityState.Detached;
        return row;
    }

    private bool IsOfTheMatrix(string name) => people.Named(name) is not null;

    private object? ValueFor(IProperty property, IEntityType entity)
    {
        if (property.Name == nameof(IPracticeRow.Id))
            return people.IdFor(entity.ClrType) ?? Guid.CreateVersion7(now.AddMilliseconds(++number));
        if (people.Named(property.Name) is { } id && property.ClrType is var guid && (Nullable.GetUnderlyingType(guid) ?? guid) == typeof(Guid))
            return id;
        if (property.Name == "SharedAt")
            return now;
        return property.IsNullable ? null : Least(property.ClrType);
    }

    private object Least(Type type)
    {
        if (type == typeof(string)) return $"x{++number}";
        if (type == typeof(Guid)) return Guid.CreateVersion7(now.AddMilliseconds(++number));
        if (type == typeof(DateTimeOffset)) return now;
        if (type == typeof(byte[])) return new byte[] { (byte)++number, 1 };
        if (type == typeof(SealedText)) return new SealedText([1, 2, 3]);
        if (type == typeof(int) || type == typeof(long)) return Convert.ChangeType(++number, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (type.IsValueType) return Activator.CreateInstance(type)!;
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        if (typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType)
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
        throw new InvalidOperationException($"The matrix cannot fill a {type.Name}. Teach {nameof(MatrixRows)} what the least of it is.");
    }
}
