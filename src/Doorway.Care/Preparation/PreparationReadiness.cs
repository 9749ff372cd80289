using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>What stands between an agreed plan and a day for the session. The patient's own pages see the same steps, and nothing
/// of how the private question was answered.</summary>
public sealed record PreparationReadiness
{
    public required int SessionsHeld { get; init; }
    public required bool HasIntention { get; init; }
    public required bool HasCard { get; init; }
    public required Chaperone? Chaperone { get; init; }
    public required bool WasAskedPrivately { get; init; }
    public required DosingAppointment? Next { get; init; }
    public required bool IsClinic { get; init; }

    public bool PatientHasDoneTheirs => HasIntention && HasCard && Chaperone is not null && WasAskedPrivately;
    public bool IsComplete => SessionsHeld > 0 && PatientHasDoneTheirs && Next is not null;

    public static async Task<PreparationReadiness> OfAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var chaperone = await scope.Read<Chaperone>().SingleOrDefaultAsync(c => c.EpisodeId == episode.Id && c.ReplacedAt == null, ct);
        // An appointment of yesterday is over; the one of today stays until its session has ended or the day has, whatever its hour.
        var recent = now.AddHours(-24);
        var ended = scope.May<DosingSession>(Operation.Read)
            ? await scope.Read<DosingSession>().Where(s => s.EpisodeId == episode.Id && s.EndedAt != null).Select(s => s.Id).ToListAsync(ct) : [];
        return new PreparationReadiness
        {
            SessionsHeld = await scope.Read<PreparationSession>().CountAsync(s => s.EpisodeId == episode.Id && s.EnteredInErrorAt == null, ct),
            HasIntention = !scope.May<Intention>(Operation.Read) || await scope.Read<Intention>().AnyAsync(i => i.EpisodeId == episode.Id, ct),
            HasCard = await scope.Read<HowToHelpMe>().AnyAsync(c => c.EpisodeId == episode.Id, ct),
            Chaperone = chaperone,
            IsClinic = CareWay.Of(episode).IsClinic,
            WasAskedPrivately = chaperone?.AskedPrivatelyAt is not null,
            Next = await scope.Read<DosingAppointment>().Where(a => a.EpisodeId == episode.Id && a.CancelledAt == null && a.StartsAt > recent && !ended.Contains(a.Id)).OrderBy(a => a.StartsAt).FirstOrDefaultAsync(ct),
        };
    }
}
