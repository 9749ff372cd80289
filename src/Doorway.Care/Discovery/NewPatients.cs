using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Discovery;

/// <summary>An enquirer becomes a patient: a key, a login by link, an episode with the therapist who invited or offered. Saved with the caller's unit of work.</summary>
public sealed class NewPatients(Vault vault, UserManager<Account> accounts)
{
    public sealed record Names(string Given, string Family, string Called);

    public async Task<Patient> RegisterAsync(ActorScope scope, Enquiry enquiry, Guid therapistId, Names names, DateTimeOffset now, CancellationToken ct)
    {
        var patient = await AddAsync(scope, enquiry, names, now, ct);
        await scope.AddAsync(new Episode { PracticeId = patient.PracticeId, Id = Guid.CreateVersion7(now), PatientId = patient.Id, TherapistStaffMemberId = therapistId, OpenedAt = now }, ct);
        enquiry.Invited(patient.Id, therapistId, now);
        return patient;
    }

    private async Task<Patient> AddAsync(ActorScope scope, Enquiry enquiry, Names names, DateTimeOffset now, CancellationToken ct)
    {
        var patientId = Guid.CreateVersion7(now);
        // A patient's login has no password: only links open it, so its name is nobody's address.
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = names.Called, UserName = $"patient-{patientId:N}", Email = enquiry.Email };
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
            throw new InvalidOperationException("A login could not be made: " + string.Join(" ", made.Errors.Select(e => e.Code)));
        var patient = new Patient
        {
            PracticeId = enquiry.PracticeId,
            Id = patientId,
            AccountId = account.Id,
            GivenName = names.Given,
            FamilyName = names.Family,
            CalledName = names.Called,
            Email = enquiry.Email,
            Phone = enquiry.Phone,
            HomeState = enquiry.State,
            Language = enquiry.Language,
            SearchName = Patient.Fold(names.Given, names.Family),
            RegisteredAt = now,
        };
        await scope.AddAsync(patient, ct);
        vault.MakeKeyFor(patient.PracticeId, patient.Id);
        return patient;
    }
}
