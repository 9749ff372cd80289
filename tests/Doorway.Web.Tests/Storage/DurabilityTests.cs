using Doorway.Storage.Sqlite;
using Doorway.Web.Hosting;
using Doorway.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Storage;

public sealed class DurabilityTests
{
    [Theory, EachEngine]
    public async Task What_was_answered_as_saved_survives_kill_9(Engine engine)
    {
        var data = Directory.CreateTempSubdirectory("doorway-kill-").FullName;
        await using var database = engine == Engine.Postgres ? await TestDatabase.MakeAsync() : null;
        var path = Path.Combine(data, "data");
        string clock;
        await using (var first = await PracticeProcess.RunAsync(engine, path, database?.ConnectionString, "--staff-only"))
        {
            using var newcomer = first.Visitor();
            await newcomer.MoveClockAsync(77);
            clock = DayOf(await newcomer.GetAsync("/demo"));
            await first.KillAsync();
        }
        await using (var second = await PracticeProcess.RunAsync(engine, path, database?.ConnectionString))
        {
            using var newcomer = second.Visitor();
            Assert.Equal(clock, DayOf(await newcomer.GetAsync("/demo")));
        }
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_told_what_to_do()
    {
        await using var running = await RunningPractice.StartAsync(Engine.Sqlite, demo: false);
        var (exitCode, output) = await PracticeProcess.ToEndAsync("run", "--data", running.DataPath, "--port", "1");
        Assert.NotEqual(0, exitCode);
        Assert.Equal($"Another Doorway is using the folder {running.DataPath}. Stop it first, or name another folder with --data.", output.Trim());
        Assert.Throws<CommandError>(() => DataFolder.Take(running.DataPath));
    }

    [Fact]
    public async Task The_writer_puts_each_commit_on_the_disk_and_a_start_without_that_is_refused()
    {
        await using var running = await RunningPractice.StartAsync(Engine.Sqlite, demo: false);
        var writer = running.Services.GetRequiredService<SqliteWriter>();
        Assert.Equal(2, writer.Synchronous);
        Assert.Equal("wal", writer.JournalMode);
        SqliteStart.MustBeDurable(synchronous: 2, journalMode: "wal");
        Assert.Throws<InvalidOperationException>(() => SqliteStart.MustBeDurable(synchronous: 1, journalMode: "wal"));
        Assert.Throws<InvalidOperationException>(() => SqliteStart.MustBeDurable(synchronous: 2, journalMode: "delete"));
    }

    [Fact]
    public async Task A_connection_that_reads_cannot_write()
    {
        await using var running = await RunningPractice.StartAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => running.LookAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE practices SET name = 'Another'")));
        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
    }

    private static string DayOf(Page demo)
    {
        var words = Page.Words(demo.Document.QuerySelector("[data-demo-now]")!);
        return words[..words.LastIndexOf(',')];
    }
}
