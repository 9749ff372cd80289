using Doorway.Care.Access;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Episodes;

/// <summary>Carries what a patient has signed to the clinician's own practice. It runs at once after the signature, and again as a job,
/// so that a signature never stays without its invitation.</summary>
public sealed class CarryInvitations(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task Handle(CancellationToken ct = default)
    {
        await using var own = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var outbox = own.ServiceProvider.GetRequiredService<Outbox>();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.Job("carrying invitations"), now);
        await scope.RunAsync(async inner =>
        {
            var signed = await scope.Read<SharedCare>().Where(g => g.SignedAt != null && g.AcceptedAt == null && g.RevokedAt == null && g.Until > now).ToListAsync(inner);
            foreach (var grant in signed)
            {
                // The signature's own carrying and the job may come at the same moment; the second waits and then finds the first one's, or that it was revoked.
                await scope.LockAsync("shared_care", grant.PracticeId, grant.Id, inner);
                if (await scope.Read<SharedCare>().AnyAsync(g => g.PracticeId == grant.PracticeId && g.Id == grant.Id && g.RevokedAt == null, inner)
                    && !await scope.Read<CareInvitation>().AnyAsync(i => i.PracticeId == grant.GuestPracticeId && i.SharedCareId == grant.Id, inner))
                    await InviteAsync(scope, outbox, grant, now, inner);
            }
            await scope.SaveAsync(inner);
            return true;
        }, ct);
    }

    private static async Task InviteAsync(ActorScope scope, Outbox outbox, SharedCare grant, DateTimeOffset now, CancellationToken ct)
    {
        var guest = await scope.Read<StaffMember>().SingleAsync(s => s.PracticeId == grant.GuestPracticeId && s.Id == grant.InvitedStaffMemberId, ct);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == grant.PracticeId && p.Id == grant.PatientId, ct);
        var practice = await scope.PracticeAsync(grant.PracticeId, ct);
        await scope.AddAsync(new CareInvitation
        {
            PracticeId = grant.GuestPracticeId,
            Id = Guid.CreateVersion7(now),
            StaffMemberId = guest.Id,
            FromPracticeId = practice.Id,
            // Until they accept, these words are all that the clinician sees of it.
            FromPracticeName = RunMark.Sender(patient, practice.Name),
            SharedCareId = grant.Id,
            PatientCalledName = patient.IsPracticeRun ? patient.FullName : patient.CalledName,
            Scope = grant.Scope,
            SentAt = now,
        }, ct);
        outbox.Write(guest.PracticeId, guest.Email, RunMark.Subject(patient, "An invitation in Doorway"),
            RunMark.Body(patient, $"{practice.Name} asks you to take part in somebody’s care. Sign in to Doorway to read and answer it.\n"));
    }
}

/// <summary>The same, for a signature that was kept while the carrying failed.</summary>
internal sealed class CarryInvitationsAgain : IJob
{
    public string Name => "carry-invitations";
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct) => services.GetRequiredService<CarryInvitations>().Handle(ct);
}
