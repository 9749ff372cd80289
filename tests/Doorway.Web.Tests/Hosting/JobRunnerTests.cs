using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Hosting;

/// <summary>The jobs of a practice run beside each other.</summary>
public sealed class JobRunnerTests
{
    [Theory, EachEngine]
    public async Task A_mail_server_that_says_nothing_keeps_the_watch_over_sessions_from_nothing_and_counts_as_a_try(Engine engine)
    {
        await using var mail = new MailServer { IsSilent = true };
        await using var practice = await RunningPractice.StartAsync(engine, mail: mail.Setting);
        using var anybody = practice.Visitor();
        await NewPatient.EnquireAsync(anybody, "Sena Lull", "sena@lull.example");
        var came = await WaitAsync(() => Task.FromResult(mail.CameAt), at => at is not null, seconds: 30);
        // The mail is stuck now, for fifteen seconds; the watch over sessions, each ten, looks all the same.
        var looked = await WaitAsync(() => RanAsync(practice, "watch-sessions"), at => at > came, seconds: 40);
        Assert.InRange(looked!.Value, came!.Value, came.Value.AddSeconds(14.5));
        Assert.Equal(1, await WaitAsync(() => TriesAsync(practice), tries => tries > 0, seconds: 40));
    }

    private static Task<DateTimeOffset?> RanAsync(RunningPractice practice, string job)
        => practice.LookAsync(db => db.Set<JobLease>().AsNoTracking().Where(l => l.Name == job).Select(l => l.LastRunAt).SingleOrDefaultAsync());

    private static Task<int> TriesAsync(RunningPractice practice)
        => practice.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().Select(m => m.Tries).MaxAsync());

    private static async Task<T> WaitAsync<T>(Func<Task<T>> look, Func<T, bool> isSo, int seconds = 20)
    {
        for (var tries = 0; tries < seconds * 5; tries++)
        {
            if (await look() is var seen && isSo(seen))
                return seen;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"It did not come to be so within {seconds} seconds.");
    }
}
