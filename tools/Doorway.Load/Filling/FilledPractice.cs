using System.Text.Json;
using Doorway.Care;
using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Load.Filling;

/// <summary>What the charts are measured on: whom the therapist and the prescriber of the demo can open.</summary>
internal sealed record FilledPractice(int Patients, long Rows, long ScoresAndVitals, IReadOnlyList<Guid> OfTherapist, IReadOnlyList<string> NamesOfTherapist, IReadOnlyList<Guid> Deciding, IReadOnlyList<Guid> OfPrescriber)
{
    private const int InOneSave = 25;

    /// <summary>Adds patients to the bench's own demo, through the program's storage: sealed, audited, one key each. Only ever
    /// called on the folder that the bench has just made and will remove.</summary>
    public static async Task<FilledPractice> FillAsync(string dataFolder, int patients)
    {
        await using var services = Services(dataFolder);
        await OpenAsync(services);
        var house = await HouseAsync(services);
        var made = new List<MadePatient>(patients);
        var (rows, measured) = (0L, 0L);
        for (var from = 0; from < patients; from += InOneSave)
        {
            await using var scope = services.CreateAsyncScope();
            var maker = new PatientMaker(scope.ServiceProvider, house);
            for (var number = from; number < Math.Min(patients, from + InOneSave); number++)
                made.Add(await maker.AddAsync(number));
            rows += await maker.SaveAsync();
            measured += maker.ScoresAndVitals;
            if (from % 2500 == 0)
                Console.Error.WriteLine($"Filling the bench's practice: {from + InOneSave} of {patients} patients.");
        }
        return new FilledPractice(patients, rows, measured,
            [.. made.Where(m => m is { IsOpen: true, Therapist: 0 }).Select(m => m.Id)],
            [.. made.Where(m => m is { IsOpen: true, Therapist: 0 }).Select(m => m.Family)],
            [.. made.Where(m => m is { IsDeciding: true, IsShared: true }).Select(m => m.Id)],
            [.. made.Where(m => m is { IsOpen: true, IsShared: true }).Select(m => m.Id)]);
    }

    /// <summary>What was kept in the folder by an earlier measurement, else what is made now.</summary>
    public static async Task<FilledPractice> KeptOrMadeAsync(string folder, Func<Task<FilledPractice>> make)
    {
        var kept = Path.Combine(folder, "filled.json");
        if (File.Exists(kept))
            return JsonSerializer.Deserialize<FilledPractice>(await File.ReadAllTextAsync(kept))!;
        var made = await make();
        await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(made));
        return made;
    }

    private static ServiceProvider Services(string dataFolder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(_ => MasterKey.OpenOrCreate(dataFolder + ".keys"));
        services.AddSingleton(TimeProvider.System);
        services.AddSqliteStorage(Path.Combine(dataFolder, "doorway.db"));
        services.AddCare();
        return services.BuildServiceProvider();
    }

    private static async Task OpenAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.For(Actor.SetUp("bench"), TimeProvider.System.GetUtcNow());
        await services.GetRequiredService<IStorageStart>().StartAsync(db, () => Task.CompletedTask, CancellationToken.None);
    }

    private static async Task<BenchHouse> HouseAsync(ServiceProvider services)
    {
        await using var own = services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var scope = own.ServiceProvider.GetRequiredService<DoorwayDb>().For(Actor.SetUp("bench"), now);
        var larkspur = await scope.Read<Practice>().SingleAsync(p => p.IsFront);
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == larkspur.Id).ToListAsync();
        var inga = staff.Single(s => s.HomePracticeId is null && s.Roles.HasFlag(StaffRoles.Therapist));
        var amara = staff.Single(s => s.HomePracticeId is not null);
        var others = Enumerable.Range(1, BenchHouse.TherapistCount - 1).Select(n => new StaffMember
        {
            PracticeId = larkspur.Id,
            Id = Guid.CreateVersion7(now),
            Name = $"Bench Therapist {n}",
            Credentials = "LCSW",
            Email = $"therapist{n}@bench.example",
            Phone = "303-555-0100",
            Roles = StaffRoles.Therapist,
        }).ToList();
        await scope.AddAllAsync(others);
        await scope.SaveAsync();
        return new BenchHouse(larkspur.Id, [inga.Id, .. others.Select(o => o.Id)], amara, now);
    }
}

/// <summary>The practice that is filled, and who works in it.</summary>
internal sealed record BenchHouse(Guid PracticeId, IReadOnlyList<Guid> Therapists, StaffMember Guest, DateTimeOffset Now)
{
    public const int TherapistCount = 25;
}

internal sealed record MadePatient(Guid Id, string Family, int Therapist, bool IsOpen, bool IsDeciding, bool IsShared);
