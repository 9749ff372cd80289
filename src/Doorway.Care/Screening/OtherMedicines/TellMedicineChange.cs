using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.OtherMedicines;

/// <summary>Somebody tells that another medicine changed: the list of what is taken follows, and a prescriber has a task. What stood before stays as it was told.</summary>
public sealed class TellMedicineChange(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int LongestName = 120;
    private const string TooLong = "Please say it in fewer words; nothing is lost.";

    /// <param name="MedicationId">The row of the list; null where it is named in <paramref name="Name"/>.</param>
    public sealed record Request(Guid PatientId, MedicineChangeKind Kind, Guid? MedicationId, string Name, string Dose, DateOnly On);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient)
                return new Refusal("name", "There is no such patient here.");
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var old = await OldAsync(scope, request, inner);
            if (Faults(request, old) is { Count: > 0 } faults)
                return faults;
            var name = old is null ? request.Name.Trim() : await vault.OpenAsync(patient.PracticeId, patient.Id, old.Text, inner);
            if (await IsToldAsync(scope, request, name, inner))
                return default(Done);
            if (old is not null)
                old.Status = "stopped";
            // An amount of what nobody had written down is news of a medicine too.
            if (request.Kind != MedicineChangeKind.Stopped)
                await scope.AddAsync(new ReportedMedication
                {
                    PracticeId = patient.PracticeId,
                    Id = Guid.CreateVersion7(now),
                    PatientId = patient.Id,
                    CodeSystem = old?.CodeSystem,
                    Code = old?.Code,
                    Text = await SealAsync(name),
                    Dose = await SealAsync(request.Dose.Trim()),
                    Status = "active",
                    Source = ReportSource.Patient,
                    RecordedAt = now,
                }, inner);
            await scope.AddAsync(new MedicineChange
            {
                PracticeId = patient.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = patient.Id,
                Kind = request.Kind,
                ReportedMedicationId = old?.Id,
                Name = await SealAsync(name),
                Dose = request.Kind == MedicineChangeKind.Stopped ? SealedText.Nothing : await SealAsync(request.Dose.Trim()),
                On = request.On,
                ToldByStaffMemberId = actor.In(patient.PracticeId) is { } me && !me.Roles.Contains(Role.Patient) ? me.StaffMemberId : null,
                ToldAt = now,
            }, inner);
            if (await scope.Read<Episode>().Where(e => e.PatientId == patient.Id).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(inner) is { IsOpen: true } episode)
                await MedicineChangeTask.OpenAsync(scope, outbox, episode, now, inner);
            await scope.SaveAsync(inner);
            return default(Done);

            async Task<SealedText> SealAsync(string words) => words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(patient.PracticeId, patient.Id, words, inner);
        }, ct);
    }

    // Who may not read the list can still tell what they heard. A name that stands on the list is that line of it.
    private async Task<ReportedMedication?> OldAsync(ActorScope scope, Request request, CancellationToken ct)
    {
        if (!scope.May<ReportedMedication>(Operation.Change))
            return null;
        if (request.MedicationId is { } id)
            return await scope.Change<ReportedMedication>().SingleOrDefaultAsync(m => m.Id == id && m.PatientId == request.PatientId && m.EnteredInErrorAt == null, ct);
        if (request.Kind == MedicineChangeKind.Started)
            return null;
        var named = (await OpenMedicine.TakenNowAsync(scope, vault, request.PatientId, ct)).Where(m => string.Equals(m.Name.Trim(), request.Name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return named is [var one] ? await scope.Change<ReportedMedication>().SingleAsync(m => m.Id == one.Row.Id, ct) : null;
    }

    // Pressed twice, it is told once.
    private async Task<bool> IsToldAsync(ActorScope scope, Request request, string name, CancellationToken ct)
    {
        if (!scope.May<MedicineChange>(Operation.Read))
            return false;
        var last = (await OpenMedicineChange.AllAsync(scope, vault, request.PatientId, ct)).FirstOrDefault();
        return last is { Row.SeenAt: null } && last.Row.Kind == request.Kind && last.Row.On == request.On && last.Name == name
            && (request.Kind == MedicineChangeKind.Stopped || last.Dose == request.Dose.Trim());
    }

    private static List<Refusal> Faults(Request request, ReportedMedication? old)
    {
        var faults = new List<Refusal>();
        if (request.MedicationId is not null && request.Kind == MedicineChangeKind.Started)
            faults.Add(new("which", "What you take already has not been started now. Choose “another amount”, or name the new one."));
        else if (request.MedicationId is not null && old is not { IsTakenNow: true })
            faults.Add(new("which", "This one does not stand on the list any more. Look at the list again."));
        if (request.MedicationId is not null && request.Name.Trim().Length > 0)
            faults.Add(new("name", "You chose one from the list and typed a name. Which one is it? Keep one of the two."));
        if (request.MedicationId is null && request.Name.Trim().Length == 0)
            faults.Add(new("name", "Type the name of the medicine, as it stands on the box."));
        if (request.Name.Trim().Length > LongestName)
            faults.Add(new("name", TooLong));
        if (request.Dose.Trim().Length > LongestName)
            faults.Add(new("dose", TooLong));
        if (request.Kind == MedicineChangeKind.OtherAmount && request.Dose.Trim().Length == 0)
            faults.Add(new("dose", "Type how much is taken now, and how often."));
        return faults;
    }
}
