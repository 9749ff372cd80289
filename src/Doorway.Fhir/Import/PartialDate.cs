using System.Globalization;
using System.Text.RegularExpressions;

namespace Doorway.Fhir.Import;

/// <summary>A date as a record tells it: a year, a month, a day, or an instant. What was not recorded is not filled in.</summary>
public sealed partial record PartialDate
{
    private PartialDate()
    {
    }

    public required string AsRecorded { get; init; }

    /// <summary>The first day that the recorded words allow.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>The last day that the recorded words allow.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>Null unless the record gives a time of day with its offset.</summary>
    public DateTimeOffset? Instant { get; init; }

    public bool IsWholeDay => Earliest == Latest;

    /// <summary>For putting the newest first; a bare day counts as its beginning.</summary>
    internal DateTimeOffset Order => Instant ?? new DateTimeOffset(Earliest, TimeOnly.MinValue, TimeSpan.Zero);

    public override string ToString() => AsRecorded;

    public static PartialDate? TryParse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var year = Part(match, "y")!.Value;
        var month = Part(match, "m");
        var day = Part(match, "d");
        if (year < 1 || month is < 1 or > 12 || (day is { } d && !IsDay(year, month!.Value, d)))
            return null;
        DateTimeOffset? instant = null;
        if (match.Groups["t"].Success && !TryInstant(match, out instant))
            return null;
        var earliest = new DateOnly(year, month ?? 1, day ?? 1);
        var latestMonth = month ?? 12;
        var latest = new DateOnly(year, latestMonth, day ?? DateTime.DaysInMonth(year, latestMonth));
        return new PartialDate { AsRecorded = text, Earliest = earliest, Latest = latest, Instant = instant };
    }

    private static bool TryInstant(Match match, out DateTimeOffset? instant)
    {
        instant = null;
        // FHIR allows second 60; .NET does not.
        var seconds = match.Groups["s"].Success ? match.Groups["s"].Value.Replace("60", "59", StringComparison.Ordinal) : "00";
        var fraction = match.Groups["f"].Value;
        var zone = match.Groups["z"].Success ? match.Groups["z"].Value : "Z";
        var text = $"{match.Value[..10]}T{match.Groups["t"].Value}:{seconds}{fraction[..Math.Min(fraction.Length, 7)]}{zone}";
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;
        // A time without its offset is no instant; only the day is certain.
        if (match.Groups["z"].Success)
            instant = parsed;
        return true;
    }

    private static int? Part(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    private static bool IsDay(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2})(T(?<t>[0-9]{2}:[0-9]{2})(:(?<s>[0-9]{2})(?<f>\.[0-9]{1,18})?)?(?<z>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
