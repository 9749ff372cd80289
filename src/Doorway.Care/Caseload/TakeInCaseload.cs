using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Caseload;

/// <summary>Takes the right rows of a caseload in: for each a person and a course of care with its therapist. No mail leaves; nobody
/// can come in yet. What was wrong stays with who typed it. A few at a time, because a running session writes through the same gate; what
/// an end in between left out comes in when the same file is sent again.</summary>
public sealed class TakeInCaseload(OwnContext own, TimeProvider clock)
{
    private const int AtATime = 100;

    /// <summary>How many came in, and the rows that did not, as they were typed.</summary>
    public sealed record Taken(int People, string Left);

    public async Task<Outcome<Taken>> Handle(Actor actor, Guid practiceId, string text, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var looked = await own.AsAsync(actor, now, (scope, _) => CheckCaseload.OfAsync(scope, practiceId, text, now, ct), ct);
        if (looked.Sheet.Fault is { } fault)
            return new Refusal("csv", fault);
        var right = looked.Right;
        if (right.Count == 0)
            return new Refusal("csv", "No row can be taken in as it stands.");
        var came = 0;
        var left = looked.Wrong.Select(w => w.Row).ToList();
        foreach (var some in right.Chunk(AtATime))
        {
            var kept = await own.AsAsync(actor, now, (scope, services) => scope.RunAsync(inner => KeepAsync(scope, services.GetRequiredService<Vault>(), practiceId, some, now, inner), ct), ct);
            came += kept.Count;
            left.AddRange(some.Where(p => !kept.Contains(p)).Select(p => p.Row));
        }
        return new Taken(came, left.Count == 0 ? "" : string.Join('\n', [looked.Sheet.Header, .. left.OrderBy(r => r.Line).Select(r => r.Raw)]));
    }

    private static async Task<HashSet<CaseloadPerson>> KeepAsync(ActorScope scope, Vault vault, Guid practiceId, CaseloadPerson[] some, DateTimeOffset now, CancellationToken ct)
    {
        // Two who send the same file at once wait here, and the second one finds everybody here already.
        await scope.LockAsync("practices", practiceId, practiceId, ct);
        var (names, addresses) = (some.Select(p => p.SearchName).ToList(), some.Select(p => p.Email).OfType<string>().ToList());
        var near = await scope.Read<Patient>().Where(p => p.PracticeId == practiceId && (names.Contains(p.SearchName) || p.Email != null && addresses.Contains(p.Email))).ToListAsync(ct);
        var known = CheckCaseload.MarksOf(near);
        var made = some.Where(p => !CheckCaseload.MarksOf(p).Any(known.Contains)).Select(p => (Person: p, Patient: Made(practiceId, p, now))).ToList();
        await scope.AddAllAsync([.. made.Select(m => m.Patient)], ct);
        foreach (var (_, patient) in made)
            vault.MakeKeyFor(practiceId, patient.Id);
        await scope.AddAllAsync([.. made.Select(m => new Episode { PracticeId = practiceId, Id = Guid.CreateVersion7(now), PatientId = m.Patient.Id, TherapistStaffMemberId = m.Person.Therapist!.Id, OpenedAt = now })], ct);
        await scope.SaveAsync(ct);
        return [.. made.Select(m => m.Person)];
    }

    private static Patient Made(Guid practiceId, CaseloadPerson person, DateTimeOffset now) => new()
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        CalledName = person.GivenName,
        Email = person.Email,
        Phone = person.Phone,
        BirthDate = person.BirthDate,
        HomeState = person.State,
        SearchName = person.SearchName,
        RegisteredAt = now,
    };
}
