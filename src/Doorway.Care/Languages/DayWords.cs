using System.Globalization;

namespace Doorway.Care.Languages;

/// <summary>Days and hours as people write them, in the language of the moment: "Thursday 19 November, 2:02 pm", "jueves 19 de noviembre, 2:02 pm".</summary>
public static class DayWords
{
    private static bool InSpanish => Tongue.Current == Language.Spanish;
    private static CultureInfo Culture => Tongue.Current.Culture();

    /// <summary>"2:02 pm", in Spanish too: points would stand before the point that ends a sentence.</summary>
    public static string Time(TimeOnly time) => $"{time.ToString("h:mm", CultureInfo.InvariantCulture)} {(time.Hour < 12 ? "am" : "pm")}";

    /// <summary>"Thursday 19 November"</summary>
    public static string LongDay(DateOnly day) => day.ToString(InSpanish ? "dddd d 'de' MMMM" : "dddd d MMMM", Culture);

    /// <summary>"Thursday"</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", Culture);

    /// <summary>"19 November"</summary>
    public static string DayAndMonth(DateOnly day) => day.ToString(InSpanish ? "d 'de' MMMM" : "d MMMM", Culture);

    /// <summary>"19 Nov"</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", Culture);

    /// <summary>"19 Nov 2026"</summary>
    public static string Date(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>"19 November 2026"</summary>
    public static string LongDate(DateOnly day) => day.ToString(InSpanish ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", Culture);
}
