using System.Globalization;

namespace Doorway.Web.Workspace;

/// <summary>The audit's own short names as people say them.</summary>
internal static class LookedWords
{
    private static readonly (string Operation, string Says)[] Done = [("read", "Read"), ("add", "Added"), ("change", "Changed"), ("delete", "Removed"), ("end", "Ended"), ("end-everywhere", "Ended on every device")];

    /// <summary>"Consent:add, Consent:read, HomeReading:read" → "Added: consent. Read: home reading."</summary>
    public static string Of(string resources)
    {
        var rows = resources.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':', 2)).Where(r => r.Length == 2).ToList();
        var added = rows.Where(r => r[1] != "read").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var sentences = rows.GroupBy(r => r[1]).OrderByDescending(g => g.Key != "read")
            .Select(g => (Says: Done.FirstOrDefault(d => d.Operation == g.Key).Says ?? Evidence.Words(g.Key),
                What: g.Select(r => r[0]).Where(name => g.Key != "read" || !added.Contains(name)).Select(name => Evidence.Words(name).ToLower(CultureInfo.InvariantCulture)).ToList()))
            .Where(s => s.What.Count > 0).Select(s => $"{s.Says}: {string.Join(", ", s.What)}.");
        return rows.Count == 0 ? resources : string.Join(' ', sentences);
    }

    public static string For(string purpose) => purpose.Length == 0 ? "Not said" : Evidence.Words(purpose);
}
