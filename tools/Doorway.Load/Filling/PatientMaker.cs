using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Load.Filling;

/// <summary>Makes one patient with everything that stands in a chart up to the decision. Of 100 episodes six are open.</summary>
internal sealed class PatientMaker
{
    private static readonly string[] Families = ["Alder", "Ash", "Birch", "Bracken", "Briar", "Cedar", "Elder", "Fennel", "Hazel", "Linden", "Mallow", "Rowan", "Rush", "Sedge", "Tansy", "Yarrow"];
    private static readonly string[] Givens = ["Ada", "Bela", "Cleo", "Dara", "Edda", "Faro", "Gita", "Hugo", "Ines", "Jory", "Kai", "Lena", "Milo", "Nele", "Otis", "Pia"];
    private readonly BenchHouse house;
    private readonly ActorScope scope;
    private readonly Vault vault;
    private readonly ChartRows chart;
    private long rows;

    public PatientMaker(IServiceProvider services, BenchHouse house)
    {
        this.house = house;
        scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("bench"), house.Now);
        vault = services.GetRequiredService<Vault>();
        chart = new ChartRows(house, AddAsync, SealAsync);
    }

    public long ScoresAndVitals => chart.ScoresAndVitals;

    public async Task<MadePatient> AddAsync(int number)
    {
        var isOpen = number % 100 < 6;
        var openedAt = house.Now - TimeSpan.FromDays(isOpen ? 5 + number % 40 : 60 + number % 900);
        var who = await PatientAsync(number, openedAt);
        var therapist = number / 100 % BenchHouse.TherapistCount;
        var episode = new Episode { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(openedAt), PatientId = who.Id, TherapistStaffMemberId = house.Therapists[therapist], OpenedAt = openedAt };
        var stage = !isOpen ? EpisodeStage.Closed : number % 2 == 0 ? EpisodeStage.Screening : EpisodeStage.Deciding;
        foreach (var reached in (EpisodeStage[])[EpisodeStage.Screening, EpisodeStage.Deciding, EpisodeStage.Closed])
            if (reached <= stage)
                episode.MoveTo(reached, openedAt + TimeSpan.FromDays((int)reached));
        await AddAsync([episode]);
        var isShared = number % 10 < 2;
        if (isShared)
            await ShareAsync(who, episode, openedAt);
        await ArriveAsync(who, openedAt);
        await chart.AddAsync(who.Id, episode, openedAt, number);
        return new MadePatient(who.Id, who.FamilyName, therapist, isOpen, stage == EpisodeStage.Deciding, isShared);
    }

    public async Task<long> SaveAsync()
    {
        await scope.SaveAsync();
        return rows;
    }

    private async Task<Patient> PatientAsync(int number, DateTimeOffset at)
    {
        var (given, family) = (Givens[number % Givens.Length], $"{Families[number / Givens.Length % Families.Length]}-{number.ToString("00000", CultureInfo.InvariantCulture)}");
        var patient = new Patient
        {
            PracticeId = house.PracticeId,
            Id = Guid.CreateVersion7(at),
            GivenName = given,
            FamilyName = family,
            CalledName = given,
            Pronouns = "they/them",
            BirthDate = new DateOnly(1950 + number % 50, 1 + number % 12, 1 + number % 28),
            SexAtBirth = number % 2 == 0 ? "Female" : "Male",
            Email = $"patient{number}@bench.example",
            Phone = "303-555-0101",
            HomeState = "CO",
            SearchName = Patient.Fold(given, family),
            RegisteredAt = at,
        };
        await AddAsync([patient]);
        vault.MakeKeyFor(patient.PracticeId, patient.Id);
        rows++;
        return patient;
    }

    private async Task ShareAsync(Patient who, Episode episode, DateTimeOffset at)
    {
        var grant = new SharedCare
        {
            PracticeId = house.PracticeId,
            Id = Guid.CreateVersion7(at),
            PatientId = who.Id,
            EpisodeId = episode.Id,
            GuestPracticeId = house.Guest.HomePracticeId!.Value,
            InvitedStaffMemberId = house.Guest.HomeStaffMemberId!.Value,
            Scope = "May take part in this course of care.",
            ProposedAt = at,
            Until = at.AddYears(1),
        };
        grant.Sign(who.FullName, at);
        grant.Accept(house.Guest.Id, at);
        await AddAsync([grant]);
    }

    private async Task ArriveAsync(Patient who, DateTimeOffset at)
    {
        foreach (var kind in (ConsentKind[])[ConsentKind.PrivacyNotice, ConsentKind.Telehealth])
            await AddAsync([new Consent
            {
                PracticeId = house.PracticeId,
                Id = Guid.CreateVersion7(at),
                PatientId = who.Id,
                Kind = kind,
                DocumentVersion = ConsentDocuments.Of(kind).Version,
                SignedName = who.FullName,
                SignedAt = at,
                PlaceState = "CO",
                CanonicalText = await SealAsync(who.Id, ConsentDocuments.Of(kind).Lead),
                Sha256 = SignedText.HashOf(ConsentDocuments.Of(kind).Lead),
            }]);
        await AddAsync([new PatientPlace { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = who.Id, Purpose = PlacePurpose.Home, Address = await SealAsync(who.Id, "1 Bench Street, Denver 80203"), State = "CO", ConfirmedAt = at }]);
        await AddAsync([new EmergencyContact { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = who.Id, Name = await SealAsync(who.Id, "Somebody Near"), Phone = await SealAsync(who.Id, "303-555-0102"), Relationship = await SealAsync(who.Id, "a friend"), MayBeCalledFor = MayBeCalledFor.EmergencyOnly, AddedAt = at }]);
    }

    private async Task AddAsync(IReadOnlyCollection<IPracticeRow> added)
    {
        foreach (var row in added)
            await scope.AddAsync(row);
        rows += added.Count;
    }

    private Task<SealedText> SealAsync(Guid patientId, string words) => vault.SealAsync(house.PracticeId, patientId, words);
}
