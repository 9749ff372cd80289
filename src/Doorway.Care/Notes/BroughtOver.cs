using System.Globalization;
using Doorway.Care.Access;

namespace Doorway.Care.Notes;

/// <summary>Words of an earlier note that stand unchanged in a new one are signed only by somebody who has said that they are still true.</summary>
public static class BroughtOver
{
    public const string Field = "stillTrue";

    /// <summary>"unchanged since 3 March: Plan"; null where nothing was brought over and left as it was.</summary>
    public static string? InWords(NoteText text, TimeZoneInfo zone) => text.Unchanged is not { Count: > 0 } same ? null
        : string.Join("; ", same.GroupBy(s => TimeZoneInfo.ConvertTime(s.BroughtFrom!.Value, zone).Date)
            .Select(g => $"unchanged since {g.Key.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {string.Join(", ", g.Select(s => s.Heading))}"));

    internal static Refusal? Refusal(NoteText text, bool saidSo, TimeZoneInfo zone) => saidSo || InWords(text, zone) is not { } words ? null
        : new Refusal(Field, $"Brought over and {words}. Say that it is still true, or change it.");
}
