using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Maintenance;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Exposure;

/// <summary>Gathers the doses that stand and the bladder answers of one patient, for clinicians. What was taken elsewhere is not among them.</summary>
public sealed class ReadExposure(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Null where the patient is not known to this actor, or the actor works with too little of the chart for an honest sum.</summary>
    public async Task<Exposure?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
        => await db.For(actor, clock.GetUtcNow()).Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is { } patient ? await OfAsync(actor, patient, ct) : null;

    /// <summary>The same for a patient who is read already: two small queries.</summary>
    public async Task<Exposure?> OfAsync(Actor actor, Patient patient, CancellationToken ct = default)
    {
        if (!IsOpenTo(actor, patient.PracticeId))
            return null;
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var zone = (await scope.PracticeAsync(patient.PracticeId, ct)).Zone;
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == patient.PracticeId && d.PatientId == patient.Id && d.EnteredInErrorAt == null).OrderBy(d => d.TakenAt).ToListAsync(ct);
        var answered = await scope.Read<CompletedInstrument>().Where(c => c.PracticeId == patient.PracticeId && c.PatientId == patient.Id && c.InstrumentId == BladderAnswers.Instrument).OrderBy(c => c.At).ToListAsync(ct);
        var corrected = answered.Select(c => c.CorrectsId).OfType<Guid>().ToHashSet();
        var bladder = new List<BladderAnswers>();
        foreach (var row in answered.Where(c => !corrected.Contains(c.Id)))
            bladder.Add(BladderAnswers.Of(row.At, JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answers, ct))!));
        return new Exposure(doses, bladder, zone, now);
    }

    /// <summary>Only for who reads every dose and every score of a patient there, and what the prescriber said to more medicine. A session monitor
    /// sees the doses of one day: their sum would be too small.</summary>
    public static bool IsOpenTo(Actor actor, Guid practiceId)
        => actor.In(practiceId)?.Roles is { } roles && new[] { typeof(AdministeredDose), typeof(CompletedInstrument), typeof(PrescriberReview) }
            .All(resource => Policy.For(resource, Operation.Read).Any(line => line.Relation is Relation.Practice or Relation.SharedCare && roles.Contains(line.Role)));
}
