using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Screening;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Patients;

/// <summary>What must be there before the intake begins: the notice, consent to meet by video, who they are, where, and whom we may call.</summary>
public sealed record Arrival(bool NoticeRead, bool TelehealthAgreed, bool AboutYou, bool HomePlace, bool Contact)
{
    public bool IsComplete => NoticeRead && TelehealthAgreed && AboutYou && HomePlace && Contact;

    public int DoneCount => new[] { NoticeRead, TelehealthAgreed, AboutYou, HomePlace, Contact }.Count(done => done);

    public const int Steps = 5;

    public static async Task<Arrival> OfAsync(ActorScope scope, Guid practiceId, Guid patientId, CancellationToken ct)
    {
        var consents = await scope.Read<Consent.Consent>().Where(c => c.PracticeId == practiceId && c.PatientId == patientId).ToListAsync(ct);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practiceId && p.Id == patientId, ct);
        return new Arrival(
            consents.Any(c => c is { Kind: ConsentKind.PrivacyNotice }),
            consents.Any(c => c is { Kind: ConsentKind.Telehealth, IsInForce: true }),
            patient.BirthDate is not null && patient.SexAtBirth is not null,
            await scope.Read<PatientPlace>().AnyAsync(p => p.PracticeId == practiceId && p.PatientId == patientId && p.Purpose == PlacePurpose.Home, ct),
            await scope.Read<EmergencyContact>().AnyAsync(c => c.PracticeId == practiceId && c.PatientId == patientId && c.RemovedAt == null, ct));
    }
}
