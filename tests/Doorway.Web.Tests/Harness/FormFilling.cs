using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Doorway.Web.Tests.Harness;

/// <summary>A form as a browser without script sends it: what it shows, what somebody changed, and the pressed button.</summary>
internal sealed class FormFilling
{
    private readonly Page page;
    private readonly IHtmlFormElement form;
    private readonly IHtmlButtonElement? pressed;
    private readonly List<(string Name, string Value)> sent = [];
    private readonly List<(string Name, Upload File)> files = [];

    private FormFilling(Page page, IHtmlFormElement form, IHtmlButtonElement? pressed)
    {
        this.page = page;
        this.form = form;
        this.pressed = pressed;
    }

    public static FormFilling Find(Page page, string formOrButton)
    {
        var forms = page.Document.Forms.ToList();
        var (name, button) = formOrButton.Split('/', 2) is [var first, var second] ? (first, second) : (formOrButton, null);
        if (forms.FirstOrDefault(f => NameOf(f) == name) is { } named)
            return new FormFilling(page, named, ButtonOf(page, named, button));
        var fitting = forms.SelectMany(f => ButtonsOf(f).Where(b => Page.Words(b) == formOrButton).Select(b => (Form: f, Button: b))).ToList();
        if (fitting.Count != 1)
            Assert.Fail(page.Complaint($"has {fitting.Count} forms or buttons “{formOrButton}”; it has: "
                + string.Join("; ", forms.Select(f => $"{NameOf(f)} ({string.Join(", ", ButtonsOf(f).Select(Page.Words))})"))));
        return new FormFilling(page, fitting[0].Form, Usable(page, fitting[0].Button));
    }

    /// <summary>Takes what the form shows, then the changes, in the order of the page.</summary>
    public FormFilling Fill(IReadOnlyList<(string Field, string Value)> changes, IReadOnlyDictionary<string, Upload> uploads)
    {
        var controls = form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name")) && !IsDisabled(e) && e is not IHtmlButtonElement).ToList();
        var names = controls.Select(c => c.GetAttribute("name")!).Distinct().ToList();
        foreach (var unknown in changes.Select(c => c.Field).Concat(uploads.Keys).Except(names))
            Assert.Fail(page.Complaint($"has no field “{unknown}” that can be filled in the form {NameOf(form)}; it has: {string.Join(", ", names)}"));
        foreach (var group in controls.GroupBy(c => c.GetAttribute("name")!))
        {
            var wanted = changes.Where(c => c.Field == group.Key).Select(c => c.Value).ToList();
            if (uploads.TryGetValue(group.Key, out var file))
                files.Add((group.Key, file));
            else
                sent.AddRange(new FieldFilling(page, group.Key, [.. group]).Values(wanted).Select(value => (group.Key, value)));
        }
        if (!string.IsNullOrEmpty(pressed?.Name))
            sent.Add((pressed.Name, pressed.Value ?? ""));
        return this;
    }

    public HttpRequestMessage ToRequest()
    {
        var address = new Uri(page.Address, pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Address.PathAndQuery);
        var pairs = sent.Select(s => KeyValuePair.Create(s.Name, s.Value)).ToList();
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { Query = new FormUrlEncodedContent(pairs).ReadAsStringAsync().GetAwaiter().GetResult() }.Uri);
        if (files.Count > 0 && form.Enctype != "multipart/form-data")
            Assert.Fail($"The form {NameOf(form)} sends no files: it lacks enctype=\"multipart/form-data\".");
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = form.Enctype == "multipart/form-data" ? Multipart(pairs) : new FormUrlEncodedContent(pairs) };
    }

    private MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> pairs)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in pairs)
            content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (name, file) in files)
        {
            var bytes = new ByteArrayContent(file.Content);
            bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
            content.Add(bytes, $"\"{name}\"", $"\"{file.FileName}\"");
        }
        return content;
    }

    private static IHtmlButtonElement? ButtonOf(Page page, IHtmlFormElement form, string? text)
    {
        var buttons = ButtonsOf(form).ToList();
        if (text is null)
            return buttons.FirstOrDefault(b => !IsDisabled(b)) is { } first ? first : buttons.Count == 0 ? null : Usable(page, buttons[0]);
        var fitting = buttons.Where(b => Page.Words(b) == text).ToList();
        if (fitting.Count != 1)
            Assert.Fail(page.Complaint($"has {fitting.Count} buttons “{text}” in {NameOf(form)}; it has: {string.Join(", ", buttons.Select(Page.Words))}"));
        return Usable(page, fitting[0]);
    }

    private static IHtmlButtonElement Usable(Page page, IHtmlButtonElement button)
    {
        if (IsDisabled(button))
            Assert.Fail(page.Complaint($"does not let anybody press “{Page.Words(button)}”"));
        return button;
    }

    private static IEnumerable<IHtmlButtonElement> ButtonsOf(IHtmlFormElement form)
        => form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type is "submit" or "");

    private static string NameOf(IHtmlFormElement form)
        => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") ?? form.GetAttribute("action") ?? "(without a name)";

    private static bool IsDisabled(IElement element) => element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null;
}
