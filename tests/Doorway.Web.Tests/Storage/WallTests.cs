using System.Data.Common;
using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Storage;

/// <summary>What the database itself keeps, whoever asks.</summary>
public sealed class WallTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task What_is_written_once_can_be_neither_changed_nor_deleted(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        await using var raw = await RawConnection.OpenAsync(practice);
        Assert.NotEqual(0, await raw.CountAsync("SELECT count(*) FROM audit_entries"));
        foreach (var sql in new[] { "UPDATE audit_entries SET purpose = 'another'", "DELETE FROM audit_entries" })
            Assert.Contains("written once", (await Assert.ThrowsAnyAsync<DbException>(() => raw.RunAsync(sql))).Message, StringComparison.Ordinal);
        Assert.NotEqual(0, await raw.RunAsync("UPDATE practices SET name = name"));
    }

    [Theory, EachEngine]
    public async Task Every_table_that_is_written_once_is_guarded(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var tables = await practice.LookAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => typeof(IWrittenOnce).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).ToList()));
        await using var raw = await RawConnection.OpenAsync(practice);
        Assert.Contains("audit_entries", tables);
        foreach (var table in tables)
        {
            var guards = engine == Engine.Sqlite
                ? await raw.CountAsync($"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'")
                : await raw.CountAsync($"SELECT count(DISTINCT event_manipulation) FROM information_schema.triggers WHERE event_object_table = '{table}'");
            Assert.True(guards == 2, $"{table} has {guards} guards.");
        }
    }

    [Theory, EachEngine]
    public async Task Who_may_enter_one_practice_sees_no_row_of_another_and_who_may_enter_none_sees_none(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var ids = await practice.LookAsync(db => db.Set<Practice>().Select(p => p.Id).ToListAsync());
        Assert.Equal(2, ids.Count);
        Assert.Equal([ids[0]], await SeenAsync(practice, [ids[0]]));
        Assert.Equal([ids[1]], await SeenAsync(practice, [ids[1]]));
        Assert.Empty(await SeenAsync(practice, []));
    }

    [Theory, EachEngine]
    public async Task Work_begins_only_when_somebody_has_entered(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        await practice.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DoorwayDb>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.RunAsync(_ => Task.FromResult(true), TestContext.Current.CancellationToken));
            db.For(Actor.SetUp("test"), practice.Now);
            Assert.True(await db.RunAsync(_ => Task.FromResult(true), TestContext.Current.CancellationToken));
            return true;
        });
    }

    [Theory, EachEngine]
    public async Task On_PostgreSQL_the_database_itself_shows_no_row_of_another_practice(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var (ids, tables) = await practice.LookAsync(async db => (await db.Set<Practice>().Select(p => p.Id).ToListAsync(),
            db.Model.GetEntityTypes().Where(e => typeof(IPracticeRow).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).ToList()));
        if (engine == Engine.Sqlite)
        {
            // One file and one process: here the filter and the policy are the walls, tried by the other tests.
            await using var file = await RawConnection.OpenAsync(practice);
            Assert.Equal(2, await file.CountAsync("SELECT count(*) FROM practices"));
            return;
        }
        await using var untold = await RawConnection.OpenAsync(practice, practices: null);
        await using var one = await RawConnection.OpenAsync(practice, ids[0].ToString());
        foreach (var table in tables)
        {
            Assert.Equal(0, await untold.CountAsync($"SELECT count(*) FROM {table}"));
            Assert.Equal(0, await one.CountAsync($"SELECT count(*) FROM {table} WHERE practice_id <> '{ids[0]}'"));
        }
        Assert.Equal(1, await one.CountAsync("SELECT count(*) FROM practices"));
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => one.RunAsync($"UPDATE staff_members SET practice_id = '{ids[1]}'"));
        Assert.Contains("row-level security", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<List<Guid>> SeenAsync(RunningPractice practice, IReadOnlyList<Guid> entered)
    {
        await using var scope = practice.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        db.Enter(entered);
        var staff = await db.Set<StaffMember>().Select(s => s.PracticeId).Distinct().ToListAsync();
        Assert.Equal(staff, await db.Set<Practice>().Select(p => p.Id).ToListAsync());
        return staff;
    }
}
