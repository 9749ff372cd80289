using System.Globalization;
using System.Text;

namespace Doorway.Web.Portal.Preparation;

/// <summary>One time in a calendar.</summary>
/// <param name="Id">Stable, so that a later file moves the same entry.</param>
/// <param name="Change">Grows with every change of the entry.</param>
/// <param name="Title">No word about health and no name: a calendar is often seen by others.</param>
internal sealed record CalendarEntry(string Id, int Change, string Title, DateTimeOffset From, TimeSpan Lasts, bool IsCancelled);

/// <summary>An iCalendar file (RFC 5545) of single times. No library for it restores here; one could take this file's place.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    public static byte[] Of(IEnumerable<CalendarEntry> entries, DateTimeOffset madeAt)
    {
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doorway//Doorway//EN", "METHOD:PUBLISH"];
        foreach (var entry in entries)
            lines.AddRange(["BEGIN:VEVENT", $"UID:{entry.Id}@doorway", $"SEQUENCE:{entry.Change}", $"DTSTAMP:{Utc(madeAt)}", $"DTSTART:{Utc(entry.From)}", $"DTEND:{Utc(entry.From + entry.Lasts)}",
                $"SUMMARY:{Escaped(entry.Title)}", $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}", "CLASS:PRIVATE", "END:VEVENT"]);
        lines.Add("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => Folded(l) + "\r\n")));
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // A line has at most 75 octets; what is longer goes on after a line break and a blank, never inside a character.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var room = LongestLine;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                folded.Append("\r\n ");
                room = LongestLine - 1;
            }
            folded.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
