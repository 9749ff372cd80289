using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;

namespace Doorway.Web.Tests.Harness;

/// <summary>A text message as a service took it: with its form, and with who sent it as the header said.</summary>
internal sealed record ReceivedText(string Method, string Path, string? Kind, string Who, IReadOnlyDictionary<string, string> Form)
{
    public string To => Form["To"];
    public string Body => Form["Body"];
}

/// <summary>A service for text messages on the loopback that takes everything, or answers as it is told.</summary>
internal sealed class TextServer : IAsyncDisposable
{
    public const string Secret = "quiet:w0rd@#";
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<ReceivedText> received = new();
    private readonly int port = RunningPractice.FreePort();
    private readonly Task serving;

    public TextServer()
    {
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What it answers; everything but 2xx takes nothing.</summary>
    public int Answers { get; set; } = 201;

    /// <summary>How long it thinks first.</summary>
    public TimeSpan Thinks { get; set; }

    public int Asked { get; private set; }
    public IReadOnlyList<ReceivedText> Received => [.. received];
    public string Setting => $"http://AC17:{Uri.EscapeDataString(Secret)}@127.0.0.1:{port}/2010/Messages.json?from=+13035550100";

    /// <summary>Waits for a text to this number that is not one of those before.</summary>
    public async Task<ReceivedText> NextToAsync(string number, int before = 0)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (Received.Where(t => t.To == number).Skip(before).FirstOrDefault() is { } text)
                return text;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"No text came for {number}; {received.Count} came.");
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or who asked has hung up.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Asked++;
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var form = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
        var (asked, answer) = (context.Request, context.Response);
        if (Answers is >= 200 and < 300)
            received.Enqueue(new ReceivedText(asked.HttpMethod, asked.Url!.PathAndQuery, asked.ContentType, asked.Headers["Authorization"] ?? "", form.AllKeys.ToDictionary(k => k!, k => form[k]!)));
        await Task.Delay(Thinks);
        answer.StatusCode = Answers;
        if (Answers is >= 300 and < 400)
            answer.RedirectLocation = $"http://127.0.0.1:{port}/elsewhere";
        await answer.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"a word of the service about {form["To"]}"));
        answer.Close();
    }
}
