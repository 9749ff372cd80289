using System.Text.Json;

namespace Doorway.Fhir.Import;

public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>
/// Where two records of one patient differ. It names resources and properties and never what they say.
/// </summary>
public sealed record ReferralDifference(string Resource, DifferenceKind Kind, string? Property)
{
    /// <summary>One plain line: "entry Condition/abc added", "Patient/1: birthDate differs".</summary>
    public override string ToString() => Kind switch
    {
        DifferenceKind.Added => $"entry {Resource} added",
        DifferenceKind.Removed => $"entry {Resource} removed",
        _ => $"{Resource}: {Property} differs",
    };

    public static IReadOnlyList<ReferralDifference> Between(Referral earlier, Referral now) => Between(earlier.Sources, now.Sources);

    public static IReadOnlyList<ReferralDifference> Between(IReadOnlyList<SourceResource> earlier, IReadOnlyList<SourceResource> now)
    {
        var before = ByName(earlier);
        var after = ByName(now);
        return
        [
            .. from name in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
               from difference in Compare(name, before.GetValueOrDefault(name, []), after.GetValueOrDefault(name, []))
               select difference,
        ];
    }

    private static Dictionary<string, List<SourceResource>> ByName(IReadOnlyList<SourceResource> sources) =>
        sources
            .GroupBy(s => s.Type == "Patient" ? "Patient" : s.Id is null ? $"{s.Type} (without id)" : $"{s.Type}/{s.Id}", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private static IEnumerable<ReferralDifference> Compare(string name, List<SourceResource> before, List<SourceResource> after)
    {
        if (before is [var one] && after is [var other])
            return one.Fingerprint == other.Fingerprint ? [] : ChangedProperties(name, one, other);
        var removed = WithoutThoseOf(before, after).Select(_ => new ReferralDifference(name, DifferenceKind.Removed, null));
        var added = WithoutThoseOf(after, before).Select(_ => new ReferralDifference(name, DifferenceKind.Added, null));
        return removed.Concat(added);
    }

    /// <summary>Resources without an id are compared as a heap, each paired with one of the same content.</summary>
    private static List<SourceResource> WithoutThoseOf(List<SourceResource> these, List<SourceResource> those)
    {
        var unpaired = those.GroupBy(r => r.Fingerprint).ToDictionary(g => g.Key, g => g.Count());
        return [.. these.Where(r => !(unpaired.TryGetValue(r.Fingerprint, out var left) && (unpaired[r.Fingerprint] = left - 1) >= 0))];
    }

    private static IEnumerable<ReferralDifference> ChangedProperties(string name, SourceResource one, SourceResource other)
    {
        var before = PropertyFingerprints(one);
        var after = PropertyFingerprints(other);
        return before.Keys.Union(after.Keys)
            .Where(p => before.GetValueOrDefault(p) != after.GetValueOrDefault(p))
            .Select(p => PlaceInFile.IsPlainWord(p) ? p : "(unusual name)")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(p => new ReferralDifference(name, DifferenceKind.Changed, p));
    }

    private static Dictionary<string, string> PropertyFingerprints(SourceResource resource)
    {
        using var document = JsonDocument.Parse(resource.Json);
        return document.RootElement.EnumerateObject()
            .ToDictionary(p => p.Name, p => CanonicalJson.Fingerprint(p.Value), StringComparer.Ordinal);
    }
}
