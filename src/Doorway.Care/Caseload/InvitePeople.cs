using Doorway.Care.Access;
using Doorway.Care.GoLive;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Caseload;

/// <summary>Somebody has chosen who of those taken in is invited. Only now is there a login, and only now does a mail leave.</summary>
public sealed class InvitePeople(OwnContext own, MailWay way, TimeProvider clock)
{
    public const int Most = 100;

    public sealed record Request(Guid PracticeId, IReadOnlyList<Guid> PatientIds, string Origin);

    public Task<Outcome<int>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        return own.AsAsync(actor, now, (scope, services) => scope.RunAsync<Outcome<int>>(async inner =>
        {
            if (request.PatientIds.Count is 0 or > Most)
                return new Refusal("who", request.PatientIds.Count == 0 ? "Choose at least one person." : $"At most {Most} at a time.");
            if ((await MailStanding.OfAsync(scope, request.PracticeId, way, inner)).Refuses("who") is { } refusal)
                return refusal;
            // Two who invite the same people at once wait here; nobody gets two logins.
            await scope.LockAsync("practices", request.PracticeId, request.PracticeId, inner);
            var chosen = await scope.Change<Patient>().Where(p => p.PracticeId == request.PracticeId && request.PatientIds.Contains(p.Id) && p.AccountId == null && p.Email != null).ToListAsync(inner);
            var invitations = services.GetRequiredService<PatientInvitations>();
            foreach (var patient in chosen)
                await invitations.SendAsync(scope, patient, patient.Email!, request.Origin, now, inner);
            await scope.SaveAsync(inner);
            return chosen.Count;
        }, ct), ct);
    }
}
