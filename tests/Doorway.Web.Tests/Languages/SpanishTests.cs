using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Doorway.Care.Consent;
using Doorway.Care.Knowledge;
using Doorway.Care.Languages;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Languages;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Languages;

/// <summary>One patient reads in Spanish from the public page to the day of the session; the staff go on in English.</summary>
public sealed partial class SpanishTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_patient_chooses_Spanish_and_every_page_of_theirs_is_in_it(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        var choose = await (await people.Patient.GetAsync("/home")).FollowAsync("Español");
        var home = await choose.SubmitAsync("language/Español");
        Assert.Equal("/home", home.Path);
        Assert.Equal("es-US", home.Document.DocumentElement.GetAttribute("lang"));
        await PlanWalk.ToPreparingAsync(people);
        Expect(await EnglishOnAsync(people.Patient, ["/home", "/messages", "/journal", "/record", "/consents", "/plan", "/medicine", "/help", "/preparing", "/account"]));
        (await people.Therapist.GetAsync("/today")).MustNotSay("Español").MustSay("Today");
        (await people.Therapist.GetAsync(people.Chart)).MustSay("Spanish");
    }

    [Theory, EachEngine]
    public async Task The_public_page_follows_the_browser_and_stays_English_where_nobody_offers_Spanish(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var visitor = practice.Visitor();
        await OfferAsync(practice, false);
        (await visitor.GetAsync("/")).MustNotSay("Español");
        Assert.Equal("en-US", (await visitor.TryGetAsync("/", ("Accept-Language", "es-MX,es;q=0.9,en;q=0.5"))).Document.DocumentElement.GetAttribute("lang"));
        await OfferAsync(practice, true);
        var page = await visitor.TryGetAsync("/", ("Accept-Language", "es-MX,es;q=0.9,en;q=0.5"));
        Assert.Equal("es-US", page.Document.DocumentElement.GetAttribute("lang"));
        Expect(English(page));
        Assert.Equal("en-US", (await visitor.TryGetAsync("/", ("Accept-Language", "en-US,es;q=0.4"))).Document.DocumentElement.GetAttribute("lang"));
        (await visitor.TryGetAsync("/help", ("Accept-Language", "es"))).MustSay("oprima 2").MustSay("AYUDA");
    }

    [Theory, EachEngine]
    public async Task A_consent_is_signed_and_kept_in_the_language_it_was_read_in(Engine engine)
    {
        await using var practice = await walked.AtPlanningAsync(engine);
        using var people = await PlanningPeople.InAsync(practice);
        await (await people.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        await ConsentWalk.TakeBackAsync(people.Patient, "ketamine", "Retirarlo");
        await ConsentWalk.SignAsync(people.Patient, people.Name);
        var signed = await practice.LookAsync(db => db.Set<Consent>().AsNoTracking().Where(c => c.PatientId == people.PatientId && c.Kind == ConsentKind.Ketamine).OrderBy(c => c.SignedAt).LastAsync());
        Assert.Equal(Language.Spanish, signed.Language);
        var copy = await people.Prescriber.GetAsync($"/consents/{signed.Id}/copy");
        Assert.Null(copy.Document.QuerySelector(".phone-crisis"));
        Assert.NotNull((await people.Patient.GetAsync($"/consents/{signed.Id}/copy")).MustSay("¿En crisis?").Document.QuerySelector(".phone-crisis"));
        copy.MustSay(ConsentDocuments.Of(signed).In(Language.Spanish).Title);
    }

    [Fact]
    public void A_consent_in_Spanish_has_all_that_the_English_one_has()
        => Assert.All(ConsentDocuments.All, english =>
        {
            var spanish = english.In(Language.Spanish);
            Assert.Equal(Shape(english), Shape(spanish));
            Assert.Equal(Numbers(english), Numbers(spanish));
            Assert.NotEqual(english.Title, spanish.Title);
            Assert.InRange(spanish.ReadText().Sum(t => t.Length), english.ReadText().Sum(t => t.Length) * 9 / 10, english.ReadText().Sum(t => t.Length) * 3 / 2);
        });

    [Fact]
    public void A_questionnaire_without_an_official_wording_is_asked_in_English()
    {
        var instruments = new PracticeInstruments();
        Assert.StartsWith("Over the last 2 weeks", instruments.Instrument("phq-9").Stem, StringComparison.Ordinal);
        using (Tongue.Writing(Language.Spanish))
        {
            var phq9 = instruments.Instrument("phq-9");
            Assert.StartsWith("Durante las últimas 2 semanas", phq9.Stem, StringComparison.Ordinal);
            Assert.Equal(("es", KnowledgeSet.Embedded.Instrument("phq-9").Scale), (phq9.Language, phq9.Scale));
            Assert.Equal([0, 1, 2, 3], phq9.Options.Select(o => o.Value));
            Assert.Equal("en", instruments.Instrument("gad-7").Language);
            Assert.Same(KnowledgeSet.Embedded.Instrument("gad-7"), instruments.Instrument("gad-7"));
        }
        Assert.Equal(Language.English, Tongue.Current);
    }

    [Fact]
    public void A_sentence_keeps_its_holes_and_markup_in_them_is_harmless()
    {
        var name = "<b>Maud</b>";
        Assert.Equal("en 3 días", InSpanish(() => Saying.Say($"in {3} days")));
        Assert.Equal("No sentence like <b>Maud</b> is there.", InSpanish(() => Saying.Say($"No sentence like {name} is there.")));
        Assert.Equal("Hello &lt;b&gt;Maud&lt;/b&gt;, call <a href=\"tel:988\">988</a>.", Marked.SayMarked($"Hello {name}, call {Marked.Tel("988")}.").Value);
    }

    private static string InSpanish(Func<string> say)
    {
        using (Tongue.Writing(Language.Spanish))
            return say();
    }

    private static async Task OfferAsync(RunningPractice practice, bool isOffered)
    {
        using var owner = await practice.AsAsync(NewPatient.Therapist);
        await (await owner.GetAsync("/practice/facts")).SubmitAsync("languages", ("spanish", isOffered ? "yes" : ""), ("spanishRead", "Leemos los mensajes en días hábiles."));
    }

    private static string Shape(ConsentDocument d) => string.Join('|', [$"{d.Kind} {d.Setting} {d.Route} {d.Version} {d.OffersTouch} {d.Withdrawing is null}",
        .. d.Sections.Select(s => $"{s.Paragraphs.Count} {s.Points.Count} {string.Join(',', s.Sources)}"), .. d.Quiz.Select(q => $"{q.Id} {q.Understood} {string.Join(',', q.Choices.Select(c => c.Id))}")]);

    // Each number of the English text; the Spanish one adds how 988 is asked for Spanish.
    private static string Numbers(ConsentDocument d) => string.Join(' ', d.Sections.Select(s => string.Join(',', Number().Matches(string.Join(' ', [.. s.Paragraphs, .. s.Points]))
        .Select(m => m.Value).Where(n => n != "2").Distinct().Order(StringComparer.Ordinal))));

    private static async Task<IReadOnlyList<string>> EnglishOnAsync(Visitor patient, string[] pages)
    {
        var found = new List<string>();
        foreach (var path in pages)
            found.AddRange(English(await patient.GetAsync(path)));
        return found;
    }

    // What a page says in words that only English has. What is marked as English, and what people wrote themselves, may be.
    private static List<string> English(Page page) => [.. page.Document.Body!.Descendants<IText>()
        .Where(t => t.ParentElement is { } around && around.Closest("[lang^=en], script, style, .words, address, [data-written]") is null && EnglishWord().IsMatch(t.Data))
        .Select(t => $"{page.Path}: {t.Data.Trim()}")];

    private static void Expect(IReadOnlyList<string> nothing) => Assert.True(nothing.Count == 0, string.Join(Environment.NewLine, nothing));

    [GeneratedRegex(@"\b(the|and|you|your|with|this|that|have|from|what|when|are|is|of|to|we|they)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
