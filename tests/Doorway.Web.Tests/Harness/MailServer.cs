using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Doorway.Web.Tests.Harness;

/// <summary>A mail that a server took: to whom, and its text as a person reads it.</summary>
internal sealed record ReceivedMail(string To, string Text)
{
    public string Link => Regex.Match(Text, @"https?://\S+").Value;
}

/// <summary>A mail server on the loopback that takes everything, or refuses everything.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>True: nothing is taken, as by a provider in trouble.</summary>
    public bool Refuses { get; set; }

    /// <summary>True: whoever comes is let in, and nothing is said.</summary>
    public bool IsSilent { get; set; }

    /// <summary>When somebody first came to a silent server.</summary>
    public DateTimeOffset? CameAt { get; private set; }

    /// <summary>The setting that makes Doorway send by this server.</summary>
    public string Setting => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?from=house@sable.example";

    /// <summary>Waits for a mail to somebody with a link to such a page.</summary>
    public async Task<ReceivedMail> ToAsync(string address, string page)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (received.FirstOrDefault(m => m.To == address && m.Link.Contains(page, StringComparison.Ordinal)) is { } mail)
                return mail;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"No mail with a link to {page} came for {address}; {received.Count} came.");
    }

    /// <summary>The owner sends themself the mail of the proof and says that it arrived; answers what stands open after it.</summary>
    public async Task<Page> ProveAsync(Visitor owner, string address)
    {
        await (await owner.GetAsync("/practice/begin")).SubmitAsync("mail");
        var proof = await ToAsync(address, "/practice/mail/");
        return await (await owner.GetAsync(new Uri(proof.Link).PathAndQuery)).SubmitAsync("arrived");
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        if (IsSilent)
        {
            CameAt ??= DateTimeOffset.UtcNow;
            await Task.Delay(Timeout.Infinite, stopping.Token);
        }
        await writer.WriteLineAsync("220 ready");
        var to = "";
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                to = Regex.Match(line, "<(.*)>").Groups[1].Value;
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
            var isData = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(isData ? "354 go on" : Refuses ? "451 not now" : "250 ok");
            if (!isData)
                continue;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stopping.Token) is { } part && part != ".")
                text.Append(part).Append('\n');
            received.Enqueue(new ReceivedMail(to, Plain(text.ToString())));
            await writer.WriteLineAsync("250 taken");
        }
    }

    // Quoted-printable or base64, as the headers say.
    private static string Plain(string raw)
    {
        var split = raw.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = (raw[..split], raw[(split + 2)..]);
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)));
        return Regex.Replace(body.Replace("=\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
    }
}
