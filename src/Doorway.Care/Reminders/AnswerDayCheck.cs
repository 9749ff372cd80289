using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Reminders;

/// <summary>Takes the answers before a session. A worrying one is a call with an owner and a clock; nothing is canceled by it.</summary>
public sealed class AnswerDayCheck(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan UsualCall = TimeSpan.FromHours(24);
    private static readonly TimeSpan BeforeTheStart = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(15);

    /// <summary><paramref name="KetamineFromElsewhere"/> may be left open; it is kept by itself, opens no call and meets no gate.</summary>
    public sealed record Request(Guid AppointmentId, DayCheckAnswers Answers, Elsewhere? KetamineFromElsewhere = null);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.CancelledAt == null, inner) is not { } day
                || ReminderTimes.At(day.StartsAt, now) is not { } time)
                return new Refusal("well", "There is nothing to answer here now.");
            if (DayCheckAnswers.AsksFood(time) && request.Answers.AteAsTold is null)
                return new Refusal("food", "Choose one.");
            await scope.LockAsync("dosing_appointments", day.PracticeId, day.Id, inner);
            await scope.AddAsync(new DayCheck
            {
                PracticeId = day.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = day.PatientId,
                AppointmentId = day.Id,
                Time = time,
                Answers = await vault.SealAsync(day.PracticeId, day.PatientId, JsonSerializer.Serialize(request.Answers), inner),
                NeedsCall = request.Answers.NeedsCall,
                At = now,
            }, inner);
            if (request.KetamineFromElsewhere is { } elsewhere)
                await scope.AddAsync(new ElsewhereAnswer
                {
                    PracticeId = day.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = day.PatientId,
                    // One digit: the length of a sealed name would give the answer away.
                    Answer = await vault.SealAsync(day.PracticeId, day.PatientId, elsewhere.ToString("D"), inner),
                    At = now,
                }, inner);
            if (request.Answers.NeedsCall)
                await PromiseCallAsync(scope, day, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    public async Task<DayCheckAnswers> OpenAsync(DayCheck check, CancellationToken ct)
        => JsonSerializer.Deserialize<DayCheckAnswers>(await vault.OpenAsync(check.PracticeId, check.PatientId, check.Answers, ct))!;

    // An hour before the session is too late to be useful only if it is past already; then a quarter of an hour.
    private async Task PromiseCallAsync(ActorScope scope, DosingAppointment day, DateTimeOffset now, CancellationToken ct)
    {
        var left = day.StartsAt - BeforeTheStart - now;
        var within = left < Soonest ? Soonest : left < UsualCall ? left : UsualCall;
        if (await scope.Change<FollowUp>().FirstOrDefaultAsync(f => f.PracticeId == day.PracticeId && f.PatientId == day.PatientId && f.Kind == CallPromise.BeforeTheDay && f.DoneAt == null, ct) is { } open)
        {
            if (open.DueAt > now + within)
                open.DueAt = now + within;
            return;
        }
        var episode = await scope.Read<Episode>().SingleAsync(e => e.PracticeId == day.PracticeId && e.Id == day.EpisodeId, ct);
        await CallPromise.OpenAsync(scope, outbox, episode, CallPromise.BeforeTheDay, now, ct, within);
    }
}
