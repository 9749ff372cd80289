using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Integration;

public sealed class PsychotherapyNoteTests
{
    private const string Secret = "She reminds me of the river; 60 mg was said at 10:15.";

    [Theory, EachEngine]
    public async Task Only_its_author_opens_it_and_the_recovery_kit_on_the_day_that_the_author_cannot(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        var founded = await practice.InScopeAsync(async services => (await services.GetRequiredService<FoundPractice>().Handle(new()
        {
            Name = "Quillback Rooms", Phone = "303-555-0170", AddressLine = "1 Quill Way", City = "Golden", State = "CO", TimeZone = "America/Denver", MessagesAreRead = "Daily.",
            OwnerName = "Odile Fenn", OwnerCredentials = "PhD", OwnerEmail = "odile@quillback.example", OwnerPhone = "303-555-0171", Password = "A long passphrase 7!", OwnerRoles = StaffRoles.Owner | StaffRoles.Therapist, IsFront = false,
        })).Get());
        await AddTherapistAsync(practice, founded.PracticeId, "Tamsin Roe");
        await AddTherapistAsync(practice, founded.PracticeId, "Piers Aldous");
        var day = await DosingDay.MakeAsync(practice, therapist: "Tamsin Roe");
        using var tamsin = await practice.AsAsync("Tamsin Roe");

        var list = await tamsin.GetAsync($"/patients/{day.PatientId}/psychotherapy-notes");
        var note = await list.SubmitAsync("begin");
        Assert.Empty(note.Document.QuerySelectorAll("form input[type=date], form input[name=dose], form input[name=systolic]"));
        note = await note.SubmitAsync("psychotherapy/Keep", ("words", Secret));
        // Nothing is refused and nothing lost; there is a hint.
        note.MustSay(Secret).MustSay("Does this belong in the chart?");
        var path = note.Address.AbsolutePath;

        foreach (var other in new[] { "Odile Fenn", "Piers Aldous", "Amara Finch" })
        {
            using var somebody = await practice.AsAsync(other);
            (await somebody.TryGetAsync(path)).MustNotSay("She reminds me");
            (await somebody.TryGetAsync($"/patients/{day.PatientId}/psychotherapy-notes")).MustNotSay("Note begun");
        }
        using var patient = await practice.AsAsync(day.Name);
        (await patient.GetAsync("/record/download")).MustNotSay("She reminds me");

        await practice.InScopeAsync(async services =>
        {
            var scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now);
            var row = await scope.Read<PsychotherapyNote>().SingleAsync(n => n.PatientId == day.PatientId);
            // The patient's own key does not open it.
            await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => services.GetRequiredService<Vault>().OpenAsync(row.PracticeId, row.PatientId, row.Words, TestContext.Current.CancellationToken));
            Assert.Equal(Secret, WritePsychotherapyNote.OpenAsCustodian(row, Custodian.Unwrap(founded.RecoveryKey, row.KeyForCustodian)));
            return 0;
        });
    }

    private static Task<int> AddTherapistAsync(RunningPractice practice, Guid practiceId, string name) => practice.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DoorwayDb>();
        var scope = db.For(Actor.SetUp("test"), practice.Now);
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = name, UserName = $"{name.Replace(' ', '.')}@quillback.example" };
        db.Add(account);
        await scope.AddAsync(new StaffMember { PracticeId = practiceId, Id = Guid.CreateVersion7(), AccountId = account.Id, Name = name, Credentials = "", Email = account.UserName, Phone = "303-555-0172", Roles = StaffRoles.Therapist });
        await scope.SaveAsync();
        return 0;
    });
}
