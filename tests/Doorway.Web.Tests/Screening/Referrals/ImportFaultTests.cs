using System.Net;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.Referrals;

public sealed class ImportFaultTests
{
    [Theory, EachEngine]
    public async Task A_fault_in_the_middle_of_storing_leaves_no_row_behind_and_the_next_try_takes_all(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var before = await practice.RowsAsync();
        // Late in the file: patient, key, facts and the first resources have been written by then.
        await WriteAsync(practice, engine == Engine.Sqlite
            ? "CREATE TRIGGER break_import BEFORE INSERT ON imported_resources WHEN NEW.place = 5 BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END"
            : "CREATE FUNCTION break_import() RETURNS trigger AS $$ BEGIN IF NEW.place = 5 THEN RAISE EXCEPTION 'broken on purpose'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql; "
              + "CREATE TRIGGER break_import BEFORE INSERT ON imported_resources FOR EACH ROW EXECUTE FUNCTION break_import()");

        var page = await inga.ImportAsync(Made.Bundle("fault").Bytes());
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(before, await practice.RowsAsync());

        await WriteAsync(practice, engine == Engine.Sqlite ? "DROP TRIGGER break_import" : "DROP TRIGGER break_import ON imported_resources");
        (await inga.ImportAsync(Made.Bundle("fault").Bytes())).MustBeServed().MustSay("8 resources: 7 used");
    }

    private static Task<int> WriteAsync(RunningPractice practice, string sql)
        => practice.LookAsync(db => db.RunAsync(ct => db.Database.ExecuteSqlRawAsync(sql, ct)));

    [Theory, EachEngine]
    public async Task Two_imports_of_one_patient_at_the_same_moment_make_one_patient(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var first = await practice.AsAsync("Inga Sorrel");
        using var second = await practice.AsAsync("Inga Sorrel");
        var pages = await Task.WhenAll(first.ImportAsync(Made.Bundle("race").Bytes()), second.ImportAsync(Made.Bundle("race").Bytes()));
        Assert.Single(pages.Select(ImportPageTests.PatientOf).Distinct());
        Assert.StartsWith("1 patients, 1 keys, 1 referrals, 8 resources", await practice.RowsAsync(), StringComparison.Ordinal);
    }
}
