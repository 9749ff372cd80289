using Doorway.Care.Backups;
using Doorway.Care.Storage;
using Doorway.Storage.Sqlite;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Doorway.Web.Tests.Backups;

/// <summary>By the commands, as who looks after the machine uses them.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("doorway-backup-").FullName;

    private string Data => Path.Combine(home, "data");
    private string Keys => Data + ".keys";
    private string Shelf => Data + ".backups";

    [Theory, EachEngine]
    public async Task A_copy_made_while_people_work_becomes_the_practice_of_that_moment(Engine engine)
    {
        await using var database = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        await using (var running = await PracticeProcess.RunAsync(engine, Data, database?.ConnectionString, "--staff-only"))
        {
            using var visitor = running.Visitor();
            await NewPatient.EnquireAsync(visitor, "Wren Halloway", "wren@halloway.example", ("words", "The winter has been long."));
            var (exitCode, output) = await PracticeProcess.ToEndAsync(["backup", "--data", Data, .. Place(database)]);
            Assert.Equal((0, true), (exitCode, output.Contains("It was opened again", StringComparison.Ordinal)));
            Assert.DoesNotContain("Wren", output, StringComparison.Ordinal);
            await NewPatient.EnquireAsync(visitor, "Ada Brook", "ada@brook.example");
            await running.KillAsync();
        }
        var backup = Assert.Single(Directory.GetFiles(Shelf, "*.backup"));
        Assert.Equal(2, Directory.GetFileSystemEntries(Shelf).Count(f => !f.EndsWith(".lock", StringComparison.Ordinal)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));

        var elsewhere = Path.Combine(home, "elsewhere");
        await using var empty = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        var (restored, said) = await PracticeProcess.ToEndAsync(["restore", backup, "--data", elsewhere, "--keys", Keys, .. Place(empty)]);
        Assert.True(restored == 0, said);
        await using var again = await PracticeProcess.RunAsync(engine, elsewhere, empty?.ConnectionString, "--keys", Keys);
        using var inga = again.Visitor();
        await inga.StepIntoAsync("Inga Sorrel");
        var today = await inga.GetAsync("/today");
        (await today.FollowAsync("Answer Wren’s enquiry")).MustSay("The winter has been long.");
        today.MustNotSay("Ada");
        var (twice, why) = await PracticeProcess.ToEndAsync(["restore", backup, "--data", Path.Combine(home, engine == Engine.Sqlite ? "data" : "third"), "--keys", Keys, .. Place(empty)]);
        Assert.NotEqual(0, twice);
        Assert.Contains("nothing here was changed", why, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Before_a_newer_version_changes_the_tables_there_is_a_backup(Engine engine)
    {
        await using var database = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        var (made, _) = await PracticeProcess.ToEndAsync(["migrate", "--data", Data, .. Place(database)]);
        Assert.Equal(0, made);
        Assert.False(Directory.Exists(Shelf));
        // As if an older version had made it: what is there is not what this version wants.
        const string older = "UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20250101000000_Older'";
        if (database is null)
        {
            await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, "doorway.db"), Pooling = false }.ToString());
            await file.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = file.CreateCommand();
            command.CommandText = older;
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
        else
        {
            await using var server = new NpgsqlConnection(database.ConnectionString);
            await server.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(older, server);
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
        await PracticeProcess.ToEndAsync(["migrate", "--data", Data, .. Place(database)]);
        Assert.NotNull(new BackupShelf(Shelf).NewestTried());
    }

    [Fact]
    public async Task The_newest_fourteen_stay_and_one_at_a_time_is_made()
    {
        var (storage, key, shelf) = (new SqliteCopy(await AFileAsync()), MasterKey.OpenOrCreate(Keys), new BackupShelf(Shelf));
        var make = new MakeBackup(storage, key, shelf);
        var first = new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.Zero);
        for (var day = 0; day < 16; day++)
            Assert.True((await make.Handle(first.AddDays(day), TestContext.Current.CancellationToken)).IsOk);
        Assert.Equal(Enumerable.Range(2, 14).Reverse().Select(day => first.AddDays(day)), shelf.All().Select(b => b.MadeAt));
        Assert.All(shelf.All(), b => Assert.Equal(new CopyLook(1, 3), b.Look));

        await using (new FileStream(Path.Combine(Shelf, "making.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("is being made", (await make.Handle(first.AddDays(20), TestContext.Current.CancellationToken)).Refusals[0].Says, StringComparison.Ordinal);
        Assert.Equal(14, shelf.All().Count());
    }

    [Fact]
    public async Task What_does_not_open_is_said_in_a_sentence_and_changes_nothing()
    {
        var key = MasterKey.OpenOrCreate(Keys);
        var shelf = new BackupShelf(Shelf);
        var nothing = await new MakeBackup(new SqliteCopy(Path.Combine(home, "none.db")), key, shelf).Handle(new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        Assert.Equal("No backup was made. There is no practice in this folder yet.", nothing.Refusals[0].Says);

        var made = (await new MakeBackup(new SqliteCopy(await AFileAsync()), key, shelf).Handle(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken)).Get();
        var elsewhere = Path.Combine(home, "elsewhere");
        var (noKey, says) = await PracticeProcess.ToEndAsync("restore", made.File, "--data", elsewhere);
        Assert.Equal((64, true), (noKey, says.Contains("opens only with the key folder of its practice", StringComparison.Ordinal)));
        MasterKey.OpenOrCreate(elsewhere + ".keys");
        var (wrongKey, why) = await PracticeProcess.ToEndAsync("restore", made.File, "--data", elsewhere);
        Assert.Equal((64, true), (wrongKey, why.Contains("does not open with this key", StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(elsewhere, "doorway.db")));
        Assert.Empty(Directory.GetFiles(elsewhere, "restoring*"));
        var (noBackup, what) = await PracticeProcess.ToEndAsync("restore", Path.Combine(Keys, "master.key"), "--data", elsewhere);
        Assert.Equal((64, true), (noBackup, what.Contains("is no backup of Doorway", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_copy_that_is_broken_inside_is_not_kept()
    {
        var file = await AFileAsync();
        var copy = new SqliteCopy(file);
        var broken = Path.Combine(home, "broken.db");
        await copy.WriteAsync(broken, TestContext.Current.CancellationToken);
        Assert.Equal(new CopyLook(1, 3), (await copy.TryAsync(broken, TestContext.Current.CancellationToken)).Look);
        var bytes = await File.ReadAllBytesAsync(broken, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0x5a, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(broken, bytes, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<BackupFault>(() => copy.TryAsync(broken, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private static string[] Place(TestDatabase? database) => database is null ? [] : ["--postgres", database.ConnectionString];

    private async Task<string> AFileAsync()
    {
        var file = Path.Combine(home, "some.db");
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS words AS SELECT value AS word FROM json_each(\'[1,2,3]\')";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return file;
    }
}
