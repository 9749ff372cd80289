using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Planning;

/// <summary>A patient at the beginning of planning: decided yes, consent signed and attested, shared with the prescriber next door.
/// The pages of the stages before are tried elsewhere; here they would only make each test slower.</summary>
internal sealed class PlanningPeople : IDisposable
{
    private PlanningPeople(RunningPractice practice, Guid patientId, Visitor patient, Visitor therapist, Visitor prescriber)
    {
        Practice = practice;
        PatientId = patientId;
        Patient = patient;
        Therapist = therapist;
        Prescriber = prescriber;
    }

    public RunningPractice Practice { get; }
    public Guid PatientId { get; }
    public Visitor Patient { get; }
    public Visitor Therapist { get; }
    public Visitor Prescriber { get; }
    public string Chart => $"/patients/{PatientId}";

    public static async Task<PlanningPeople> MeetAsync(RunningPractice practice)
    {
        var family = "Halloway " + Guid.CreateVersion7(practice.Now).ToString("N")[^6..];
        var patientId = await practice.InScopeAsync(services => MakeAsync(services, family, practice.Now));
        return new PlanningPeople(practice, patientId, await practice.AsAsync($"Wren {family}"), await practice.AsAsync("Inga Sorrel"), await practice.AsAsync("Amara Finch"));
    }

    /// <summary>A day so many days from now in Denver, as people type it.</summary>
    public string Day(int days)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(Practice.Now, "America/Denver").DateTime).AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    public async Task<string> PatientNameAsync() => (await Practice.LookAsync(db => db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == PatientId))).FullName;

    public async Task<EpisodeStage> StageAsync() => (await Practice.LookAsync(db => db.Set<Episode>().AsNoTracking().SingleAsync(e => e.PatientId == PatientId))).Stage;

    public void Dispose()
    {
        Patient.Dispose();
        Therapist.Dispose();
        Prescriber.Dispose();
    }

    private static async Task<Guid> MakeAsync(IServiceProvider services, string family, DateTimeOffset now)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), now);
        var front = await scope.Read<Practice>().SingleAsync(p => p.IsFront);
        var inga = await scope.Read<StaffMember>().SingleAsync(s => s.Email == "inga@larkspur.example");
        var amara = await scope.Read<StaffMember>().SingleAsync(s => s.Email == "amara@northlight.example" && s.HomePracticeId == null);
        var id = Guid.CreateVersion7(now);
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = "Wren", UserName = $"patient-{id:N}", Email = $"wren-{id:N}@halloway.example" };
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        await scope.AddAsync(new Patient
        {
            PracticeId = front.Id, Id = id, AccountId = account.Id, GivenName = "Wren", FamilyName = family, CalledName = "Wren", Pronouns = "they/them",
            BirthDate = new DateOnly(1986, 3, 14), Email = account.Email, HomeState = "CO", SearchName = Doorway.Care.Patients.Patient.Fold("Wren", family), RegisteredAt = now,
        });
        var vault = services.GetRequiredService<Vault>();
        vault.MakeKeyFor(front.Id, id);
        var episode = new Episode { PracticeId = front.Id, Id = Guid.CreateVersion7(now), PatientId = id, TherapistStaffMemberId = inga.Id, OpenedAt = now };
        episode.MoveTo(EpisodeStage.Planning, now);
        await scope.AddAsync(episode);
        var guest = new StaffMember
        {
            PracticeId = front.Id, Id = Guid.CreateVersion7(now), AccountId = amara.AccountId, Name = amara.Name, Credentials = amara.Credentials, Email = amara.Email,
            Phone = amara.Phone, Roles = StaffRoles.Prescriber, HomePracticeId = amara.PracticeId, HomeStaffMemberId = amara.Id,
        };
        if (await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == front.Id && s.AccountId == amara.AccountId) is { } known)
            guest = known;
        else
            await scope.AddAsync(guest);
        var grant = new SharedCare
        {
            PracticeId = front.Id, Id = Guid.CreateVersion7(now), PatientId = id, EpisodeId = episode.Id, GuestPracticeId = amara.PracticeId,
            InvitedStaffMemberId = amara.Id, Scope = "the medicine", ProposedAt = now, Until = now.AddYears(1),
        };
        grant.Sign($"Wren {family}", now);
        grant.Accept(guest.Id, now);
        await scope.AddAsync(grant);
        await AddYesAsync(scope, vault, front.Id, id, episode.Id, guest.Id, now);
        await scope.SaveAsync();
        return id;
    }

    private static async Task AddYesAsync(ActorScope scope, Vault vault, Guid practice, Guid patient, Guid episode, Guid prescriber, DateTimeOffset now)
    {
        var words = await vault.SealAsync(practice, patient, "as signed");
        await scope.AddAsync(new EligibilityDecision
        {
            PracticeId = practice, Id = Guid.CreateVersion7(now), PatientId = patient, EpisodeId = episode, Kind = DecisionKind.Clear, Reason = words, DecidedByStaffMemberId = prescriber,
            DecidedAt = now, ExpiresOn = DateOnly.FromDateTime(now.DateTime).AddMonths(6), KnowledgeHash = "test", FindingsEvidence = words, EvidenceSha256 = new byte[32],
        });
        var consent = new Consent
        {
            PracticeId = practice, Id = Guid.CreateVersion7(now), PatientId = patient, Kind = ConsentKind.Ketamine, DocumentVersion = "1", SignedName = "Wren", SignedAt = now,
            PlaceState = "CO", TouchAgreed = TouchKinds.HoldHand | TouchKinds.HandOnShoulder, CanonicalText = words, Sha256 = new byte[32],
        };
        await scope.AddAsync(consent);
        await scope.AddAsync(new ConsentAttestation { PracticeId = practice, Id = Guid.CreateVersion7(now), PatientId = patient, ConsentId = consent.Id, StaffMemberId = prescriber, At = now, Talk = words });
    }
}
