using System.Net.Http.Headers;
using System.Text;
using Doorway.Care.Messaging;

namespace Doorway.Web.Hosting;

/// <summary>Sends text messages by a form with To, From and Body over HTTPS with a name and a secret, as the common services take it. Set by
/// DOORWAY_SMS = https://account:secret@host/path?from=+13035550100</summary>
internal sealed class FormTextCarrier : ITextCarrier, IDisposable
{
    private readonly HttpClient http;
    private readonly Uri address;
    private readonly AuthenticationHeaderValue who;
    private readonly string from;

    private FormTextCarrier(Uri address, string account, string secret, string from, TimeSpan patience)
    {
        (this.address, this.from) = (address, from);
        who = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{secret}")));
        // Another address than the one that was set gets neither the secret nor the number.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = patience };
    }

    public string Name => $"{address} from {from}";

    public static void AddWhenSet(IServiceCollection services, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            services.AddSingleton<ITextCarrier>(From(text));
    }

    /// <summary>The carrier that a setting names; the error repeats nothing of it.</summary>
    public static FormTextCarrier From(string text, TimeSpan? patience = null)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var setting) || setting.Host.Length == 0 || setting.Fragment.Length > 0 || SenderOf(setting) is not { } from
            || setting.UserInfo.Split(':') is not [{ Length: > 0 } account, { Length: > 0 } secret])
            throw new CommandError("DOORWAY_SMS is not a setting for text messages. Write it as https://account:secret@host/path?from=+13035550100");
        if (setting.Scheme != Uri.UriSchemeHttps && !(setting.Scheme == Uri.UriSchemeHttp && setting.IsLoopback))
            throw new CommandError("DOORWAY_SMS has to begin with https://, because it carries a secret and people's numbers.");
        var address = new UriBuilder(setting) { UserName = "", Password = "", Query = "" }.Uri;
        return new FormTextCarrier(address, Uri.UnescapeDataString(account), Uri.UnescapeDataString(secret), from, patience ?? TimeSpan.FromSeconds(15));
    }

    public async Task CarryAsync(string to, string body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("To", to), new("From", from), new("Body", body)]) };
        request.Headers.Authorization = who;
        // What the service says is not read: it may repeat the number and the text.
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException("The service for text messages did not take it.", null, answer.StatusCode);
    }

    public void Dispose() => http.Dispose();

    // By hand: the plus of a number is no space here.
    private static string? SenderOf(Uri setting)
        => setting.Query.StartsWith("?from=", StringComparison.Ordinal) && Uri.UnescapeDataString(setting.Query["?from=".Length..]) is ['+', .. { Length: >= 8 and <= 15 } digits] from && digits.All(char.IsAsciiDigit) ? from : null;
}
