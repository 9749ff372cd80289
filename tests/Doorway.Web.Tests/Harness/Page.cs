using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Doorway.Web.Tests.Harness;

/// <summary>What a visitor was answered: the document, its status, and the way there.</summary>
public sealed partial class Page
{
    private readonly Served served;
    private readonly Dictionary<string, Upload> attached = [];

    private Page(Visitor visitor, Served served, HttpResponseMessage response, IReadOnlyList<string> hops, string body, IDocument document)
    {
        Visitor = visitor;
        this.served = served;
        Status = response.StatusCode;
        Address = response.RequestMessage!.RequestUri!;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Hops = hops;
        Body = body;
        Document = document;
    }

    public Visitor Visitor { get; }
    public HttpStatusCode Status { get; }

    /// <summary>Where the visitor stands after all redirects.</summary>
    public Uri Address { get; }
    public string Path => Address.AbsolutePath;

    /// <summary>The addresses that redirects led through, in order.</summary>
    public IReadOnlyList<string> Hops { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }
    public string Body { get; }
    public IDocument Document { get; }

    /// <summary>All that a person reads, with single spaces.</summary>
    public string Text => Words(Document.Body ?? Document.DocumentElement);

    /// <summary>What the page says is wrong, in its order.</summary>
    public IReadOnlyList<string> ErrorTexts => [.. Document.QuerySelectorAll("p.error, .error-summary li").Select(Words).Distinct()];

    /// <summary>The error that stands at a field, or null. In <c>form/field</c> the form can be named.</summary>
    public string? ErrorAt(string field)
    {
        var ends = $"-{field.Split('/')[^1]}-error";
        var starts = field.Contains('/') ? field.Split('/')[0] + "-" : "";
        return Document.QuerySelectorAll("p.error[id]")
            .Where(e => e.Id!.EndsWith(ends, StringComparison.Ordinal) && e.Id.StartsWith(starts, StringComparison.Ordinal))
            .Select(Words).FirstOrDefault();
    }

    public Page MustBeServed()
    {
        if ((int)Status >= 400)
            Assert.Fail(Complaint("was not served"));
        return this;
    }

    /// <summary>Fails unless the page says this, and quotes what it says instead.</summary>
    public Page MustSay(string words)
    {
        if (!Text.Contains(words, StringComparison.Ordinal))
            Assert.Fail(Complaint($"does not say “{words}”"));
        return this;
    }

    public Page MustNotSay(string words)
    {
        if (Text.Contains(words, StringComparison.Ordinal))
            Assert.Fail(Complaint($"says “{words}”"));
        return this;
    }

    /// <summary>Follows the link with this text, or with this text in it when only one has it.</summary>
    public Task<Page> FollowAsync(string linkText)
    {
        var links = Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").ToList();
        var exact = links.Where(a => Words(a) == linkText).DistinctBy(a => a.PathName + a.Search).ToList();
        var fitting = exact.Count > 0 ? exact : [.. links.Where(a => Words(a).Contains(linkText, StringComparison.Ordinal)).DistinctBy(a => a.PathName + a.Search)];
        if (fitting.Count != 1)
            Assert.Fail(Complaint($"has {fitting.Count} links “{linkText}”; it has: {string.Join("; ", links.Select(Words).Distinct())}"));
        return Visitor.GetAsync(fitting[0].PathName + fitting[0].Search);
    }

    /// <summary>Gives a file to a file field; it goes with the next form that is sent from this page.</summary>
    public Page Attach(string field, string fileName, byte[] content, string contentType = "application/json")
    {
        attached[field] = new Upload(fileName, content, contentType);
        return this;
    }

    /// <summary>Sends a form, found by its name, by a button's text, or by <c>name/button text</c>, and fails when it is refused.
    /// Radios, ticks and lists take a value or the words beside it; an empty text takes a tick away.</summary>
    public async Task<Page> SubmitAsync(string formOrButton, params (string Field, string Value)[] fields)
        => (await TrySubmitAsync(formOrButton, fields)).MustBeAccepted(formOrButton);

    /// <summary>Sends a form that the page must refuse with errors (422).</summary>
    public async Task<Page> SubmitRefusedAsync(string formOrButton, params (string Field, string Value)[] fields)
    {
        var page = await TrySubmitAsync(formOrButton, fields);
        if (page.Status != HttpStatusCode.UnprocessableEntity)
            Assert.Fail(page.Complaint($"took “{formOrButton}”, which it must refuse"));
        return page;
    }

    /// <summary>Sends a form whatever it answers.</summary>
    public Task<Page> TrySubmitAsync(string formOrButton, params (string Field, string Value)[] fields)
        => Visitor.SendAsync(FormFilling.Find(this, formOrButton).Fill(fields, attached).ToRequest());

    /// <summary>Sends a form as the page does by itself while somebody types.</summary>
    public Task<Page> AutoSaveAsync(string form, params (string Field, string Value)[] fields)
    {
        var request = FormFilling.Find(this, form).Fill(fields, attached).ToRequest();
        request.Headers.Add("X-Autosave", "1");
        return Visitor.SendAsync(request);
    }

    internal string Complaint(string what)
    {
        var lines = new List<string> { $"{Address.PathAndQuery} ({served.Engine}, {(int)Status}) {what}." };
        lines.AddRange(ErrorTexts.Select(error => $"  error: {error}"));
        if ((int)Status >= 500)
            lines.AddRange(served.Errors().TakeLast(2).Select(error => $"  server: {error}"));
        lines.Add($"  It says: {(Text.Length > 1500 ? Text[..1500] + " …" : Text)}");
        return string.Join(Environment.NewLine, lines);
    }

    internal static string Words(IElement element) => Spaces().Replace(element.TextContent, " ").Trim();

    internal static async Task<Page> ReadAsync(Visitor visitor, Served served, HttpResponseMessage response, IReadOnlyList<string> hops)
    {
        var body = await response.Content.ReadAsStringAsync();
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer
            .Address(response.RequestMessage!.RequestUri!).Content(isPage ? body : $"<pre>{WebUtility.HtmlEncode(body)}</pre>"));
        return new Page(visitor, served, response, hops, body, document);
    }

    private Page MustBeAccepted(string form)
    {
        if ((int)Status >= 400)
            Assert.Fail(Complaint($"refused “{form}”"));
        return this;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

internal sealed record Upload(string FileName, byte[] Content, string ContentType);
