using System.Linq.Expressions;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Access.SignIn;

/// <summary>Makes and takes links. The caller adds them in its own unit of work; only the hash is stored.</summary>
public sealed class Links(DoorwayDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan SignInLasts = TimeSpan.FromMinutes(15);
    /// <summary>The first way in: a stranger does not sit and wait for it.</summary>
    public static readonly TimeSpan PatientInvitationLasts = TimeSpan.FromDays(3);
    public static readonly TimeSpan MeasuresLast = TimeSpan.FromDays(7);
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    /// <summary>Adds a link to the unit of work and answers its token, which nobody can read again.</summary>
    public string Make(Guid practiceId, LinkPurpose purpose, DateTimeOffset until, Guid? patientId = null, Guid? staffMemberId = null, Guid? subjectId = null)
    {
        var now = clock.GetUtcNow();
        var token = OneTimeLink.NewToken();
        db.Add(new OneTimeLink
        {
            PracticeId = practiceId,
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            TokenHash = OneTimeLink.Hash(token),
            MadeAt = now,
            Until = until,
            PatientId = patientId,
            StaffMemberId = staffMemberId,
            SubjectId = subjectId,
        });
        return token;
    }

    /// <summary>Looks without using: a mail scanner that opens the address burns nothing.</summary>
    public async Task<OneTimeLink?> LookAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await OpenAsync(Enter(scope), token, purpose, ct);
    }

    /// <summary>Uses the link, once. Null when it was used, is too old or never was.</summary>
    public async Task<OneTimeLink?> UseAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = Enter(scope);
        return await own.RunAsync(async inner =>
        {
            var link = await OpenAsync(own, token, purpose, inner);
            if (link is null)
                return null;
            link.Use(clock.GetUtcNow());
            await own.SaveChangesAsync(inner);
            return link;
        }, ct);
    }

    /// <summary>Binds a chaperone's link to one device. A second device is refused until a clinician sends a new link.</summary>
    public async Task<OneTimeLink?> BindAsync(string token, byte[] device, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = Enter(scope);
        return await own.RunAsync(async inner =>
        {
            var link = await OpenAsync(own, token, LinkPurpose.Chaperone, inner);
            if (link is null || link.DeviceHash is not null && !link.DeviceHash.AsSpan().SequenceEqual(device))
                return null;
            link.DeviceHash = device;
            await own.SaveChangesAsync(inner);
            return link;
        }, ct);
    }

    /// <summary>Closes every open link for one subject, because a new one takes its place. Saved with the caller's unit of work, as those below.</summary>
    public Task CloseAsync(Guid practiceId, LinkPurpose purpose, Guid subjectId, CancellationToken ct)
        => CloseAsync(l => l.PracticeId == practiceId && l.Purpose == purpose && l.SubjectId == subjectId, ct);

    /// <summary>Closes every open link of whoever stays near this patient: it is somebody else now, or they may see less.</summary>
    public Task CloseNearbyAsync(Guid practiceId, Guid patientId, CancellationToken ct)
        => CloseAsync(l => l.PracticeId == practiceId && l.Purpose == LinkPurpose.Chaperone && l.PatientId == patientId, ct);

    /// <summary>Closes the open invitations of somebody who has left before they came in.</summary>
    public Task CloseInvitationsAsync(Guid practiceId, Guid staffMemberId, CancellationToken ct)
        => CloseAsync(l => l.PracticeId == practiceId && l.Purpose == LinkPurpose.StaffInvitation && l.StaffMemberId == staffMemberId, ct);

    /// <summary>Closes the open sign-in links of a patient whose address is another one now.</summary>
    public Task CloseSignInsAsync(Guid practiceId, Guid patientId, CancellationToken ct)
        => CloseAsync(l => l.PracticeId == practiceId && l.Purpose == LinkPurpose.PatientSignIn && l.PatientId == patientId, ct);

    /// <summary>Closes every open link of this patient, whatever it opens.</summary>
    public Task CloseAllOfAsync(Guid practiceId, Guid patientId, CancellationToken ct)
        => CloseAsync(l => l.PracticeId == practiceId && l.PatientId == patientId, ct);

    /// <summary>How many sign-in links of this patient would open now.</summary>
    public Task<int> OpenSignInsAsync(Guid practiceId, Guid patientId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeLink>().CountAsync(l => l.PracticeId == practiceId && l.Purpose == LinkPurpose.PatientSignIn && l.PatientId == patientId && l.UsedAt == null && l.Until > now, ct);
    }

    private async Task CloseAsync(Expression<Func<OneTimeLink, bool>> which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var link in await db.Set<OneTimeLink>().Where(which).Where(l => l.UsedAt == null).ToListAsync(ct))
            link.Use(now);
    }

    private async Task<OneTimeLink?> OpenAsync(DoorwayDb own, string token, LinkPurpose purpose, CancellationToken ct)
    {
        var hash = OneTimeLink.Hash(token);
        var link = await own.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, ct);
        return link is not null && link.IsOpen(clock.GetUtcNow()) ? link : null;
    }

    private static DoorwayDb Enter(AsyncServiceScope scope)
    {
        var own = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        own.Enter([], all: true);
        own.Trail.Begin(Actor.Job("links"));
        return own;
    }
}
