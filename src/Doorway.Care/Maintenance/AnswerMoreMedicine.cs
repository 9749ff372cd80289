using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Maintenance;

/// <summary>A prescriber answers who asked for more. A yes leads to the steps that exist already, and orders nothing.</summary>
public sealed class AnswerMoreMedicine(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int Longest = 2000;

    public sealed record Request(Guid RequestId, MoreMedicineReply Reply, string Words, string Origin);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words.Trim().Length is 0 or > Longest)
            return new Refusal("reply-words", request.Words.Trim().Length == 0 ? "Write a few words. The patient reads them." : $"At most {Longest} letters; nothing is lost, please shorten it.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<MoreMedicineRequest>().SingleOrDefaultAsync(r => r.Id == request.RequestId, inner) is not { } asked
                || actor.In(asked.PracticeId) is not { } me || !me.Roles.Contains(Role.Prescriber))
                return new Refusal("reply-words", "There is nothing for you to answer here.");
            await scope.LockAsync("episodes", asked.PracticeId, asked.EpisodeId, inner);
            var answered = await scope.Read<MoreMedicineAnswer>().Where(a => a.PracticeId == asked.PracticeId && a.PatientId == asked.PatientId).Select(a => a.RequestId).ToListAsync(inner);
            if (answered.Contains(asked.Id))
                return new Refusal("reply-words", "A colleague has answered this meanwhile. Your words are still here; nothing was kept of them.");
            await scope.AddAsync(new MoreMedicineAnswer
            {
                PracticeId = asked.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = asked.PatientId,
                RequestId = asked.Id,
                Reply = request.Reply,
                Words = await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Words.Trim(), inner),
                PrescriberStaffMemberId = me.StaffMemberId,
                At = now,
            }, inner);
            if (!await scope.Read<MoreMedicineRequest>().AnyAsync(r => r.PracticeId == asked.PracticeId && r.PatientId == asked.PatientId && r.Id != asked.Id && !answered.Contains(r.Id), inner))
                await MoreMedicineTask.CloseAsync(scope, asked.PracticeId, asked.PatientId, me.StaffMemberId, now, inner);
            await TellAsync(scope, asked, request.Origin, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }

    private async Task TellAsync(ActorScope scope, MoreMedicineRequest asked, string origin, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == asked.PracticeId && p.Id == asked.PatientId, ct);
        if (patient.Email is not { Length: > 0 } email)
            return;
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say("Something of yours is there to read"), Say($"Something of yours is there to read. Sign in; your first page leads to it:\n{origin}/home\n"));
    }
}

/// <summary>The patient says that they have read the answer.</summary>
public sealed class KeepMoreMedicineAnswer(DoorwayDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid answerId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Change<MoreMedicineAnswer>().SingleOrDefaultAsync(a => a.Id == answerId, ct) is not { } answer)
            return new Refusal("", "There is no answer here.");
        answer.ReadByPatient(now);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
