using System.Net;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Storage;

/// <summary>No audit, no action: a sign-in ends with its audit row or not at all.</summary>
public sealed class SignOutAuditTests
{
    [Theory, EachEngine]
    public async Task A_sign_in_does_not_end_when_its_audit_row_cannot_be_written(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await using var raw = await RawConnection.OpenAsync(practice);
        await raw.RunAsync(engine == Engine.Sqlite
            ? "CREATE TRIGGER break_audit BEFORE INSERT ON audit_entries WHEN NEW.resources LIKE 'SignIn:%' BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END"
            : "CREATE FUNCTION break_audit() RETURNS trigger AS $$ BEGIN IF NEW.resources LIKE 'SignIn:%' THEN RAISE EXCEPTION 'broken on purpose'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql; "
              + "CREATE TRIGGER break_audit BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION break_audit()");
        Assert.Equal(HttpStatusCode.InternalServerError, (await (await inga.GetAsync("/sign-out")).TrySubmitAsync("leave")).Status);
        await inga.GetAsync("/patients");

        await raw.RunAsync(engine == Engine.Sqlite ? "DROP TRIGGER break_audit" : "DROP TRIGGER break_audit ON audit_entries");
        await (await inga.GetAsync("/sign-out")).SubmitAsync("leave");
        Assert.Contains((await inga.TryGetAsync("/patients")).Hops, hop => hop.StartsWith("/sign-in", StringComparison.Ordinal));
    }
}
