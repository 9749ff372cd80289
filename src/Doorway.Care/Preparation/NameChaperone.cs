using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The patient names the adult who stays in another room, and chooses what that person may see. Another person replaces the one before.</summary>
public sealed class NameChaperone(DoorwayDb db, Links links, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, string Name, string Phone, string Email, bool LivesWithPatient, ChaperoneSees MaySee);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (Faults(request) is { Count: > 0 } faults)
            return faults;
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("name", Preparing.TooEarly);
            await scope.LockAsync("episodes", episode.PracticeId, episode.Id, inner);
            // Who stays at home and who drives home are two parts; a course has one of them.
            var setting = CareWay.Of(episode).Setting;
            var current = await scope.Change<Chaperone>().SingleOrDefaultAsync(c => c.EpisodeId == episode.Id && c.ReplacedAt == null, inner);
            if (current is not null && current.Name == request.Name && current.Phone == request.Phone && (current.Email ?? "") == request.Email && current.LivesWithPatient == request.LivesWithPatient && current.Setting == setting)
            {
                // The same person: only what they may see changes, and nothing is asked anew. A page that shows more than they may is closed.
                if ((current.MaySee & ~request.MaySee) != 0)
                    await links.CloseNearbyAsync(episode.PracticeId, request.PatientId, inner);
                current.MaySee = request.MaySee;
                await scope.SaveAsync(inner);
                return current.Id;
            }
            if (current is not null)
            {
                current.Replace(now);
                await links.CloseNearbyAsync(episode.PracticeId, request.PatientId, inner);
            }
            var named = new Chaperone
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                Setting = setting,
                Name = request.Name,
                Phone = request.Phone,
                Email = request.Email.Length == 0 ? null : request.Email,
                LivesWithPatient = request.LivesWithPatient,
                MaySee = request.MaySee,
                NamedAt = now,
            };
            await scope.AddAsync(named, inner);
            await scope.SaveAsync(inner);
            return named.Id;
        }, ct);
    }

    private static List<Refusal> Faults(Request request)
    {
        var faults = new List<Refusal>();
        if (request.Name.Length == 0)
            faults.Add(new("name", "Type their name."));
        if (request.Phone.Count(char.IsAsciiDigit) < 10)
            faults.Add(new("phone", "Type a phone number with its area code, ten digits."));
        if (request.Email.Length > 0 && !request.Email.Contains('@', StringComparison.Ordinal))
            faults.Add(new("email", "Please check the mail address, or leave it empty."));
        return faults;
    }
}
