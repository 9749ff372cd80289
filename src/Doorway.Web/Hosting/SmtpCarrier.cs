using System.Net;
using System.Net.Mail;
using Doorway.Care.Messaging;

namespace Doorway.Web.Hosting;

/// <summary>Sends by SMTP with the framework's own client, because no mail library restores here; another can take its place behind
/// <see cref="IMailCarrier"/>. Set by DOORWAY_MAIL = smtp(s)://user:password@host:port?from=practice@example.org</summary>
internal sealed class SmtpCarrier(Uri setting) : IMailCarrier
{
    public static void AddWhenSet(IServiceCollection services, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var setting) || setting.Scheme is not ("smtp" or "smtps") || FromOf(setting) is null)
            throw new CommandError("DOORWAY_MAIL is not a mail setting. Write it as smtps://user:password@host:port?from=practice@example.org");
        services.AddSingleton<IMailCarrier>(new SmtpCarrier(setting));
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public string Name => $"{setting.Scheme}://{setting.Host}:{Port} from {FromOf(setting)}";

    private int Port => setting.Port > 0 ? setting.Port : 587;

    // The framework's own time limit does not hold for its asynchronous sending, and giving it up waits for the server again. So it is left
    // alone after our patience is over, and ends by itself when the connection does.
    public Task CarryAsync(string to, string subject, string body, CancellationToken ct)
        => Task.Run(() => SendAsync(to, subject, body), ct).WaitAsync(Patience, ct);

    private async Task SendAsync(string to, string subject, string body)
    {
        using var client = new SmtpClient(setting.Host, Port) { EnableSsl = setting.Scheme == "smtps" };
        var who = setting.UserInfo.Split(':', 2);
        if (who.Length == 2)
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(who[0]), Uri.UnescapeDataString(who[1]));
        using var message = new MailMessage(FromOf(setting)!, OnlyOne(to), subject, body.ReplaceLineEndings("\r\n"));
        await client.SendMailAsync(message);
    }

    // The framework takes a list with commas as many addresses.
    private static string OnlyOne(string to) => OneAddress.Is(to) ? to : throw new FormatException("A mail goes to one address.");

    private static string? FromOf(Uri setting)
        => System.Web.HttpUtility.ParseQueryString(setting.Query)["from"] is { Length: > 2 } from && from.Contains('@', StringComparison.Ordinal) ? from : null;
}
