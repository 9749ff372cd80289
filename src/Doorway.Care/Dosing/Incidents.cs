using Doorway.Care.Episodes;
using Doorway.Care.Storage;

namespace Doorway.Care.Dosing;

/// <summary>Opens an incident with a follow-up that has an owner and a clock.</summary>
internal static class Incidents
{
    private static readonly TimeSpan LookedIntoWithin = TimeSpan.FromHours(24);

    public static async Task<Incident> OpenAsync(Appending adding, Vault vault, IncidentKind kind, string what, DateTimeOffset happenedAt, CancellationToken ct)
    {
        var session = adding.Session;
        var incident = new Incident
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(adding.Now),
            PatientId = session.PatientId,
            DosingSessionId = session.Id,
            Kind = kind,
            What = await vault.SealAsync(session.PracticeId, session.PatientId, what, ct),
            HappenedAt = happenedAt,
            OpenedAt = adding.Now,
            OpenedByStaffMemberId = adding.StaffMemberId ?? session.TherapistStaffMemberId,
        };
        await adding.Scope.AddAsync(incident, ct);
        await adding.AddAsync(TimelineEntryKind.IncidentOpened, ct, incident.Id);
        await adding.Scope.AddAsync(new FollowUp
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(adding.Now),
            PatientId = session.PatientId,
            Kind = "incident",
            Says = "Look into an incident in a session",
            OwnerStaffMemberId = session.TherapistStaffMemberId,
            OpenedAt = adding.Now,
            DueAt = adding.Now + LookedIntoWithin,
            Link = $"/patients/{session.PatientId}/sessions/{session.Id}/incidents/{incident.Id}",
        }, ct);
        return incident;
    }
}
