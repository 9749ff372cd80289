using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Outcomes.DailyChecks;

/// <summary>The patient says how today is, with one tap. A later tap of the same day changes the word; no other day can be changed.</summary>
public sealed class SayHowTodayIs(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid PatientId, DayWord Word);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (!Enum.IsDefined(request.Word))
            return new Refusal("word", "Choose one.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            await scope.LockAsync("patients", request.PracticeId, request.PatientId, inner);
            var standing = await DailyStanding.OfAsync(scope, request.PracticeId, request.PatientId, inner);
            if (standing is not { Choice.Wanted: true })
                return new Refusal("word", "You have not chosen this question, or your care has ended.");
            var today = DailyStanding.Today((await scope.PracticeAsync(request.PracticeId, inner)).Zone, now);
            var word = await vault.SealAsync(request.PracticeId, request.PatientId, DailyCheck.Sealable(request.Word), inner);
            if (await scope.Change<DailyCheck>().SingleOrDefaultAsync(c => c.PracticeId == request.PracticeId && c.PatientId == request.PatientId && c.On == today, inner) is { } said)
                (said.Word, said.SaidAt) = (word, now);
            else
                await scope.AddAsync(new DailyCheck { PracticeId = request.PracticeId, Id = Guid.CreateVersion7(now), PatientId = request.PatientId, On = today, Word = word, SaidAt = now }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
