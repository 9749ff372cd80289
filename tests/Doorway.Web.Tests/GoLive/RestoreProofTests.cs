using System.Data.Common;
using System.Globalization;
using Doorway.Care.Backups;
using Doorway.Care.GoLive;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.GoLive;

/// <summary>A backup that can be restored, by the page of the owner.</summary>
public sealed class RestoreProofTests(WalkedPractices walked)
{
    private const string Restore = "/practice/begin";

    [Theory, EachEngine]
    public async Task A_backup_is_restored_to_try_compared_and_taken_away(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        var list = await GoLiveTests.FoundAsync(practice, owner);
        list.MustSay("A copy that opens is half of it.");
        Assert.Equal("Open", Mark(list));
        (await owner.GetAsync("/today")).MustSay("Prove that a backup can be restored");

        // No backup yet: one is made first.
        list = await list.SubmitAsync("restore");
        list.MustSay("by Petra Lindqvist: the backup of").MustSay("came back whole").MustSay("no patient has written anything yet").MustSay("It was opened again and read to its end");
        Assert.Equal("Done", Mark(list));
        await NothingIsLeftAsync(practice);
        (await owner.GetAsync("/today")).MustNotSay("that a backup can be restored");

        var proof = await practice.LookAsync(db => db.Set<RestoreProof>().AsNoTracking().SingleAsync());
        var newest = Shelf(practice).NewestTried()!;
        Assert.Equal((newest.Look!.Tables, newest.Look.Rows, newest.MadeAt, (string?)null), (proof.Tables, proof.Rows, proof.BackupMadeAt.AddTicks(-proof.BackupMadeAt.Ticks % TimeSpan.TicksPerSecond), proof.Fault));
        Assert.True(proof.Rows > 3);
        Assert.DoesNotContain("petra", await File.ReadAllTextAsync(newest.File + ".tried", TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("staff_members", await File.ReadAllTextAsync(newest.File + ".tried", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_proof_grows_old_and_does_not_outlast_a_change_of_the_tables(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        await (await GoLiveTests.FoundAsync(practice, owner)).SubmitAsync("restore");

        await LetTheProofBeAsync(practice, engine == Engine.Sqlite ? "at = at - 31 * 86400000000" : "at = at - interval '31 days'");
        (await owner.GetAsync(Restore)).MustSay("more than 30 days ago").MustSay("a practice default, to be confirmed by your practice");
        (await (await owner.GetAsync("/today")).FollowAsync("Prove again that a backup can be restored")).MustSay("Restore one to try");
        await LetTheProofBeAsync(practice, engine == Engine.Sqlite ? "at = at + 31 * 86400000000" : "at = at + interval '31 days'");
        Assert.Equal("Done", Mark(await owner.GetAsync(Restore)));

        await LetTheProofBeAsync(practice, "migration = '20250101000000_Older'");
        var list = (await owner.GetAsync(Restore)).MustSay("A newer version has changed the tables since.");
        Assert.Equal("Too old", Mark(list));
        Assert.Equal("Done", Mark(await list.SubmitAsync("restore")));
    }

    [Theory, EachEngine]
    public async Task A_backup_of_older_tables_proves_nothing_and_a_new_one_is_made(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        var list = await (await GoLiveTests.FoundAsync(practice, owner)).SubmitAsync("restore");
        var key = practice.Services.GetRequiredService<MasterKey>();
        var older = Shelf(practice).NewestTried()!;
        var holds = BackupShelf.HoldsOf(older, key)!;
        BackupShelf.NoteTried(older.File, holds with { Migration = "20250101000000_Older" }, key);

        Assert.Equal("Done", Mark(await list.SubmitAsync("restore")));
        Assert.Equal(holds.Migration, BackupShelf.HoldsOf(Shelf(practice).NewestTried()!, key)!.Migration);
        await NothingIsLeftAsync(practice);
    }

    [Theory, EachEngine]
    public async Task A_damaged_backup_and_a_wrong_key_folder_are_said_kept_and_leave_nothing(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        var list = await (await GoLiveTests.FoundAsync(practice, owner)).SubmitAsync("restore");

        var backup = Shelf(practice).NewestTried()!.File;
        var whole = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(backup, whole[..^40], TestContext.Current.CancellationToken);
        (await list.SubmitRefusedAsync("restore")).MustSay("This backup is not whole: it was cut off or changed.");
        await NothingIsLeftAsync(practice);
        list = await owner.GetAsync(Restore);
        list.MustSay("by Petra Lindqvist failed").MustSay("Make a new backup above, then try again.");
        Assert.Equal("It failed", Mark(list));
        await File.WriteAllBytesAsync(backup, whole, TestContext.Current.CancellationToken);

        // The folder was exchanged while the program goes on with the key that it read when it was started.
        var keys = Path.Combine(practice.DataPath + ".keys", "master.key");
        var right = await File.ReadAllTextAsync(keys, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(keys, Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        (await list.SubmitRefusedAsync("restore")).MustSay("This backup does not open with this key.");
        await NothingIsLeftAsync(practice);
        File.Delete(keys);
        (await list.SubmitRefusedAsync("restore")).MustSay("There is no key in the key folder.");
        await NothingIsLeftAsync(practice);
        await File.WriteAllTextAsync(keys, right, TestContext.Current.CancellationToken);

        // A note that is not this backup's: what came back is compared with it.
        await owner.GetAsync(Restore);
        var note = await File.ReadAllTextAsync(backup + ".tried", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(backup + ".tried", note.Replace("\"Holds\":\"A", "\"Holds\":\"B", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await list.SubmitRefusedAsync("restore")).MustSay("The note beside the backup");
        await File.WriteAllTextAsync(backup + ".tried", note, TestContext.Current.CancellationToken);
        Assert.Equal("Done", Mark(await list.SubmitAsync("restore")));
        await NothingIsLeftAsync(practice);
    }

    [Theory, EachEngine]
    public async Task One_at_a_time_and_not_on_a_full_disk_and_what_was_cut_off_is_taken_away(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        var list = await GoLiveTests.FoundAsync(practice, owner);
        var room = new ScratchRoom(Path.Combine(practice.DataPath, "restore-to-try"), practice.DataPath + ".keys");
        // As one that is going on holds it.
        await using (new FileStream(room.Folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            (await list.SubmitRefusedAsync("restore")).MustSay("is being restored to try at this moment");
        Assert.Empty(Shelf(practice).All());
        (await list.SubmitAsync("restore")).MustSay("came back whole");
        await NothingIsLeftAsync(practice);

        var full = await TryAsync(practice, room with { Free = _ => 1000 });
        Assert.Contains("There is not enough room on the disk", full.Refusals[0].Says, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", full.Refusals[0].Says, StringComparison.Ordinal);

        // Three times the practice is plenty for a file, and not for a server that writes all of it twice.
        var bytes = await practice.InScopeAsync(services => services.GetRequiredService<IStorageCopy>().BytesAsync(TestContext.Current.CancellationToken));
        var three = await TryAsync(practice, room with { Free = _ => 3 * bytes + (64L << 20) });
        Assert.Equal(engine == Engine.Sqlite, three.IsOk);

        // A backup that is made for the try takes room too.
        Shelf(practice).All().ToList().ForEach(old => File.Delete(old.File));
        var asked = 0;
        var filled = await TryAsync(practice, room with { Free = _ => asked++ == 0 ? long.MaxValue : 1000 });
        Assert.Contains("The backup that was made for it is kept.", filled.Refusals[0].Says, StringComparison.Ordinal);
        Assert.Single(Shelf(practice).All());
        await NothingIsLeftAsync(practice);

        // As a power cut leaves it.
        OwnFiles.MakeFolder(room.Folder);
        await File.WriteAllTextAsync(Path.Combine(room.Folder, "restoring"), "left", TestContext.Current.CancellationToken);
        await practice.InScopeAsync(async services =>
        {
            await services.GetRequiredService<TryRestore>().ClearLeftAsync(TestContext.Current.CancellationToken);
            return 0;
        });
        await NothingIsLeftAsync(practice);
    }

    [Theory, EachEngine]
    public async Task Whoever_closes_the_page_meanwhile_finds_the_result_later(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        var owner = practice.Visitor();
        var asked = (await GoLiveTests.FoundAsync(practice, owner)).TrySubmitAsync("restore");
        var making = Path.Combine(Shelf(practice).Folder, "making");
        while (!asked.IsCompleted && !Directory.Exists(making) && !Shelf(practice).All().Any())
            await Task.Delay(5, TestContext.Current.CancellationToken);
        owner.Dispose();
        await Record.ExceptionAsync(() => asked);

        var until = DateTime.UtcNow.AddMinutes(1);
        while (DateTime.UtcNow < until && !await practice.LookAsync(db => db.Set<RestoreProof>().AnyAsync()))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Null((await practice.LookAsync(db => db.Set<RestoreProof>().AsNoTracking().SingleAsync())).Fault);
        await NothingIsLeftAsync(practice);
    }

    [Theory, EachEngine]
    public async Task Words_of_a_patient_open_in_what_came_back(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var owner = await practice.AsAsync("Inga Sorrel");
        (await owner.GetAsync(Restore)).MustSay("This is a demo: nothing in it needs a backup.");
        Assert.Null((await owner.GetAsync(Restore)).Document.QuerySelector("form [name=_handler][value=restore]"));
        if (practice.Server is { } server)
            await server.MayMakeDatabasesAsync();
        using var wren = await NewPatient.ArrivedAsync(practice, "Wren Halloway", "wren@halloway.example");
        practice.Services.GetRequiredService<MailWay>().IsDemo = false;
        (await (await owner.GetAsync(Restore)).SubmitAsync("restore")).MustSay("Sealed texts opened with the key folder.");
        await NothingIsLeftAsync(practice);
    }

    [Theory, EachEngine]
    public async Task A_server_that_lets_go_meanwhile_takes_no_proof_away_and_keeps_no_copy(Engine engine)
    {
        await using var practice = await StartAsync(engine);
        using var owner = practice.Visitor();
        await GoLiveTests.FoundAsync(practice, owner);
        var room = new ScratchRoom(Path.Combine(practice.DataPath, "restore-to-try"), practice.DataPath + ".keys");

        // The connection that waits beside the restore is cut: what came back counts, and goes by another one.
        var cut = await TryAsync(practice, room, real => new LosesTheServer(real, () => CutAsync(practice), forGood: false));
        Assert.Null(cut.Get().Fault);
        await NothingIsLeftAsync(practice);

        // The server stays away: it is said, and what is left goes when Doorway starts, though no folder tells of it.
        var lost = await TryAsync(practice, room, real => new LosesTheServer(real, () => CutAsync(practice), forGood: true));
        Assert.Contains("The database server was lost during the try", lost.Get().Fault, StringComparison.Ordinal);
        Assert.False(Directory.Exists(room.Folder));
        if (practice.Server is { } server)
            Assert.Equal(2, await server.OwnedAsync());
        await practice.InScopeAsync(async services =>
        {
            await services.GetRequiredService<TryRestore>().ClearLeftAsync(TestContext.Current.CancellationToken);
            return 0;
        });
        await NothingIsLeftAsync(practice);
    }

    [Fact]
    public async Task What_does_not_come_back_is_named()
    {
        await using var practice = await StartAsync(Engines.All[0]);
        using var owner = practice.Visitor();
        await GoLiveTests.FoundAsync(practice, owner);
        var room = new ScratchRoom(Path.Combine(practice.DataPath, "restore-to-try"), practice.DataPath + ".keys");
        var tried = await TryAsync(practice, room, real => new LosesATable(real));
        Assert.Contains("not all of it came back. The table installation holds 1 row, and nothing came back.", tried.Get().Fault, StringComparison.Ordinal);
        await NothingIsLeftAsync(practice);

        var held = new CopyHolds(new Dictionary<string, long> { ["a"] = 2, ["b"] = 1 }, "one");
        Assert.Null(held.DifferenceTo(new CopyHolds(new Dictionary<string, long> { ["b"] = 1, ["a"] = 2 }, "one")));
        Assert.Equal("The table b holds 1 row, and 3 rows came back.", held.DifferenceTo(new CopyHolds(new Dictionary<string, long> { ["a"] = 2, ["b"] = 3 }, "one")));
        Assert.Contains("tables of one", held.DifferenceTo(held with { Migration = "two" }), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task While_somebody_is_in_a_session_nothing_else_asks_for_the_disk(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, DosingDay.In(practice));
        practice.Services.GetRequiredService<MailWay>().IsDemo = false;
        (await (await inga.GetAsync(Restore)).SubmitRefusedAsync("restore")).MustSay("Somebody is in a session on this machine.");
        Assert.Empty(Shelf(practice).All());

        // One that was left open the day before yesterday is nobody's who lies there.
        if (practice.Server is { } server)
            await server.MayMakeDatabasesAsync();
        await using (var raw = await RawConnection.OpenAsync(practice))
            Assert.Equal(1, await raw.RunAsync($"UPDATE dosing_sessions SET started_at = started_at - {(engine == Engine.Sqlite ? "37 * 3600000000" : "interval '37 hours'")} WHERE ended_at IS NULL"));
        (await (await inga.GetAsync(Restore)).SubmitAsync("restore")).MustSay("came back whole");
    }

    [Theory, EachEngine]
    public async Task Where_the_server_allows_no_second_database_it_says_so_and_what_to_do(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        using var owner = practice.Visitor();
        var list = await GoLiveTests.FoundAsync(practice, owner);
        if (engine == Engine.Postgres)
        {
            (await list.SubmitRefusedAsync("restore")).MustSay("It cannot be proven here, because the role").MustSay("CREATEDB").MustSay("./doorway restore");
            Assert.Equal("Open", Mark(await owner.GetAsync(Restore)));
            await NothingIsLeftAsync(practice);
            await practice.Server!.MayMakeDatabasesAsync();
        }
        Assert.Equal("Done", Mark(await list.SubmitAsync("restore")));
        await NothingIsLeftAsync(practice);
    }

    // The storage itself, with another scratch place.
    private abstract class Otherwise(IStorageCopy real) : IStorageCopy
    {
        public string Kind => real.Kind;
        public Task WriteAsync(string toFile, CancellationToken ct) => real.WriteAsync(toFile, ct);
        public Task<CopyHolds> TryAsync(string file, CancellationToken ct) => real.TryAsync(file, ct);
        public Task RestoreAsync(string file, CancellationToken ct) => real.RestoreAsync(file, ct);
        public Task<long> BytesAsync(CancellationToken ct) => real.BytesAsync(ct);
        public decimal RoomToTry => real.RoomToTry;
        public async Task<IScratchPlace> MakeScratchAsync(string folder, CancellationToken ct) => new Place(await real.MakeScratchAsync(folder, ct), this);
        public Task ClearScratchAsync(CancellationToken ct) => real.ClearScratchAsync(ct);

        protected virtual CopyHolds Back(CopyHolds back) => back;
        protected virtual ValueTask TakeAwayAsync(IScratchPlace place) => place.DisposeAsync();

        private sealed class Place(IScratchPlace real, Otherwise way) : IScratchPlace
        {
            public IStorageCopy Storage => real.Storage;
            public async Task<CopyHolds> HoldsAsync(CancellationToken ct) => way.Back(await real.HoldsAsync(ct));
            public DoorwayDb Open() => real.Open();
            public ValueTask DisposeAsync() => way.TakeAwayAsync(real);
        }
    }

    // All but one table comes back.
    private sealed class LosesATable(IStorageCopy real) : Otherwise(real)
    {
        protected override CopyHolds Back(CopyHolds back) => back with { RowsPerTable = back.RowsPerTable.Where(t => t.Key != "installation").ToDictionary() };
    }

    // Before the place is taken away the server lets go, and for good it does not come back.
    private sealed class LosesTheServer(IStorageCopy real, Func<Task> cut, bool forGood) : Otherwise(real)
    {
        protected override async ValueTask TakeAwayAsync(IScratchPlace place)
        {
            await cut();
            if (forGood)
                throw new Gone();
            await place.DisposeAsync();
        }

        private sealed class Gone : DbException;
    }

    // Ends the connection that holds the turn, as a server or a wall between does with one that sits idle.
    private static async Task CutAsync(RunningPractice practice)
    {
        if (practice.Engine != Engine.Postgres)
            return;
        await using var raw = await RawConnection.OpenAsync(practice);
        Assert.Equal(1, await raw.CountAsync("SELECT count(*) FROM (SELECT pg_terminate_backend(pid, 5000) AS is_ended FROM pg_locks JOIN pg_database d ON d.oid = database WHERE locktype = 'advisory' AND granted AND d.datname = current_database()) AS cut WHERE is_ended"));
    }

    private static async Task<RunningPractice> StartAsync(Engine engine)
    {
        var practice = await RunningPractice.StartAsync(engine, demo: false);
        if (practice.Server is { } server)
            await server.MayMakeDatabasesAsync();
        return practice;
    }

    private static BackupShelf Shelf(RunningPractice practice) => practice.Services.GetRequiredService<BackupShelf>();

    // The program's own parts, with another room.
    private static Task<Doorway.Care.Access.Outcome<Tried>> TryAsync(RunningPractice practice, ScratchRoom room, Func<IStorageCopy, IStorageCopy>? storage = null) => practice.InScopeAsync(services =>
        new TryRestore((storage ?? (real => real))(services.GetRequiredService<IStorageCopy>()), services.GetRequiredService<MakeBackup>(), services.GetRequiredService<BackupShelf>(), room, services.GetRequiredService<TimeProvider>())
            .Handle(TimeProvider.System.GetUtcNow(), services.GetRequiredService<DoorwayDb>().NewestMigration, TestContext.Current.CancellationToken));

    private static string Mark(Page list) => Page.Words(list.Document.QuerySelector("#restore")!.ParentElement!.QuerySelector(".state")!);

    private static async Task NothingIsLeftAsync(RunningPractice practice)
    {
        Assert.False(Directory.Exists(Path.Combine(practice.DataPath, "restore-to-try")));
        if (practice.Server is { } server)
            Assert.Equal(1, await server.OwnedAsync());
    }

    // What only time or another version makes: the row is written once, so the database is asked to look away.
    private static async Task LetTheProofBeAsync(RunningPractice practice, string set)
    {
        await using var raw = await RawConnection.OpenAsync(practice);
        await raw.RunAsync(practice.Engine == Engine.Sqlite ? "DROP TRIGGER IF EXISTS restore_proofs_no_update" : "ALTER TABLE restore_proofs DISABLE TRIGGER USER");
        Assert.Equal(1, await raw.RunAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE restore_proofs SET {set}")));
    }
}
