using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Diagnoses;

public enum DiagnosisSettling
{
    /// <summary>The prescriber has spoken with the patient about it.</summary>
    Told,

    /// <summary>It was written by mistake, for example in the wrong chart.</summary>
    EnteredInError,
}

/// <summary>The prescriber says that the patient was told, or that a diagnosis was written by mistake. Both are versions; nothing is erased.</summary>
public sealed class SettleDiagnosis(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, Guid DiagnosisId, int SeenVersion, DiagnosisSettling What);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, inner);
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var last = await scope.Read<WorkingDiagnosis>().Where(d => d.PatientId == patient.Id && d.DiagnosisId == request.DiagnosisId).OrderByDescending(d => d.DiagnosisVersion).FirstOrDefaultAsync(inner);
            if (last is null || last.DiagnosisVersion != request.SeenVersion)
                return new Refusal("settle", "Somebody wrote a newer version. Look at it first.");
            if (last.IsInError || request.What == DiagnosisSettling.Told && last.ToldPatient)
                return new Done();
            var writer = actor.In(patient.PracticeId)!.StaffMemberId;
            await scope.AddAsync(request.What == DiagnosisSettling.Told
                ? DiagnosisVersions.After(last, writer, now, toldPatient: true)
                : DiagnosisVersions.After(last, writer, now, isIndication: false, isInError: true), inner);
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
