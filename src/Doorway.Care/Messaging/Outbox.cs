using System.Text;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Patients;
using Doorway.Care.Storage;

namespace Doorway.Care.Messaging;

/// <summary>Writes a mail or a text message into the unit of work; it leaves after the commit, or stays in the demo's mail page.</summary>
public sealed class Outbox(DoorwayDb db, MasterKey master, TimeProvider clock)
{
    private const string Context = "doorway/outbox";

    /// <param name="onlyForAppointmentId">The mail reminds of this session or visit: it does not leave when that is gone.</param>
    public Guid Write(Guid practiceId, string to, string subject, string body, Guid? onlyForAppointmentId = null)
        => Write(practiceId, MessageChannel.Mail, to, subject, body, onlyForAppointmentId);

    /// <summary>A mail that speaks of this patient, to them or to whoever cares for them; one about a practice run says so in its subject and its first line.</summary>
    public Guid WriteAbout(Patient patient, string to, string subject, string body, Guid? onlyForAppointmentId = null)
        => Write(patient.PracticeId, to, RunMark.Subject(patient, subject), RunMark.Body(patient, body), onlyForAppointmentId);

    /// <param name="number">As <see cref="UsNumber.From"/> writes it.</param>
    public Guid WriteText(Guid practiceId, string number, string body, Guid? onlyForAppointmentId = null)
        => Write(practiceId, MessageChannel.Text, number, "", body, onlyForAppointmentId);

    public string BodyOf(OutboxMessage message) => Encoding.UTF8.GetString(master.Unwrap(message.SealedBody, Context));

    private Guid Write(Guid practiceId, MessageChannel channel, string to, string subject, string body, Guid? onlyForAppointmentId)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        db.Add(new OutboxMessage
        {
            PracticeId = practiceId,
            Id = id,
            Channel = channel,
            To = to,
            Subject = subject,
            SealedBody = master.Wrap(Encoding.UTF8.GetBytes(body), Context),
            WrittenAt = now,
            NextTryAt = now,
            AppointmentId = onlyForAppointmentId,
        });
        return id;
    }
}
