using System.Net;
using System.Text.RegularExpressions;

namespace Doorway.Load;

/// <summary>Steps into a person of a demo practice as a newcomer does: by the button on /demo.</summary>
internal static partial class DemoSignIn
{
    public static async Task StepIntoAsync(HttpClient client, string person)
    {
        using var demo = await client.GetAsync("/demo");
        KeepCookies(client, demo);
        var page = await demo.Content.ReadAsStringAsync();
        var form = FormPattern().Matches(page).Select(match => match.Value)
            .FirstOrDefault(form => form.Contains(person, StringComparison.OrdinalIgnoreCase))
            ?? throw new LoadError($"The page /demo has no form that names '{person}'.");

        var action = Attribute(OpeningTag(form), "action");
        using var answer = await client.PostAsync(action == "" ? "/demo" : action, new FormUrlEncodedContent(Fields(form)));
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.OK))
        {
            throw new LoadError($"Stepping into '{person}' was answered with {(int)answer.StatusCode}.");
        }
        KeepCookies(client, answer);
        Console.Error.WriteLine($"Stepped in by /demo, which leads to {answer.Headers.Location}.");
    }

    /// <summary>Gives each form what the page's own form has against requests from elsewhere.</summary>
    public static async Task<IReadOnlyList<Ask>> WithTokenAsync(HttpClient client, IReadOnlyList<Ask> asks)
    {
        var known = new Dictionary<string, string>();
        foreach (var path in asks.Select(a => a.Path).Distinct())
        {
            using var page = await client.GetAsync(path);
            KeepCookies(client, page);
            known[path] = Fields(await page.Content.ReadAsStringAsync()).FirstOrDefault(f => f.Key == "__RequestVerificationToken").Value
                ?? throw new LoadError($"{path} has no form of its own.");
        }
        return [.. asks.Select(a => a with { Form = [.. a.Form ?? [], KeyValuePair.Create("__RequestVerificationToken", known[a.Path])] })];
    }

    // The cookies are Secure. A browser sends those to http://localhost too, .NET's cookie container does not.
    private static void KeepCookies(HttpClient client, HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }
        var kept = client.DefaultRequestHeaders.TryGetValues("Cookie", out var before) ? string.Join("; ", before) + "; " : "";
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", kept + string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string form) =>
        FieldPattern().Matches(form)
            .Select(match => KeyValuePair.Create(Attribute(match.Value, "name"), Attribute(match.Value, "value")))
            .Where(field => field.Key != "");

    private static string OpeningTag(string form) => form[..(form.IndexOf('>') + 1)];

    private static string Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.IgnoreCase);
        return WebUtility.HtmlDecode(match.Groups["value"].Value);
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FormPattern();

    [GeneratedRegex("<(?:input|button)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex FieldPattern();
}
