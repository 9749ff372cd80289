using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Dosing;

/// <summary>Gives the person in the next room a link for this day and one device. A new link closes the one before.</summary>
public sealed class SendChaperoneLink(DoorwayDb db, Vault vault, Links links, Outbox outbox, TimeProvider clock)
{
    /// <summary>What stands before each line of the card, as it is kept.</summary>
    public static readonly IReadOnlyList<string> CardHeads = ["If they are afraid", "If they cry", "Please don’t"];

    public sealed record Request(Guid PatientId, Guid AppointmentId, bool AsksForReadings, string Origin);

    /// <param name="Address">The link itself, to read out or to copy; it is shown once.</param>
    /// <param name="MailedTo">Where it was mailed, or null.</param>
    public sealed record Sent(string Address, string? MailedTo);

    public async Task<Outcome<Sent>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment)
            return new Refusal("send", "There is no such appointment.");
        if (appointment.IsClinic)
            return new Refusal("send", "In the clinic nobody waits in another room; who takes the patient home has no page.");
        if (await PersonOfTheDay.OfAsync(scope, appointment, ct) is not { } chaperone)
            return new Refusal("send", "The patient has not named anybody yet.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(appointment.TimeZone);
        if (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime) != appointment.LocalDate)
            return new Refusal("send", "The link is for the day of the session. Send it on that day.");
        var until = TimeZoneInfo.ConvertTimeToUtc(appointment.LocalDate.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
        var therapist = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == appointment.PracticeId && s.Id == appointment.TherapistStaffMemberId, ct);
        // Nobody knows what the chaperone reads in; the patient's own language is the best guess.
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == appointment.PracticeId && p.Id == appointment.PatientId, ct);
        var day = await DayOf.LoadAsync(scope, vault, appointment.PracticeId, appointment.Id, ct);

        await links.CloseAsync(appointment.PracticeId, LinkPurpose.Chaperone, appointment.Id, ct);
        var token = links.Make(appointment.PracticeId, LinkPurpose.Chaperone, until, appointment.PatientId, subjectId: appointment.Id);
        await scope.AddAsync(new ChaperoneLink
        {
            PracticeId = appointment.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = appointment.PatientId,
            DosingSessionId = appointment.Id,
            ChaperoneName = chaperone.Name,
            TherapistName = therapist.Name,
            TherapistPhone = therapist.Phone,
            Address = day.Text(DayOfQuestion.EmergencyAddress) is { } address ? await vault.SealAsync(appointment.PracticeId, appointment.PatientId, address, ct) : SealedText.Nothing,
            DispatchNumber = day.Text(DayOfQuestion.DispatchNumber),
            HelpCard = chaperone.MaySee.HasFlag(ChaperoneSees.HowToHelpMeCard) ? await HelpCardAsync(scope, appointment, ct) : SealedText.Nothing,
            ShowsHowFarAlong = chaperone.MaySee.HasFlag(ChaperoneSees.HowFarAlong),
            AsksForReadings = request.AsksForReadings,
            TimeZone = appointment.TimeZone,
            SentAt = now,
            Until = until,
            SentByStaffMemberId = actor.In(appointment.PracticeId)!.StaffMemberId,
        }, ct);
        var link = $"{request.Origin}/near/{token}";
        if (chaperone.Email is { Length: > 0 } mail)
            using (Tongue.Writing(patient.Language))
                outbox.WriteAbout(patient, mail, Say("Your page for today"),
                    $"{Say("Here is your page for today. Open it on the phone that you will keep with you; it works on one device.")}\n{link}\n\n{Say($"Questions? Call {therapist.Name}: {therapist.Phone}")}\n");
        await scope.SaveAsync(ct);
        return new Sent(link, chaperone.Email);
    }

    private async Task<SealedText> HelpCardAsync(ActorScope scope, DosingAppointment appointment, CancellationToken ct)
    {
        var card = await scope.Read<HowToHelpMe>().Where(c => c.PracticeId == appointment.PracticeId && c.PatientId == appointment.PatientId).OrderByDescending(c => c.CardVersion).FirstOrDefaultAsync(ct);
        if (card is null)
            return SealedText.Nothing;
        var lines = new List<string>();
        foreach (var (says, words) in CardHeads.Zip(new[] { card.IfAfraid, card.IfCrying, card.PleaseDont }))
            if (await vault.OpenAsync(card.PracticeId, card.PatientId, words, ct) is { Length: > 0 } text)
                lines.Add($"{says}: {text}");
        return await vault.SealAsync(card.PracticeId, card.PatientId, string.Join("\n", lines), ct);
    }
}
