using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Web.Demo;

/// <summary>Makes the demo: two practices, because a therapist here and a prescriber there is the commonest form of this care.
/// It goes through the same use cases as the pages; the people do not exist.</summary>
internal static class DemoPractice
{
    private static readonly Actor Maker = Actor.SetUp("demo");

    /// <summary>What others build on.</summary>
    public sealed record TwoHouses(Guid LarkspurId, Guid NorthlightId, Guid AmaraId);

    public static async Task<TwoHouses> MakeAsync(IServiceProvider services)
    {
        var larkspur = await MakeLarkspurAsync(services);
        var northlight = await MakeNorthlightAsync(services);
        return new(larkspur.PracticeId, northlight.PracticeId, northlight.OwnerStaffMemberId);
    }

    private static async Task<FoundPractice.Founded> MakeLarkspurAsync(IServiceProvider services)
    {
        var founded = await FoundAsync(services, new FoundPractice.Request
        {
            Facts = new("Larkspur House", "303-555-0117", "27 Larkspur Lane", "Denver", "CO", "America/Denver",
                "We read messages on working days, between 9 am and 5 pm, and answer by the next working day."),
            OwnerName = "Inga Sorrel",
            OwnerCredentials = "LCSW",
            OwnerEmail = "inga@larkspur.example",
            OwnerPhone = "303-555-0118",
            Password = RandomNumberGenerator.GetHexString(32),
            OwnerRoles = StaffRoles.Therapist | StaffRoles.Owner,
            IsFront = true,
        });
        await LicenseAsync(services, founded.PracticeId, founded.OwnerStaffMemberId, "CO", "CSW.00009990");
        await PricesAsync(services, founded.PracticeId);
        await InviteAsync(services, new(founded.PracticeId, "Teodora Marsh", "MD", "teodora@larkspur.example", "303-555-0119", StaffRoles.MedicalDirector, "http://localhost"));
        await InviteAsync(services, new(founded.PracticeId, "Odile Brandt", "RN", "odile@larkspur.example", "303-555-0120", StaffRoles.SessionMonitor, "http://localhost"));
        await InviteAsync(services, new(founded.PracticeId, "Perrin Vale", "", "perrin@larkspur.example", "303-555-0121", StaffRoles.FrontDesk, "http://localhost"));
        await InviteAsync(services, new(founded.PracticeId, "Sunniva Rook", "PhD", "sunniva@larkspur.example", "303-555-0122", StaffRoles.Researcher, "http://localhost"));
        return founded;
    }

    private static async Task<FoundPractice.Founded> MakeNorthlightAsync(IServiceProvider services)
    {
        var founded = await FoundAsync(services, new FoundPractice.Request
        {
            Facts = new("Northlight Medicine", "303-555-0161", "5 Harbor Row", "Boulder", "CO", "America/Denver",
                "We read messages on working days before noon."),
            OwnerName = "Amara Finch",
            OwnerCredentials = "PMHNP",
            OwnerEmail = "amara@northlight.example",
            OwnerPhone = "303-555-0162",
            Password = RandomNumberGenerator.GetHexString(32),
            OwnerRoles = StaffRoles.Prescriber | StaffRoles.Owner | StaffRoles.MedicalDirector,
            IsFront = false,
        });
        await LicenseAsync(services, founded.PracticeId, founded.OwnerStaffMemberId, "CO", "APN.00009991");
        return founded;
    }

    public static async Task<FoundPractice.Founded> FoundAsync(IServiceProvider services, FoundPractice.Request request)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FoundPractice>().Handle(request)).Get();
    }

    public static async Task<Guid> InviteAsync(IServiceProvider services, InviteStaff.Request request)
    {
        await using var scope = services.CreateAsyncScope();
        var staff = (await scope.ServiceProvider.GetRequiredService<InviteStaff>().Handle(Maker, request)).Get();
        // They have come in, as the owners have: a password that nobody knows, because the demo's doors are opened by name.
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByNameAsync(request.Email) ?? throw new InvalidOperationException("Who was invited has no account.");
        if (!(await accounts.AddPasswordAsync(account, RandomNumberGenerator.GetHexString(32))).Succeeded)
            throw new InvalidOperationException("The demo could not give its staff a password.");
        return staff;
    }

    private static async Task PricesAsync(IServiceProvider services, Guid practiceId)
    {
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<KeepPriceList>().Handle(Maker, practiceId,
            [new("Getting ready", 3, 155_00), new("Prescriber’s visits", 2, 220_00), new("Session with medicine", 2, 395_00), new("Making sense of it", 4, 155_00)])).Get();
        (await scope.ServiceProvider.GetRequiredService<OfferWays>().Handle(Maker, practiceId, ["telehealth-lozenge-induction", "clinic-intramuscular-induction"])).Get();
        (await scope.ServiceProvider.GetRequiredService<OfferSpanish>().Handle(Maker, new(practiceId, IsOffered: true, "Leemos los mensajes los días hábiles, de 9 a 5, y contestamos al siguiente día hábil."))).Get();
    }

    public static async Task LicenseAsync(IServiceProvider services, Guid practiceId, Guid staffMemberId, string state, string number)
    {
        await using var scope = services.CreateAsyncScope();
        var today = DateOnly.FromDateTime(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().DateTime);
        (await scope.ServiceProvider.GetRequiredService<AddLicense>().Handle(Maker,
            new(practiceId, staffMemberId, state, number, today.AddYears(-1), today.AddYears(2)))).Get();
    }
}
