using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.HealthChanges;

/// <summary>Somebody tells of an illness or an allergy after the intake: it stands among what is reported at once, so that a time-out reads it,
/// and a prescriber has a task. What the intake said stays as it was told.</summary>
public sealed class TellHealthChange(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int LongestWords = 120;
    private const string TooLong = "Please say it in fewer words; nothing is lost.";

    public sealed record Request(Guid PatientId, HealthChangeKind Kind, string What, string How, DateOnly On);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var (now, what, how) = (clock.GetUtcNow(), request.What.Trim(), request.How.Trim());
        var scope = db.For(actor, now);
        if (Faults(what, how) is { Count: > 0 } faults)
            return faults;
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient)
                return new Refusal("what", "There is no such patient here.");
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            if (await IsToldAsync(scope, request, what, how, inner))
                return default(Done);
            if (request.Kind == HealthChangeKind.Allergy)
                await scope.AddAsync(new ReportedAllergy
                {
                    PracticeId = patient.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = patient.Id,
                    Text = await SealAsync(what),
                    Reaction = await SealAsync(how),
                    Source = ReportSource.Patient,
                    RecordedAt = now,
                }, inner);
            else
                await scope.AddAsync(new ReportedCondition
                {
                    PracticeId = patient.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = patient.Id,
                    Text = await SealAsync(what),
                    Status = "active",
                    OnsetOn = request.On,
                    Source = ReportSource.Patient,
                    RecordedAt = now,
                }, inner);
            await scope.AddAsync(new HealthChange
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                Kind = request.Kind,
                What = await SealAsync(what),
                How = await SealAsync(how),
                On = request.On,
                ToldByStaffMemberId = actor.In(patient.PracticeId) is { } me && !me.Roles.Contains(Role.Patient) ? me.StaffMemberId : null,
                ToldAt = now,
            }, inner);
            if (await scope.Read<Episode>().Where(e => e.PatientId == patient.Id).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner) is { IsOpen: true } episode)
                await HealthChangeTask.OpenAsync(scope, outbox, episode, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);

            async Task<SealedText> SealAsync(string words) => words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(patient.PracticeId, patient.Id, words, inner);
        }, ct);
    }

    // Pressed twice, it is told once.
    private async Task<bool> IsToldAsync(ActorScope scope, Request request, string what, string how, CancellationToken ct)
        => scope.May<HealthChange>(Operation.Read)
            && (await OpenHealthChange.AllAsync(scope, vault, request.PatientId, ct)).FirstOrDefault() is { Row.SeenAt: null } last
            && last.Row.Kind == request.Kind && last.Row.On == request.On && last.What == what && last.How == how;

    private static List<Refusal> Faults(string what, string how)
    {
        var faults = new List<Refusal>();
        if (what.Length == 0)
            faults.Add(new("what", "Type what it is, in your own words."));
        if (what.Length > LongestWords)
            faults.Add(new("what", TooLong));
        if (how.Length > LongestWords)
            faults.Add(new("how", TooLong));
        return faults;
    }
}
