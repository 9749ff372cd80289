using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Maintenance;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Portal.Maintenance;

/// <summary>A closing letter with the names that stand on it.</summary>
public sealed record LetterSheet(ClosureLetter Letter, LetterParts Parts, string CalledName, string Therapist, string? Prescriber, TimeZoneInfo Zone)
{
    internal static async Task<LetterSheet> LoadAsync(ActorScope scope, Vault vault, ClosureLetter letter, CancellationToken ct)
    {
        var zone = (await scope.PracticeAsync(letter.PracticeId, ct)).Zone;
        var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == letter.PatientId, ct);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == letter.PracticeId).ToDictionaryAsync(s => s.Id, s => s.NameWithCredentials, ct);
        var parts = letter.Parts.IsEmpty ? new LetterParts() : JsonSerializer.Deserialize<LetterParts>(await vault.OpenAsync(letter.PracticeId, letter.PatientId, letter.Parts, ct))!;
        return new LetterSheet(letter, parts, patient.CalledName, staff.GetValueOrDefault(letter.TherapistStaffMemberId, ""),
            letter.PrescriberStaffMemberId is { } reader ? staff.GetValueOrDefault(reader) : null, zone);
    }
}
