namespace Doorway.Care.Dosing;

/// <summary>When on the day the C-SSRS is asked.</summary>
public enum DayScreen
{
    BeforeTheDose,
    BeforeTheEnd,
}

/// <summary>How the screenings of a session's day are found among those of the patient.</summary>
public static class DayScreens
{
    private const string Before = "session-before:";
    private const string After = "session-after:";
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    public static string OccasionOf(DayScreen screen, Guid appointmentId) => $"{(screen == DayScreen.BeforeTheDose ? Before : After)}{appointmentId:N}";

    /// <summary>The session of an occasion, and when on its day; null for an occasion that is none of a session.</summary>
    public static (DayScreen Screen, Guid AppointmentId)? Of(string occasion) => occasion switch
    {
        _ when occasion.StartsWith(Before, StringComparison.Ordinal) => (DayScreen.BeforeTheDose, Guid.Parse(occasion.AsSpan(Before.Length))),
        _ when occasion.StartsWith(After, StringComparison.Ordinal) => (DayScreen.BeforeTheEnd, Guid.Parse(occasion.AsSpan(After.Length))),
        _ => null,
    };

    public static bool IsFresh(DateTimeOffset answeredAt, DateTimeOffset now) => now - answeredAt < FreshFor;
}
