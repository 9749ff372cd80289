using System.Globalization;
using System.Text.RegularExpressions;

namespace Doorway.Web.Kit.Forms;

/// <summary>Reads dates and times as people type them. Two-digit years are refused: 03/04/52 has two readings.</summary>
internal static partial class Typed
{
    private static readonly string[] DateForms =
    [
        "yyyy-M-d", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy",
    ];

    private static readonly string[] TimeForms = ["H:mm", "HH:mm", "h:mm tt", "h:mmtt", "h tt", "htt"];

    public static bool TryDate(string typed, out DateOnly date) => DateOnly.TryParseExact(
        Spaced(typed.Replace(",", " ", StringComparison.Ordinal)), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryTime(string typed, out TimeOnly time) => TimeOnly.TryParseExact(
        Spaced(typed.Replace(".", "", StringComparison.Ordinal).Replace("p m", "pm", StringComparison.OrdinalIgnoreCase).Replace("a m", "am", StringComparison.OrdinalIgnoreCase)), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>Takes away the sign of the dollar and the commas between thousands. What is left may still be no number.</summary>
    public static string Dollars(string typed)
    {
        var bare = typed.StartsWith('$') ? typed[1..].TrimStart() : typed;
        return Thousands().IsMatch(bare) ? bare.Replace(",", "", StringComparison.Ordinal) : bare;
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();

    private static string Spaced(string typed) => string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
