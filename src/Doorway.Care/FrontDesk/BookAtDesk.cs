using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Reminders;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.FrontDesk;

/// <summary>A day is set, or moved, by somebody at the desk. The same rules hold as for the therapist; whoever may not read the chart
/// learns only whether, and whom to ask.</summary>
public sealed class BookAtDesk(DoorwayDb db, OwnContext own, TimeProvider clock)
{
    /// <param name="AppointmentId">The day that is moved; null for a new one.</param>
    public sealed record Request(Guid PatientId, Guid? AppointmentId, DateOnly On, TimeOnly At, DateOnly? IntegrationOn, TimeOnly? IntegrationAt);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        // The door of the policy first: what they may not see, they do not move.
        if (!scope.May<DosingAppointment>(Operation.Change) || await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient)
            return new Refusal("on", "There is no such person here.");
        if (request.AppointmentId is { } id && !await scope.Read<DosingAppointment>().AnyAsync(a => a.Id == id && a.PatientId == patient.Id && a.CancelledAt == null, ct))
            return new Refusal("on", "There is no such day any more.");
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        var asked = new MakeAppointment.Request(patient.Id, request.On, request.At, request.IntegrationOn, request.IntegrationAt);
        if (AppointmentRules.HourRefusal(asked, practice.Zone, now, out _, out _) is { } wrongHour)
            return wrongHour;
        var booked = await own.AsAsync(actor.AsMachine(), now, (machine, services) => machine.RunAsync(inner => KeepAsync(machine, services, request, asked, now, inner), ct), ct);
        return booked.IsOk || actor.Is(Role.Therapist) || actor.Is(Role.Prescriber) ? booked : await WithoutWhyAsync(patient, now, ct);
    }

    private static async Task<Outcome<Guid>> KeepAsync(ActorScope machine, IServiceProvider services, Request request, MakeAppointment.Request asked, DateTimeOffset now, CancellationToken ct)
    {
        if (await Preparing.EpisodeOfAsync(machine, request.PatientId, ct) is not { } episode)
            return new Refusal("on", Preparing.TooEarly);
        await machine.LockAsync("episodes", episode.PracticeId, episode.Id, ct);
        var moved = request.AppointmentId is { } id ? await machine.Change<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == id && a.PatientId == request.PatientId && a.CancelledAt == null, ct) : null;
        if (request.AppointmentId is not null && moved is null)
            return new Refusal("on", "There is no such day any more.");
        if (moved is not null && await machine.Read<DosingSession>().AnyAsync(s => s.AppointmentId == moved.Id, ct))
            return new Refusal("on", "This session has begun; its day is not moved any more.");
        var judged = await AppointmentRules.JudgeAsync(machine, episode, asked, moved?.TherapistStaffMemberId ?? episode.TherapistStaffMemberId, moved, now, ct);
        if (judged.Value is not { } made)
            return new Outcome<Guid>(default, judged.Refusals);
        if (moved is not null)
        {
            made.KeepRoom(moved.Room);
            moved.Cancel(await services.GetRequiredService<Vault>().SealAsync(moved.PracticeId, moved.PatientId, $"Moved to {LocalTimes.InWords(made)}.", ct), now);
        }
        await machine.AddAsync(made, ct);
        if (moved is not null)
        {
            await services.GetRequiredService<Links>().CloseAsync(moved.PracticeId, LinkPurpose.Chaperone, moved.Id, ct);
            await services.GetRequiredService<AppointmentMails>().WriteAsync(machine, made, AppointmentMailKind.Moved, now, ct);
        }
        await machine.SaveAsync(ct);
        return made.Id;
    }

    private async Task<Outcome<Guid>> WithoutWhyAsync(Patient patient, DateTimeOffset now, CancellationToken ct)
    {
        var whom = await own.AsAsync(Actor.Job("whom the desk asks"), now, async (machine, _) =>
        {
            var episode = await machine.Read<Episode>().Where(e => e.PracticeId == patient.PracticeId && e.PatientId == patient.Id && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
            return episode is null ? null : (await machine.Read<StaffMember>().SingleAsync(s => s.PracticeId == episode.PracticeId && s.Id == episode.TherapistStaffMemberId, ct)).Name;
        }, ct);
        return new Refusal("on", whom is null ? "No day can be set for this person now." : $"This day cannot be set now. Ask {whom}: the reason stands on the chart, where you do not look.");
    }
}
