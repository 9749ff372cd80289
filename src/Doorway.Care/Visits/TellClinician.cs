using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A visit that somebody else booked, moved or gave up is written to its clinician: the hour alone, and no patient.</summary>
internal static class TellClinician
{
    /// <param name="by">Who did it; null is the patient. Nobody is written to about what they did themselves.</param>
    public static async Task OfAsync(ActorScope machine, IServiceProvider services, Visit visit, AppointmentMailKind kind, Guid? by, DateTimeOffset now, CancellationToken ct, bool isSameHour = false)
    {
        if (visit.StaffMemberId == by || await WhoAnswers.OfAsync(machine, visit, now, ct) is not { } clinician || clinician.Id == by)
            return;
        // A patient cancels in their own language; who reads this works in English.
        using var english = Tongue.Writing(Language.English);
        var (subject, says) = kind switch
        {
            _ when clinician.Id != visit.StaffMemberId => ("An appointment of a patient of yours was canceled", $"An appointment with somebody else, on {HourOf(visit)}, was canceled."),
            AppointmentMailKind.Booked => ("An appointment was booked for you", $"You have an appointment on {HourOf(visit)}, {visit.LengthMinutes} minutes."),
            AppointmentMailKind.Moved when isSameHour => ("An appointment of yours has changed", $"Your appointment on {HourOf(visit)} keeps its time and takes {visit.LengthMinutes} minutes. Its length or its place has changed."),
            AppointmentMailKind.Moved => ("An appointment of yours has a new time", $"An appointment of yours is now on {HourOf(visit)}, {visit.LengthMinutes} minutes."),
            _ => ("An appointment of yours was canceled", $"Your appointment on {HourOf(visit)} was canceled."),
        };
        services.GetRequiredService<Outbox>().Write(visit.PracticeId, clinician.Email, subject, $"{says} Sign in to see with whom.\n");
    }

    /// <summary>The hour with its zone: a guest may read it in another one.</summary>
    public static string HourOf(Visit visit) => $"{LocalTimes.InWords(visit)} (time in {visit.TimeZone.Replace('_', ' ')})";
}
