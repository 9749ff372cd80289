using System.Collections.Concurrent;
using System.Reflection;
using Doorway.Care.Storage;

namespace Doorway.Care.Access;

/// <summary>Blanks what the policy does not show, as each row is read. A masked row is never tracked, so a blank is never saved.</summary>
internal sealed class FieldMasks
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Settable = new();
    private static readonly string[] Always = [nameof(IPracticeRow.PracticeId), nameof(IPracticeRow.Id), nameof(IPatientRecord.PatientId)];
    private readonly Dictionary<(Type, Guid), HashSet<string>?> masks = [];

    public void Show(Type type, Guid practice, IReadOnlyList<string>? fields)
    {
        if (fields is null || masks.TryGetValue((type, practice), out var shown) && shown is null)
        {
            masks[(type, practice)] = null;
            return;
        }
        if (!masks.TryGetValue((type, practice), out var known) || known is null)
            masks[(type, practice)] = known = [.. Always];
        known.UnionWith(fields);
    }

    public bool Hides(Type type) => masks.Any(m => m.Key.Item1 == type && m.Value is not null);

    public void Apply(IPracticeRow row)
    {
        if (!masks.TryGetValue((row.GetType(), row.PracticeId), out var shown) || shown is null)
            return;
        foreach (var property in Settable.GetOrAdd(row.GetType(), t => [.. t.GetProperties().Where(p => p.SetMethod is not null)]))
        {
            if (!shown.Contains(property.Name))
                property.SetValue(row, Blank(property.PropertyType));
        }
    }

    private static object? Blank(Type type)
    {
        if (type == typeof(string)) return "";
        if (type == typeof(SealedText)) return SealedText.Nothing;
        if (type == typeof(byte[])) return Array.Empty<byte>();
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
