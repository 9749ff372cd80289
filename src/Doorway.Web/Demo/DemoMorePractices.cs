using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Staff;
using Doorway.Care.Storage;

namespace Doorway.Web.Demo;

/// <summary>What the whole demo has besides: a second therapist, a second prescriber, and a third practice in another state whose
/// patients are prescribed for by the same network.</summary>
internal static class DemoMorePractices
{
    private const string Origin = "http://localhost";
    private static readonly Actor Maker = Actor.SetUp("demo");

    public static async Task MakeAsync(IServiceProvider services, DemoPractice.TwoHouses first)
    {
        await JoinsAsync(services, new(first.LarkspurId, "Noor Ashby", "LMFT", "noor@larkspur.example", "303-555-0123", StaffRoles.Therapist, Origin), "CO");
        await JoinsAsync(services, new(first.NorthlightId, "Rafael Teague", "MD", "rafael@northlight.example", "303-555-0163", StaffRoles.Prescriber, Origin), "CO", "OR");
        await DemoPractice.LicenseAsync(services, first.NorthlightId, first.AmaraId, "OR", "APRN.OR.4410");
        await MakeHeronStreetAsync(services);
        await OffersSpanishAsync(services, first.LarkspurId);
    }

    private static async Task OffersSpanishAsync(IServiceProvider services, Guid practiceId)
    {
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<OfferSpanish>().Handle(Maker,
            new(practiceId, IsOffered: true, "Leemos los mensajes los días hábiles, de 9 a. m. a 5 p. m., y contestamos a más tardar el siguiente día hábil."))).Get();
    }

    private static async Task MakeHeronStreetAsync(IServiceProvider services)
    {
        var founded = await DemoPractice.FoundAsync(services, new FoundPractice.Request
        {
            Facts = new("Heron Street", "503-555-0117", "14 Heron Street", "Portland", "OR", "America/Los_Angeles",
                "We read messages on weekdays, and answer within two working days."),
            OwnerName = "Bashir Lark",
            OwnerCredentials = "PsyD",
            OwnerEmail = "bashir@heron.example",
            OwnerPhone = "503-555-0118",
            Password = RandomNumberGenerator.GetHexString(32),
            OwnerRoles = StaffRoles.Therapist | StaffRoles.Owner,
            IsFront = false,
        });
        await DemoPractice.LicenseAsync(services, founded.PracticeId, founded.OwnerStaffMemberId, "OR", "PSY.OR.2291");
        await DemoPractice.InviteAsync(services, new(founded.PracticeId, "Yuki Marlowe", "RN", "yuki@heron.example", "503-555-0119", StaffRoles.SessionMonitor, Origin));
        await DemoPractice.InviteAsync(services, new(founded.PracticeId, "Celestine Moss", "", "celestine@heron.example", "503-555-0120", StaffRoles.FrontDesk, Origin));
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<OfferWays>().Handle(Maker, founded.PracticeId, ["telehealth-lozenge-induction", "clinic-intramuscular-induction"])).Get();
    }

    private static async Task JoinsAsync(IServiceProvider services, InviteStaff.Request invited, params string[] states)
    {
        var id = await DemoPractice.InviteAsync(services, invited);
        foreach (var state in states)
            await DemoPractice.LicenseAsync(services, invited.PracticeId, id, state, $"{state}.{invited.Phone[^4..]}");
    }
}
