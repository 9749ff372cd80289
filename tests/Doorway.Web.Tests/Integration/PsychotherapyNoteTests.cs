using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Integration;

public sealed class PsychotherapyNoteTests
{
    private const string Secret = "She reminds me of the river; 60 mg was said at 10:15.";

    [Theory, EachEngine]
    public async Task Only_its_author_opens_it(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        await NewStaff.TakePlaceAsync(practice, "Piers Aldous", StaffRoles.Therapist);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        using var patient = practice.Visitor();
        await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example");
        var chart = (await NewPatient.InviteAsync(tamsin, "Wren")).Path;
        await NewPatient.EnterAsync(patient, "wren@halloway.example");
        var note = await WriteAsync(tamsin, chart);

        // The owner of the practice, a colleague, and a prescriber next door.
        foreach (var other in new[] { "Inga Sorrel", "Piers Aldous", "Amara Finch" })
        {
            using var somebody = await practice.AsAsync(other);
            (await somebody.TryGetAsync(note.Path)).MustNotSay("She reminds me");
            (await somebody.TryGetAsync($"{chart}/psychotherapy-notes")).MustNotSay("Note begun");
        }
        (await patient.GetAsync("/record/download")).MustNotSay("She reminds me");
        (await tamsin.GetAsync(note.Path)).MustSay(Secret);
    }

    [Theory, EachEngine]
    public async Task The_printed_recovery_kit_opens_it_on_the_day_that_the_author_cannot(Engine engine)
    {
        await using var mail = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, mail: mail.Setting);
        using var odile = practice.Visitor();
        var recoveryKey = await FoundAsync(practice, odile);
        (await mail.ProveAsync(odile, "odile@quillback.example")).MustNotSay("mail is not proven");
        using var anybody = practice.Visitor();
        await NewPatient.EnquireAsync(anybody, "Wren Halloway", "wren@halloway.example");
        await WriteAsync(odile, (await NewPatient.InviteAsync(odile, "Wren")).Path);

        await practice.InScopeAsync(async services =>
        {
            var scope = services.GetRequiredService<DoorwayDb>().For(Actor.SetUp("test"), practice.Now);
            var row = await scope.Read<PsychotherapyNote>().SingleAsync(TestContext.Current.CancellationToken);
            // The patient's own key does not open it.
            await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => services.GetRequiredService<Vault>().OpenAsync(row.PracticeId, row.PatientId, row.Words, TestContext.Current.CancellationToken));
            Assert.Equal(Secret, WritePsychotherapyNote.OpenAsCustodian(row, Custodian.Unwrap(recoveryKey, row.KeyForCustodian)));
            return 0;
        });
    }

    [Theory, EachEngine]
    public async Task A_new_recovery_kit_opens_every_note_and_the_old_paper_none(Engine engine)
    {
        await using var mail = new MailServer();
        await using var practice = await RunningPractice.StartAsync(engine, demo: false, mail: mail.Setting);
        using var odile = practice.Visitor();
        var oldKey = await FoundAsync(practice, odile);
        await mail.ProveAsync(odile, "odile@quillback.example");
        var list = await (await odile.GetAsync("/practice/begin")).SubmitAsync("sign-recoverykit", ("recoverykit", "Odile Fenn"));
        using var anybody = practice.Visitor();
        await NewPatient.EnquireAsync(anybody, "Wren Halloway", "wren@halloway.example");
        var chart = (await NewPatient.InviteAsync(odile, "Wren")).Path;
        var note = await WriteAsync(odile, chart);

        var page = await list.FollowAsync("The paper is lost, or somebody saw it");
        page.MustSay("the old paper opens nothing here");
        // Whoever sits down at a screen that was left open cannot.
        practice.Machine.Ahead += TimeSpan.FromMinutes(6);
        (await (await odile.GetAsync(page.Path)).SubmitRefusedAsync("kit")).MustSay("Type the six digits of your code");
        practice.Machine.Ahead -= TimeSpan.FromMinutes(6);
        var kit = await page.SubmitAsync("kit");
        kit.MustSay("Print this page now.").MustSay("The one private note here has a new second lock.");
        var newKey = kit.Document.QuerySelector(".totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
        (await odile.GetAsync("/practice/recovery-kit")).MustNotSay(newKey[..5]);
        (await odile.GetAsync("/practice/begin")).MustSay("Something in it has changed since, so it wants another look and another name.");

        // Its author notices nothing, and a note that is begun now has the new lock too.
        (await odile.GetAsync(note.Path)).MustSay(Secret);
        await WriteAsync(odile, chart);
        var rows = await practice.LookAsync(db => db.Set<PsychotherapyNote>().AsNoTracking().ToListAsync());
        Assert.Equal(2, rows.Count);
        foreach (var row in rows)
        {
            Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Custodian.Unwrap(oldKey, row.KeyForCustodian));
            Assert.Equal(Secret, WritePsychotherapyNote.OpenAsCustodian(row, Custodian.Unwrap(newKey, row.KeyForCustodian)));
        }
    }

    [Theory, EachEngine]
    public async Task Who_has_died_leaves_notes_that_an_owner_opens_with_the_paper_by_name_and_reason(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var patient = practice.Visitor();
        await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example");
        var chart = (await NewPatient.InviteAsync(tamsin, "Wren")).Path;
        await WriteAsync(tamsin, chart);
        var key = (await (await inga.GetAsync("/practice/recovery-kit")).SubmitAsync("kit")).Document.QuerySelector(".totp-key")!.TextContent;

        // Whoever works here opens their own notes, and nobody else may even ask.
        var page = await (await inga.GetAsync("/practice/recovery-kit")).FollowAsync("Open their private notes with the paper");
        page.MustSay("Nobody has left this practice");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await tamsin.TryGetAsync(page.Path)).Status);
        await (await inga.GetAsync("/practice")).SubmitAsync("left", ("gone", "Tamsin Roe"));

        page = await inga.GetAsync(page.Path);
        var author = page.Document.QuerySelectorAll("select[name=author] option").Single(o => o.TextContent.StartsWith("Tamsin Roe, left ", StringComparison.Ordinal)).GetAttribute("value")!;
        var wrong = await page.SubmitRefusedAsync("open", ("author", author), ("why", nameof(WhyWithoutAuthor.HasDied)), ("kit", Custodian.NewKeys().RecoveryKey));
        wrong.MustSay("This is not the key of your present paper").MustNotSay("She reminds me");
        (await page.SubmitRefusedAsync("open", ("author", author), ("kit", key))).MustSay("Say why they are opened").MustNotSay("She reminds me");
        (await inga.GetAsync($"{chart}/looked")).MustNotSay("the author has died");

        var opened = await page.SubmitAsync("open", ("author", author), ("why", nameof(WhyWithoutAuthor.HasDied)), ("kit", key));
        opened.MustSay(Secret).MustSay("Wren Halloway").MustNotSay(key[..30]);
        (await inga.GetAsync(page.Path)).MustNotSay("She reminds me");
        (await inga.GetAsync($"{chart}/looked")).MustSay("Recovery kit: the author has died");
        var mail = await practice.LookAsync(db => db.Set<Doorway.Care.Messaging.OutboxMessage>().AsNoTracking().Where(m => m.Subject == "The recovery kit was used").ToListAsync());
        Assert.Equal("inga@larkspur.example", Assert.Single(mail).To);
    }

    [Theory, EachEngine]
    public async Task Words_that_are_kept_while_a_kit_is_made_are_not_lost(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return; // One writer: nothing comes between.
        await using var practice = await RunningPractice.StartAsync(engine);
        await NewStaff.TakePlaceAsync(practice, "Tamsin Roe", StaffRoles.Therapist);
        using var tamsin = await practice.AsAsync("Tamsin Roe");
        using var patient = practice.Visitor();
        await NewPatient.EnquireAsync(patient, "Wren Halloway", "wren@halloway.example");
        var note = await WriteAsync(tamsin, (await NewPatient.InviteAsync(tamsin, "Wren")).Path);

        // As the kit does it: the practice is locked, the notes are read and then changed.
        await using var kit = await RawConnection.OpenAsync(practice);
        await using var looking = await RawConnection.OpenAsync(practice);
        await using var making = await kit.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await kit.RunAsync("SELECT 1 FROM practices FOR NO KEY UPDATE");
        var kept = note.SubmitAsync("psychotherapy/Keep", ("words", Secret + " More."));
        while (!kept.IsCompleted && await looking.CountAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(kept.IsCompleted, "The words were kept in the middle of making a kit, and the kit finds the note changed under its hands.");
        Assert.Equal(1, await kit.RunAsync("UPDATE psychotherapy_notes SET version = version + 1"));
        await making.CommitAsync(TestContext.Current.CancellationToken);
        (await kept).MustSay(Secret + " More.");
    }

    // Nothing is refused and nothing lost; there is a hint, and no field for what belongs in the chart.
    private static async Task<Page> WriteAsync(Visitor author, string chart)
    {
        var note = await (await author.GetAsync($"{chart}/psychotherapy-notes")).SubmitAsync("begin");
        Assert.Empty(note.Document.QuerySelectorAll("form input[type=date], form input[name=dose], form input[name=systolic]"));
        note = await note.SubmitAsync("psychotherapy/Keep", ("words", Secret));
        return note.MustSay(Secret).MustSay("Does this belong in the chart?");
    }

    /// <summary>The first owner founds the practice by the printed link; answers the recovery key of the kit, which is shown once.</summary>
    private static async Task<string> FoundAsync(RunningPractice practice, Visitor owner)
    {
        var path = $"/set-up/{practice.SetUpToken}";
        var kit = await (await owner.GetAsync(path)).SubmitAsync("found", ("name", "Quillback Rooms"), ("phone", "303-555-0170"), ("address", "1 Quill Way"), ("city", "Golden"),
            ("state", "CO"), ("zone", "America/Denver"), ("read", "Daily."), ("owner", "Odile Fenn"), ("credentials", "PhD"),
            ("email", "odile@quillback.example"), ("ownPhone", "303-555-0171"), ("roles", "Therapist"), ("password", "a long passphrase 7!"));
        var prove = await owner.GetAsync(path);
        await prove.SubmitAsync("prove", ("code", Totp.Code(prove.Document.QuerySelector("[data-totp]")!.GetAttribute("data-totp")!)));
        await (await owner.GetAsync("/practice")).SubmitAsync("license", ("who", "Odile Fenn"), ("state", "CO"), ("number", "PSY.1"), ("from", "1/1/2025"), ("until", "1/1/2035"));
        return kit.Document.QuerySelector(".totp-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
    }
}
