using System.Diagnostics;

namespace Doorway.Load;

/// <summary>A closed loop: each connection asks for the next of the pages as soon as it has its answer, for a set time.</summary>
internal static class LoadLoop
{
    // The program goes on compiling what is used often for some seconds after its first pages; what is measured is the day after that.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    public static async Task<LoadResult> RunAsync(HttpClient client, IReadOnlyList<Ask> paths, int connections, int seconds)
    {
        var warm = (await AskAsync(client, paths, connections, WarmUp)).Count();
        var clock = Stopwatch.StartNew();
        var answers = await AskAsync(client, paths, connections, TimeSpan.FromSeconds(seconds));
        return new LoadResult(new Latencies(answers), clock.Elapsed, warm);
    }

    private static async Task<IEnumerable<double>> AskAsync(HttpClient client, IReadOnlyList<Ask> paths, int connections, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var loops = Enumerable.Range(0, connections).Select(first => Task.Run(() => AskUntilAsync(client, paths, first * paths.Count / connections, end)));
        return (await Task.WhenAll(loops)).SelectMany(milliseconds => milliseconds);
    }

    private static async Task<List<double>> AskUntilAsync(HttpClient client, IReadOnlyList<Ask> paths, int first, long end)
    {
        var milliseconds = new List<double>();
        for (var next = first; Stopwatch.GetTimestamp() < end; next++)
        {
            var ask = paths[next % paths.Count];
            var began = Stopwatch.GetTimestamp();
            using var answer = ask.Form is { } form ? await FoundAsync(client, ask.Path, form) : await client.GetAsync(ask.Path);
            await answer.Content.CopyToAsync(Stream.Null);
            // A quick error page must not pass for a quick page, nor a redirection to the sign-in page.
            if ((int)answer.StatusCode != 200)
            {
                throw new LoadError($"{ask.Path} answered {(int)answer.StatusCode} under load.");
            }
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return milliseconds;
    }

    /// <summary>As a browser does: sends the form, then asks for the page that it leads to, with the cookie that it was given.</summary>
    public static async Task<HttpResponseMessage> FoundAsync(HttpClient client, string path, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        using var sent = await client.PostAsync(path, new FormUrlEncodedContent(form));
        if (sent.Headers.Location is not { } next || !sent.Headers.TryGetValues("Set-Cookie", out var cookies))
            throw new LoadError($"{path} answered {(int)sent.StatusCode} to its form.");
        using var request = new HttpRequestMessage(HttpMethod.Get, next);
        request.Headers.Add("Cookie", string.Join("; ", client.DefaultRequestHeaders.GetValues("Cookie").Concat(cookies.Select(cookie => cookie.Split(';')[0]))));
        return await client.SendAsync(request);
    }
}

/// <summary>A page that is asked for; with <paramref name="Form"/>, by sending that form to it.</summary>
internal sealed record Ask(string Path, IReadOnlyList<KeyValuePair<string, string>>? Form = null)
{
    public static implicit operator Ask(string path) => new(path);
}

internal sealed record LoadResult(Latencies Latencies, TimeSpan Elapsed, int Warming)
{
    /// <summary>All pages that were asked for, the warming ones too.</summary>
    public int Asked => Latencies.Count + Warming;

    public double RequestsPerSecond => Latencies.Count / Elapsed.TotalSeconds;
}
