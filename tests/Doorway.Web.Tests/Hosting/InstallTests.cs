using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Hosting;

public sealed partial class InstallTests(WalkedPractices walked)
{
    private const string Sms = "https://AC17:quiet%40secret@sms.example.test/2010/Messages.json?from=+13035550100";
    private const string Mail = "smtps://user:quiet%40word@mail.example.test:587?from=house@example.test";

    [Fact]
    public async Task What_is_written_serves_by_https_under_the_practice_s_own_name()
    {
        await using var machine = new InstalledMachine();
        var (exitCode, said) = await machine.InstallAsync(new Dictionary<string, string> { ["DOORWAY_MAIL"] = Mail, ["DOORWAY_SMS"] = Sms }, "--domain", InstalledMachine.Domain, "--email", "it@example.test");
        Assert.True(exitCode == 0, said);
        await machine.StartDoorwayAsync();
        await machine.StartCaddyAsync();

        var link = SetUpLink().Match(machine.DoorwaySaid).Groups[1].Value;
        using var setUp = await machine.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, setUp.StatusCode);
        Assert.Contains("max-age=", string.Join(' ', setUp.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.All(setUp.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));

        using var plain = await machine.GetPlainAsync("/sign-in");
        Assert.Equal(HttpStatusCode.PermanentRedirect, plain.StatusCode);
        Assert.StartsWith($"https://{InstalledMachine.Domain}", plain.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var stranger = await machine.GetBesideAsync("/sign-in", "evil.example.test");
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);

        await machine.KillDoorwayAsync();
        using var away = await machine.GetAsync(link);
        var page = await away.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadGateway, away.StatusCode);
        Assert.Contains("call <a href=\"tel:911\">911</a>", page, StringComparison.Ordinal);
        Assert.Equal("no-store", away.Headers.CacheControl?.ToString());
        // A page that cannot be found even then is what Caddy would write down; the address holds the one-time link.
        File.Delete(Path.Combine(machine.Written, "usr/share/doorway/away.html"));
        using var lost = await machine.GetAsync(link);
        Assert.False(lost.IsSuccessStatusCode);
        Assert.DoesNotContain(link, machine.CaddySaid, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", machine.CaddySaid + machine.DoorwaySaid + said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_s_file_is_one_that_systemd_takes_and_shuts_it_in()
    {
        await using var machine = new InstalledMachine();
        Assert.Equal(0, (await machine.InstallAsync(null, "--domain", InstalledMachine.Domain)).ExitCode);
        var unit = await machine.ReadAsync("etc/systemd/system/doorway.service");
        Assert.DoesNotMatch("@[A-Z]+@", unit);
        foreach (var line in (string[])["User=doorway", "NoNewPrivileges=true", "ProtectSystem=strict", "LimitCORE=0", "Restart=always"])
            Assert.Contains(line, unit.Split('\n'));
        if (!File.Exists("/usr/bin/systemd-analyze"))
            return;
        using var verify = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", Path.Combine(machine.Written, "etc/systemd/system/doorway.service")]) { RedirectStandardError = true })!;
        var complaints = await verify.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("doorway.service", complaints.Replace("/opt/doorway", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_install_keeps_the_settings_and_somebody_s_own_sites()
    {
        await using var machine = new InstalledMachine();
        await machine.InstallAsync(new Dictionary<string, string> { ["DOORWAY_MAIL"] = Mail, ["DOORWAY_SMS"] = Sms }, "--domain", "first.example.test");
        var settings = Path.Combine(machine.Written, "etc/doorway/doorway.env");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(settings));
        var caddyfile = Path.Combine(machine.Written, "etc/caddy/Caddyfile");
        await File.WriteAllTextAsync(caddyfile, "blog.example.test {\n\trespond hello\n}\n", TestContext.Current.CancellationToken);

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(0, (await machine.InstallAsync(null, "--domain", InstalledMachine.Domain)).ExitCode);
        var kept = await machine.ReadAsync("etc/doorway/doorway.env");
        Assert.Contains($"DOORWAY_MAIL='{Mail}'\n", kept, StringComparison.Ordinal);
        Assert.Contains($"DOORWAY_SMS='{Sms}'\n", kept, StringComparison.Ordinal);
        Assert.Contains($"DOORWAY_ADDRESS=https://{InstalledMachine.Domain}\n", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("first.example.test", kept, StringComparison.Ordinal);
        var sites = await machine.ReadAsync("etc/caddy/Caddyfile");
        Assert.StartsWith("blog.example.test", sites, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(sites, "import /etc/caddy/doorway.caddy"));
    }

    [Theory]
    [InlineData("--domain", "https://doorway.example.test")]
    [InlineData("--domain", "a.example.test { respond x }")]
    [InlineData("--domain", "a.example.test", "--email", "x { y")]
    [InlineData("--domain", "a.example.test", "--port", "80")]
    [InlineData("--domain")]
    [InlineData("--domian", "a.example.test")]
    public async Task Words_that_do_not_fit_write_nothing(params string[] words)
    {
        await using var machine = new InstalledMachine();
        var (exitCode, said) = await machine.InstallAsync(null, words);
        Assert.NotEqual(0, exitCode);
        Assert.Matches("--(domain|email|port|domian)", said);
        Assert.False(Directory.Exists(machine.Written));
    }

    [Theory, EachEngine]
    public async Task Whoever_stops_the_machine_can_ask_first_whether_somebody_is_in_a_session(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        string[] place = ["sessions", "--data", practice.DataPath, .. practice.PostgresConnection is { } connection ? (string[])["--postgres", connection] : []];
        Assert.Equal((0, "No session is open."), await PracticeProcess.ToEndAsync(place));
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        await DayByHand.BeginAsync(therapist, DosingDay.In(practice));
        Assert.Equal((3, "A session is open."), await PracticeProcess.ToEndAsync(place));
        Assert.NotEqual(0, (await PracticeProcess.ToEndAsync("sessions", "--data", practice.DataPath + "-none")).ExitCode);
    }

    [GeneratedRegex("(/set-up/[A-Za-z0-9_-]+)")]
    private static partial Regex SetUpLink();
}
