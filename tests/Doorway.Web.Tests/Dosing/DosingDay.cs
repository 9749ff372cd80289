using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Medication;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nearby = Doorway.Care.Preparation.Chaperone;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What may be missing on the day. Everything else is as it has to be.</summary>
public sealed record DayIs
{
    public bool Attested { get; init; } = true;
    public bool Withdrawn { get; init; }
    public bool Telehealth { get; init; } = true;
    public bool Agreed { get; init; } = true;
    public bool OnCall { get; init; } = true;
    public bool CountMatches { get; init; } = true;
    public bool BoosterAgreed { get; init; } = true;
    public bool Prepared { get; init; } = true;
    public bool IntegrationBooked { get; init; } = true;
}

/// <summary>One patient on the morning of a session. The rows of the stages before are made straight in the storage, so that the tests
/// of this stage stand on their own; the day itself is gone through by its pages.</summary>
public sealed class DosingDay
{
    public const long LozengeMicrograms = 100_000;
    private static int people;
    private readonly RunningPractice practice;

    private DosingDay(RunningPractice practice, string zone)
    {
        this.practice = practice;
        Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    }

    public Guid PracticeId { get; private set; }
    public Guid PatientId { get; private init; } = Guid.CreateVersion7();
    public Guid SessionId { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = $"Wren Halloway-{Interlocked.Increment(ref people)}";
    public string ChaperoneMail { get; private set; } = "";
    public TimeZoneInfo Zone { get; }
    public string Path => $"/patients/{PatientId}/sessions/{SessionId}";

    /// <summary>A time of day as the pages take it, so many minutes ago.</summary>
    public string Ago(int minutes) => TimeZoneInfo.ConvertTime(practice.Now.AddMinutes(-minutes), Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<DosingDay> MakeAsync(RunningPractice practice, DayIs? day = null, string therapist = "Inga Sorrel")
    {
        // A zone in which it is about noon, so that no test runs over midnight.
        var hours = 12 - practice.Now.Hour;
        var made = new DosingDay(practice, hours == 0 ? "Etc/GMT" : hours > 0 ? $"Etc/GMT-{hours}" : $"Etc/GMT+{-hours}");
        await practice.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DoorwayDb>();
            var scope = db.For(Actor.SetUp("test"), practice.Now);
            await made.FillAsync(db, scope, services.GetRequiredService<Vault>(), day ?? new DayIs(), therapist);
            await scope.SaveAsync();
            return 0;
        });
        return made;
    }

    private async Task FillAsync(DoorwayDb db, ActorScope scope, Vault vault, DayIs day, string therapist)
    {
        var now = practice.Now;
        var inga = await scope.Read<StaffMember>().SingleAsync(s => s.Name == therapist && s.HomePracticeId == null);
        var amara = await scope.Read<StaffMember>().SingleAsync(s => s.Name == "Amara Finch" && s.HomePracticeId == null);
        PracticeId = inga.PracticeId;
        var guest = await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == PracticeId && s.HomeStaffMemberId == amara.Id);
        if (guest is null)
            await scope.AddAsync(guest = new StaffMember
            {
                PracticeId = PracticeId, Id = Guid.CreateVersion7(), AccountId = amara.AccountId, Name = amara.Name, Credentials = amara.Credentials, Email = amara.Email,
                Phone = amara.Phone, Roles = StaffRoles.Prescriber, HomePracticeId = amara.PracticeId, HomeStaffMemberId = amara.Id,
            });
        foreach (var period in await scope.Change<OnCallPeriod>().Where(p => p.StaffMemberId == amara.Id).ToListAsync())
            period.Until = day.OnCall ? now.AddHours(6) : now.AddSeconds(-1);
        if (day.OnCall && !await scope.Read<OnCallPeriod>().AnyAsync(p => p.StaffMemberId == amara.Id))
            await scope.AddAsync(new OnCallPeriod { PracticeId = amara.PracticeId, Id = Guid.CreateVersion7(), StaffMemberId = amara.Id, From = now.AddHours(-1), Until = now.AddHours(6) });

        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = Name, UserName = $"{PatientId:N}@people.example" };
        db.Add(account);
        await scope.AddAsync(new Patient
        {
            PracticeId = PracticeId, Id = PatientId, AccountId = account.Id, GivenName = "Wren", FamilyName = Name["Wren ".Length..], CalledName = "Wren", Pronouns = "they/them",
            BirthDate = new DateOnly(1986, 3, 14), Email = account.UserName, HomeState = "CO", SearchName = Patient.Fold("Wren", Name), RegisteredAt = now.AddDays(-40),
        });
        vault.MakeKeyFor(PracticeId, PatientId);
        var episode = new Episode { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, TherapistStaffMemberId = inga.Id, OpenedAt = now.AddDays(-40) };
        episode.MoveTo(EpisodeStage.Preparing, now.AddDays(-3));
        await scope.AddAsync(episode);
        var grant = new SharedCare
        {
            PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, GuestPracticeId = amara.PracticeId, InvitedStaffMemberId = amara.Id,
            Scope = "this course of care", ProposedAt = now.AddDays(-39), Until = now.AddYears(1),
        };
        grant.Sign(Name, now.AddDays(-39));
        grant.Accept(guest.Id, now.AddDays(-38));
        await scope.AddAsync(grant);
        await ConsentsAsync(scope, guest, day, now);
        await scope.AddAsync(new EligibilityDecision
        {
            PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, Kind = DecisionKind.Clear, Reason = SealedText.Nothing,
            DecidedByStaffMemberId = guest.Id, DecidedAt = now.AddDays(-20), ExpiresOn = DateOnly.FromDateTime(now.AddDays(60).DateTime), KnowledgeHash = "test",
            FindingsEvidence = SealedText.Nothing, EvidenceSha256 = [1],
        });
        await PlanAsync(scope, vault, episode, inga, guest, day, now);
    }

    private async Task ConsentsAsync(ActorScope scope, StaffMember prescriber, DayIs day, DateTimeOffset now)
    {
        Consent Signed(ConsentKind kind) => new()
        {
            PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, Kind = kind, DocumentVersion = "test", SignedName = Name, SignedAt = now.AddDays(-15),
            CanonicalText = SealedText.Nothing, Sha256 = [1],
        };
        var ketamine = Signed(ConsentKind.Ketamine);
        await scope.AddAsync(ketamine);
        if (day.Telehealth)
            await scope.AddAsync(Signed(ConsentKind.Telehealth));
        if (day.Attested)
            await scope.AddAsync(new ConsentAttestation { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, ConsentId = ketamine.Id, StaffMemberId = prescriber.Id, At = now.AddDays(-14), Talk = SealedText.Nothing });
        if (day.Withdrawn)
            await scope.AddAsync(new ConsentWithdrawal { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, ConsentId = ketamine.Id, At = now.AddDays(-1), Words = SealedText.Nothing });
    }

    private async Task PlanAsync(ActorScope scope, Vault vault, Episode episode, StaffMember therapist, StaffMember prescriber, DayIs day, DateTimeOffset now)
    {
        var plan = new TreatmentPlan { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, DraftedAt = now.AddDays(-13), ProtocolId = "test", ProtocolVersion = "1" };
        plan.Outline(new PlanOutline(SealedText.Nothing, SealedText.Nothing, 1, 2, 1, 14));
        plan.SetMedicine(new PlannedMedicine
        {
            FirstDoseMicrograms = LozengeMicrograms, MaxDoseMicrograms = 2 * LozengeMicrograms, BoosterAgreed = day.BoosterAgreed, BoosterMicrograms = day.BoosterAgreed ? LozengeMicrograms / 2 : null,
            BoosterFromMinutes = day.BoosterAgreed ? 30 : null, BoosterUntilMinutes = day.BoosterAgreed ? 60 : null, Reason = SealedText.Nothing, Findings = SealedText.Nothing,
            KnowledgeHash = "test", SetByStaffMemberId = prescriber.Id, SetAt = now.AddDays(-12),
        });
        await scope.AddAsync(plan);
        foreach (var signer in Enum.GetValues<PlanSigner>().Where(s => day.Agreed || s != PlanSigner.Patient))
            await scope.AddAsync(new PlanAgreement { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, PlanId = plan.Id, PlanVersion = plan.PlanVersion, Signer = signer, SignedName = "x", Sha256 = "x", At = now.AddDays(-11) });
        var order = new MedicationOrder
        {
            PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, PlanId = plan.Id, PlanVersion = plan.PlanVersion, PrescribedByStaffMemberId = prescriber.Id,
            Drug = "ketamine", Form = "lozenge", StrengthMicrograms = LozengeMicrograms, UnitCount = 6, Directions = SealedText.Nothing, QuantityReason = SealedText.Nothing,
            PharmacyName = "Testing Pharmacy", SentElsewhereHow = "by its own system", WrittenOn = DateOnly.FromDateTime(now.AddDays(-10).DateTime), WrittenAt = now.AddDays(-10),
        };
        order.Fill("L1", DateOnly.FromDateTime(now.AddDays(90).DateTime), prescriber.Id, now.AddDays(-8));
        await scope.AddAsync(order);
        await scope.AddAsync(new MedicineCount { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, OrderId = order.Id, UnitCount = day.CountMatches ? 6 : 5, CountedAt = now.AddDays(-5), By = CountedBy.Patient, MatchesOrder = day.CountMatches, Note = SealedText.Nothing });
        if (day.Prepared)
            await scope.AddAsync(new PreparationSession { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, TherapistStaffMemberId = therapist.Id, At = now.AddDays(-4), LengthMinutes = 50, Notes = SealedText.Nothing, Covered = "", HomeChecked = "", RecordedAt = now.AddDays(-4) });
        var sealedWords = await vault.SealAsync(PracticeId, PatientId, "Tell me it will pass.");
        await scope.AddAsync(new HowToHelpMe { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, CardVersion = 1, IfAfraid = sealedWords, IfCrying = SealedText.Nothing, WordsToUse = SealedText.Nothing, WordsToAvoid = SealedText.Nothing, PleaseDont = SealedText.Nothing, TouchAgreed = "hand", At = now.AddDays(-3) });
        ChaperoneMail = $"jonah-{PatientId:N}@people.example"[..40] + ".example";
        await scope.AddAsync(new Nearby { PracticeId = PracticeId, Id = Guid.CreateVersion7(), PatientId = PatientId, EpisodeId = episode.Id, Name = "Jonah Halloway", Phone = "303-555-0190", Email = ChaperoneMail, LivesWithPatient = true, MaySee = ChaperoneSees.Nothing, NamedAt = now.AddDays(-3) });
        var local = TimeZoneInfo.ConvertTime(now, Zone);
        var appointment = new DosingAppointment
        {
            PracticeId = PracticeId, Id = SessionId, PatientId = PatientId, EpisodeId = episode.Id, PlanId = plan.Id, PlanVersion = plan.PlanVersion, SessionNumber = 1, TherapistStaffMemberId = therapist.Id,
            LocalDate = DateOnly.FromDateTime(local.DateTime), LocalTime = new TimeOnly(12, 0), TimeZone = Zone.Id, StartsAt = now, MadeAt = now.AddDays(-3),
        };
        if (day.IntegrationBooked)
            appointment.BookIntegration(now.AddHours(48));
        await scope.AddAsync(appointment);
    }
}
