using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation;

/// <summary>The quiet question about the chaperone. Both answers look the same afterwards on the patient's pages; "not safe"
/// opens a first task for the therapist, whose words give nothing away.</summary>
public sealed class AnswerPrivately(DoorwayDb db, TimeProvider clock)
{
    public const string FollowUpKind = "private-talk";

    public sealed record Request(Guid PatientId, bool IsSafe);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await Preparing.EpisodeOfAsync(scope, request.PatientId, inner) is not { } episode)
                return new Refusal("", Preparing.TooEarly);
            var chaperone = await scope.Change<Chaperone>().SingleOrDefaultAsync(c => c.EpisodeId == episode.Id && c.ReplacedAt == null, inner);
            if (chaperone is null)
                return new Refusal("", "Name the person first.");
            chaperone.WasAskedPrivately(now);
            await scope.AddAsync(new PrivateSafetyAnswer
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                ChaperoneId = chaperone.Id,
                IsSafe = request.IsSafe,
                At = now,
            }, inner);
            if (!request.IsSafe)
                await scope.AddAsync(new FollowUp
                {
                    PracticeId = episode.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = request.PatientId,
                    Kind = FollowUpKind,
                    Says = "Talk with them alone, before anything else. Open the chart first",
                    OwnerStaffMemberId = episode.TherapistStaffMemberId,
                    OpenedAt = now,
                    DueAt = now.AddDays(1),
                    IsFirst = true,
                    Link = $"/patients/{request.PatientId}/preparation",
                }, inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
