using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Storage;
using Doorway.Care.Visits;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.GoLive.PracticeRuns;

/// <summary>An owner ends a rehearsal in one act: the course is closed, nobody comes in as the run any more, and it leaves every list. What was
/// written stays, and so does the audit. Nobody is written to about it.</summary>
public sealed class EndPracticeRun(OwnContext own, TimeProvider clock)
{
    public const string Field = "because";
    public const int LongestReason = 300;

    public sealed record Request(Guid PracticeId, Guid RunId, string Because);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (actor.In(request.PracticeId) is not { IsGuest: false } me || !me.Roles.Contains(Role.Owner))
            throw new AccessDenied(typeof(PracticeRun), Operation.Change);
        var now = clock.GetUtcNow();
        return own.AsAsync(actor, now, (scope, services) => EndAsync(actor, me, scope, services, request, now, ct), ct);
    }

    private static Task<Outcome<Done>> EndAsync(Actor actor, Membership me, ActorScope scope, IServiceProvider services, Request request, DateTimeOffset now, CancellationToken ct)
    {
        // Behind the machine's door: an owner who treats nobody sees no chart, and an open invitation lies in another practice. Entered before the
        // transaction begins, because PostgreSQL is told then whose rows these may be.
        var machine = services.GetRequiredService<DoorwayDb>().For(actor.AsMachine(), now);
        return scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var because = request.Because.Trim();
            if (because.Length is 0 or > LongestReason)
                return new Refusal(Field, because.Length == 0 ? "Write in a few words why it ends." : $"At most {LongestReason} characters.");
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            if (await scope.Change<PracticeRun>().SingleOrDefaultAsync(r => r.PracticeId == request.PracticeId && r.Id == request.RunId, inner) is not { IsOpen: true } run)
                return new Refusal(Field, "This practice run has ended already.");
            await WaitForStartsAsync(machine, run, inner);
            if (await machine.Read<DosingSession>().AnyAsync(s => s.PracticeId == run.PracticeId && s.PatientId == run.PatientId && s.EndedAt == null, inner))
                return new Refusal(Field, "A session of this run has not ended. Its therapist ends it first, as they would any other.");
            var words = await services.GetRequiredService<Vault>().SealAsync(run.PracticeId, run.PatientId, because, inner);
            run.End(me.StaffMemberId, words, now);
            await CloseAsync(machine, services, run, words, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    // Where a session begins at this moment, its therapist's row is held: the end waits and then sees the session, or the start waits and finds no day.
    private static async Task WaitForStartsAsync(ActorScope machine, PracticeRun run, CancellationToken ct)
    {
        var therapists = await machine.Read<DosingAppointment>().Where(a => a.PracticeId == run.PracticeId && a.PatientId == run.PatientId && a.CancelledAt == null).Select(a => a.TherapistStaffMemberId).Distinct().ToListAsync(ct);
        foreach (var therapist in therapists.Order())
            await machine.LockAsync("staff_members", run.PracticeId, therapist, ct);
    }

    private static async Task CloseAsync(ActorScope machine, IServiceProvider services, PracticeRun run, SealedText because, DateTimeOffset now, CancellationToken ct)
    {
        var (practice, patientId, by) = (run.PracticeId, run.PatientId, run.EndedByStaffMemberId!.Value);
        (await machine.Change<Patient>().SingleAsync(p => p.PracticeId == practice && p.Id == patientId && p.IsPracticeRun, ct)).EndPracticeRun(now);
        await services.GetRequiredService<Links>().CloseAllOfAsync(practice, patientId, ct);
        foreach (var episode in await machine.Change<Episode>().Where(e => e.PracticeId == practice && e.PatientId == patientId && e.ClosedAt == null).ToListAsync(ct))
            episode.MoveTo(EpisodeStage.Closed, now);
        var held = await machine.Read<DosingSession>().Where(s => s.PracticeId == practice && s.PatientId == patientId).Select(s => s.AppointmentId).ToListAsync(ct);
        foreach (var day in await machine.Change<DosingAppointment>().Where(a => a.PracticeId == practice && a.PatientId == patientId && a.CancelledAt == null && !held.Contains(a.Id)).ToListAsync(ct))
            day.Cancel(because, now);
        await GiveUpVisits.OfAsync(machine, practice, patientId, by, now, ct);
        foreach (var grant in await machine.Change<SharedCare>().Where(g => g.PracticeId == practice && g.PatientId == patientId && g.RevokedAt == null).ToListAsync(ct))
        {
            await machine.LockAsync("shared_care", practice, grant.Id, ct);
            grant.Revoke(now);
            foreach (var open in await machine.Change<CareInvitation>().Where(i => i.PracticeId == grant.GuestPracticeId && i.SharedCareId == grant.Id && i.AcceptedAt == null && i.DeclinedAt == null).ToListAsync(ct))
                open.DeclinedAt = now;
        }
        foreach (var asked in await machine.Change<WorkUpRequest>().Where(r => r.PracticeId == practice && r.PatientId == patientId && r.WithdrawnAt == null && r.ReadAt == null).ToListAsync(ct))
            asked.Withdraw(by, because, now);
        foreach (var asked in await machine.Change<CorrectionRequest>().Where(c => c.PracticeId == practice && c.PatientId == patientId && c.AnsweredAt == null).ToListAsync(ct))
            asked.Settle(accepted: false, because, by, now);
        foreach (var complaint in await machine.Change<BoundaryComplaint>().Where(c => c.PracticeId == practice && c.PatientId == patientId && c.AnsweredAt == null).ToListAsync(ct))
            complaint.Reply(because, now);
        // An answer that was left open would ask for a call to nobody.
        foreach (var left in await machine.Change<SuicideScreening>().Where(s => s.PracticeId == practice && s.PatientId == patientId && s.CompletedAt == null && s.LeftAt == null).ToListAsync(ct))
            left.Leave(SuicideScreen.Evaluate(await SuicideScreeningAnswers.OpenAsync(services.GetRequiredService<Vault>(), left, ct), ended: true), now);
        foreach (var task in await machine.Change<FollowUp>().Where(f => f.PracticeId == practice && f.PatientId == patientId && f.DoneAt == null).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }
}
