using System.Net;
using System.Text;
using System.Xml.Linq;
using Doorway.Care.Integration;
using Doorway.Care.Languages;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Integration;

/// <summary>A symbol kept where words do not come, and shared only as its passage or its insight is.</summary>
public sealed class SymbolTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_symbol_without_a_word_is_sealed_and_seen_by_the_therapist_only_while_it_is_shared(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var notes = $"/patients/{day.PatientId}/notes";
        var page = await (await wren.GetAsync("/journal")).FollowAsync("symbol");
        Assert.Equal("Choose a symbol.", (await page.SubmitRefusedAsync("symbol")).ErrorAt("symbol"));
        var journal = await page.SubmitAsync("symbol", ("symbol", "door"));
        Assert.Equal("/journal", journal.Path);
        Assert.Equal("A door that stands open", Drawn(journal, ".passage svg.symbol"));
        Assert.Empty(journal.Document.QuerySelectorAll(".passage p"));
        Assert.Null(Drawn(await inga.GetAsync(notes), "svg.symbol"));
        var row = await practice.LookAsync(db => db.Set<JournalPassage>().AsNoTracking().SingleAsync(p => p.PatientId == day.PatientId && p.Kind == PassageKind.Symbol));
        Assert.True(row.Words.IsEmpty && row.Symbol.Bytes.Length > 0);
        Assert.DoesNotContain("door", Encoding.UTF8.GetString(row.Symbol.Bytes), StringComparison.Ordinal);

        await journal.SubmitAsync("share", ("share", row.Id.ToString()));
        Assert.Equal("A door that stands open", Drawn(await inga.GetAsync(notes), "svg.symbol"));
        Assert.Null(Drawn(await amara.GetAsync(notes), "svg.symbol"));
        await (await wren.GetAsync("/journal")).SubmitAsync("share", ("share", ""));
        Assert.Null(Drawn(await inga.GetAsync(notes), "svg.symbol"));
    }

    [Theory, EachEngine]
    public async Task An_insight_may_be_a_symbol_with_a_word_and_what_was_typed_stays(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var notes = $"/patients/{day.PatientId}/notes";
        var page = await (await wren.GetAsync("/journal/insights")).FollowAsync("No words? Keep a symbol");
        var refused = await page.SubmitRefusedAsync("symbol", ("called", "Home again"), ("where", "insight"));
        Assert.Equal("Home again", refused.Document.QuerySelector("input[name=called]")!.GetAttribute("value"));
        var insights = await refused.SubmitAsync("symbol", ("symbol", "tree"), ("where", "insight"));
        insights.MustSay("Home again");
        Assert.Equal("A tree with its roots", Drawn(insights, "article svg.symbol"));
        Assert.Empty((await wren.GetAsync("/journal")).Document.QuerySelectorAll(".passage"));
        (await inga.GetAsync(notes)).MustNotSay("Home again");
        var share = insights.Document.QuerySelector("input[name=_handler][value^=share-]")!.GetAttribute("value")!;
        insights = await insights.SubmitAsync(share);
        Assert.Equal("A tree with its roots", Drawn((await inga.GetAsync(notes)).MustSay("Home again"), "svg.symbol"));
        await insights.SubmitAsync(share);
        Assert.Null(Drawn((await inga.GetAsync(notes)).MustNotSay("Home again"), "svg.symbol"));
        foreach (var name in (string[])[NewPatient.Therapist, "Perrin Vale", "Sunniva Rook"])
        {
            using var closed = await practice.AsAsync(name);
            Assert.Equal(HttpStatusCode.Forbidden, (await closed.TryGetAsync("/journal/symbol")).Status);
        }
    }

    [Theory, EachEngine]
    public async Task A_symbol_is_named_in_the_readers_language(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        await (await wren.GetAsync("/language")).SubmitAsync("language/Español");
        var page = await wren.GetAsync("/journal/symbol");
        page.MustSay("Un ave en vuelo").MustNotSay("A bird in flight");
        Assert.Equal("Una ola", Drawn(await page.SubmitAsync("symbol", ("symbol", "wave")), "svg.symbol"));
    }

    [Fact]
    public void Each_symbol_is_drawn_with_lines_alone_and_named_in_both_languages()
    {
        Assert.InRange(Symbols.All.Count, 10, 24);
        Assert.Equal(Symbols.All.Count, Symbols.All.Select(s => s.Id).Distinct().Count());
        Assert.InRange(ReadingAgeTests.Grade(Symbols.All.Select(s => s.Says)), -5, 8);
        foreach (var symbol in Symbols.All)
        {
            Assert.NotNull(SpanishTexts.Of(symbol.Says));
            var drawn = XElement.Parse($"<svg>{symbol.Shape}</svg>");
            Assert.NotEmpty(drawn.Elements());
            Assert.All(drawn.Elements(), line => Assert.Contains(line.Name.LocalName, new[] { "path", "ellipse", "circle" }));
            Assert.All(drawn.Elements().Attributes(), a => Assert.Contains(a.Name.LocalName, new[] { "d", "cx", "cy", "rx", "ry", "r" }));
        }
    }

    private static string? Drawn(Page page, string at) => page.Document.QuerySelector(at)?.GetAttribute("aria-label");
}
