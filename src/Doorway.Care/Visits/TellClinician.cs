using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Reminders;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A visit that somebody else booked, moved or gave up is written to its clinician: the hour alone, and no patient.</summary>
internal static class TellClinician
{
    /// <param name="by">Who did it; null is the patient. Nobody is written to about what they did themselves.</param>
    public static async Task OfAsync(ActorScope machine, IServiceProvider services, Visit visit, AppointmentMailKind kind, Guid? by, CancellationToken ct)
    {
        if (visit.StaffMemberId == by || await machine.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == visit.PracticeId && s.Id == visit.StaffMemberId && s.LeftAt == null, ct) is not { } clinician)
            return;
        var (subject, says) = kind switch
        {
            AppointmentMailKind.Booked => ("An appointment was booked for you", $"You have an appointment on {LocalTimes.InWords(visit)}, {visit.LengthMinutes} minutes."),
            AppointmentMailKind.Moved => ("An appointment of yours has a new time", $"An appointment of yours is now on {LocalTimes.InWords(visit)}, {visit.LengthMinutes} minutes."),
            _ => ("An appointment of yours was canceled", $"Your appointment on {LocalTimes.InWords(visit)} was canceled."),
        };
        services.GetRequiredService<Outbox>().Write(visit.PracticeId, clinician.Email, subject, $"{says} Sign in to see with whom.\n");
    }
}
