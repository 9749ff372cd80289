using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>The patient sends their answers to the prescriber. What is "not known" goes as not known.</summary>
public sealed class SendIntake(DoorwayDb db, ReadIntake read, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, CancellationToken ct = default)
    {
        var patientId = actor.Memberships[0].PatientId;
        var now = clock.GetUtcNow();
        if (await read.Handle(actor, patientId, ct) is not { } sheet || sheet.Episode.Stage != EpisodeStage.Screening)
            return new Refusal("send", "There is nothing to send just now.");
        if (!sheet.IsAnswered)
            return new Refusal("send", "Some questions are still open. “I’d rather talk about this one” is an answer too.");
        if (!sheet.CanBeSent)
            return new Refusal("send", "The questions about your safety are still open. Please answer them first, or say that you would rather talk.");
        var scope = db.For(actor, now);
        var episode = await scope.Change<Episode>().SingleAsync(e => e.Id == sheet.Episode.Id, ct);
        episode.MoveTo(EpisodeStage.Deciding, now);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
