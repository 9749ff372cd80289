using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Doorway.Web.Tests.Harness;

/// <summary>The controls of one name in a form, and what they send.</summary>
internal sealed class FieldFilling(Page page, string name, IReadOnlyList<IElement> controls)
{
    public IEnumerable<string> Values(IReadOnlyList<string> wanted) => controls[0] switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => Boxes(wanted),
        IHtmlSelectElement select => Options(select, wanted),
        IHtmlInputElement { Type: "file" } => [],
        _ => Texts(wanted),
    };

    private IEnumerable<string> Boxes(IReadOnlyList<string> wanted)
    {
        var boxes = controls.OfType<IHtmlInputElement>().ToList();
        // A hidden input of the same name beside a tick says what no tick means.
        var hidden = boxes.Where(b => b.Type == "hidden").Select(b => b.Value);
        boxes = [.. boxes.Where(b => b.Type is "radio" or "checkbox")];
        if (wanted.Count == 0)
            return [.. hidden, .. boxes.Where(b => b.IsChecked).Select(b => b.Value)];
        return [.. hidden, .. wanted.Where(w => w.Length > 0).Select(w => Chosen(boxes.Select(b => (b.Value, WordsOf(b))), w))];
    }

    private IEnumerable<string> Options(IHtmlSelectElement select, IReadOnlyList<string> wanted)
    {
        var options = select.Options.Where(o => !o.IsDisabled).ToList();
        if (wanted.Count > 0)
            return wanted.Select(w => Chosen(options.Select(o => (o.Value, Page.Words(o))), w));
        var selected = options.Where(o => o.HasAttribute("selected")).Select(o => o.Value).ToList();
        return selected.Count > 0 || select.IsMultiple ? selected : options.Take(1).Select(o => o.Value);
    }

    private IEnumerable<string> Texts(IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0)
            return controls.Select(ValueOf);
        if (controls.Any(c => c is IHtmlInputElement { Type: "hidden" } || c.HasAttribute("readonly")))
            Assert.Fail(page.Complaint($"lets nobody type into “{name}”: it is hidden or read-only"));
        if (wanted.Count != controls.Count)
            Assert.Fail(page.Complaint($"has {controls.Count} fields “{name}”, and {wanted.Count} values were given"));
        foreach (var (control, value) in controls.Zip(wanted))
            if (int.TryParse(control.GetAttribute("maxlength"), out var most) && value.Length > most)
                Assert.Fail(page.Complaint($"takes {most} characters in “{name}”, and “{value}” is longer"));
        return wanted.Select(w => w.ReplaceLineEndings("\r\n"));
    }

    private string Chosen(IEnumerable<(string Value, string Words)> offered, string wanted)
    {
        var choices = offered.ToList();
        var byValue = choices.Where(c => c.Value == wanted).ToList();
        var fitting = byValue.Count > 0 ? byValue : [.. choices.Where(c => c.Words == wanted)];
        if (fitting.Count == 0)
            Assert.Fail(page.Complaint($"offers no “{wanted}” at “{name}”; it offers: {string.Join("; ", choices.Select(c => $"{c.Value} ({c.Words})"))}"));
        return fitting[0].Value;
    }

    private static string WordsOf(IHtmlInputElement box)
    {
        var label = box.Closest("label") ?? box.Owner?.QuerySelector($"label[for='{box.Id}']");
        return label is null ? "" : Page.Words(label.QuerySelector(".choice-name") ?? label);
    }

    private static string ValueOf(IElement control) => control switch
    {
        IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\r\n"),
        IHtmlInputElement input => input.Value,
        _ => control.GetAttribute("value") ?? "",
    };
}
