using Doorway.Care.Patients;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>The words by which nobody takes a rehearsal for care. The name itself carries them, so that every list, letter and sheet that
/// shows a name says it.</summary>
public static class RunMark
{
    public const string Family = "(nobody real)";

    public static string Name(int number) => $"Practice Run {number}";

    public static string Subject(Patient patient, string subject) => patient.IsPracticeRun ? Subject(subject) : subject;

    public static string Body(Patient patient, string body) => patient.IsPracticeRun ? Body(body) : body;

    public static string Subject(string subject) => Say("Practice run, nobody real") + ": " + subject;

    public static string Body(string body) => Say("Practice run, nobody real. This mail belongs to a rehearsal and not to care.") + "\n\n" + body;

    /// <summary>Who asks, where a clinician of another practice is asked to take part: a page of staff, in English.</summary>
    public static string Sender(Patient patient, string practice) => patient.IsPracticeRun ? $"{practice} (practice run, nobody real)" : practice;

    public static string Text(Patient patient, string text) => patient.IsPracticeRun ? Say("Practice run, nobody real") + ". " + text : text;
}
