using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>Who is near on the day of an appointment: at home the chaperone, in the clinic who takes the patient home.</summary>
public static class PersonOfTheDay
{
    public static Task<Chaperone?> OfAsync(ActorScope scope, DosingAppointment appointment, CancellationToken ct)
        => scope.Read<Chaperone>().Where(c => c.PracticeId == appointment.PracticeId && c.PatientId == appointment.PatientId && c.ReplacedAt == null && c.Setting == appointment.Setting)
            .OrderByDescending(c => c.NamedAt).FirstOrDefaultAsync(ct);
}
