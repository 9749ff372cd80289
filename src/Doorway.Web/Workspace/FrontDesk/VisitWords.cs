using Doorway.Care.FrontDesk;
using Doorway.Care.Visits;

namespace Doorway.Web.Workspace.FrontDesk;

/// <summary>What an appointment is, in words that may be said aloud at a desk.</summary>
internal static class VisitWords
{
    /// <summary>"here, the blue room"</summary>
    public static string Place(DayEntry entry) => entry switch
    {
        { IsTalk: true } => "a talk",
        { Appointment.IsClinic: false } => "at home, by video",
        { Appointment.Room: { Length: > 0 } room } => $"here, {room}",
        _ => "here, no room kept yet",
    };

    /// <summary>"an appointment of 50 minutes, by video, with Inga Sorrel": not what it is for.</summary>
    public static string Of(VisitEntry entry)
        => $"an appointment of {entry.Visit.LengthMinutes} minutes, {(entry.Visit.Place == VisitPlace.Video ? "by video" : "here")}, with {entry.WithForStaff}";

    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string MissingPapers(DayEntry entry)
        => entry.MissingPapers.Count == 0 ? "Papers signed" : $"Missing: {string.Join(", ", entry.MissingPapers.Select(Papers.NameOf))}";

    public static string Person(DayEntry entry) => entry switch
    {
        { Person: null, Appointment.IsClinic: true } => "Nobody named who takes them home",
        { Person: null } => "Nobody named who is near",
        { IsPersonConfirmed: true } => $"{entry.Person.Name} said yes",
        _ => $"{entry.Person.Name} not reached yet",
    };
}
