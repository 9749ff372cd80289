using Doorway.Care.Access;
using Doorway.Care.GoLive;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>By what somebody is reminded now: by text message when they chose it, for the number that is theirs today, and texts arrive from here.
/// Everything else is a mail.</summary>
public sealed class ReminderWays(TextWay way)
{
    /// <param name="Number">To which number texts go; null when mails are written.</param>
    /// <param name="Newest">What was chosen last; it may speak of another number.</param>
    public sealed record Standing(bool IsOffered, string? Number, ReminderWay? Newest);

    public async Task<string?> NumberAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
        => (await OfAsync(scope, await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practiceId && p.Id == patientId, ct), ct)).Number;

    public async Task<Standing> OfAsync(ActorScope scope, Patient patient, CancellationToken ct)
    {
        var isOffered = (await TextStanding.OfAsync(scope, patient.PracticeId, way, ct)).IsOffered;
        var newest = await scope.Read<ReminderWay>().Where(w => w.PracticeId == patient.PracticeId && w.PatientId == patient.Id).OrderByDescending(w => w.At).ThenByDescending(w => w.Id).FirstOrDefaultAsync(ct);
        var isTheirs = newest is { Channel: MessageChannel.Text, Number: { } chosen } && chosen == UsNumber.From(patient.Phone);
        return new Standing(isOffered, isOffered && isTheirs ? newest!.Number : null, newest);
    }
}
