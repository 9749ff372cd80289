using System.Net;
using System.Text;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Integration;

public sealed class JournalTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_passage_is_read_by_the_therapist_only_while_it_is_shared(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync("Inga Sorrel");
        using var amara = await practice.AsAsync("Amara Finch");
        var notes = $"/patients/{day.PatientId}/notes";

        var journal = await wren.GetAsync("/journal");
        journal.MustSay("Nobody reads this as you write.").MustSay("988");
        await journal.AutoSaveAsync("today", ("entry", "Half a thought"));
        journal = await wren.GetAsync("/journal");
        Assert.Equal("Half a thought", journal.Document.QuerySelector("textarea[name=entry]")!.TextContent.Trim());
        journal = await journal.SubmitAsync("today/Keep", ("entry", "The coat on the hook.\n\nI was afraid, and it passed."));
        Assert.Equal(2, journal.Document.QuerySelectorAll(".passage").Length);
        (await inga.GetAsync(notes)).MustNotSay("coat").MustSay("Nothing is shared now");

        var first = journal.Document.QuerySelectorAll("input[name=share]")[0].GetAttribute("value")!;
        journal = await journal.SubmitAsync("share", ("share", first));
        (await inga.GetAsync(notes)).MustSay("The coat on the hook.").MustNotSay("I was afraid");
        (await amara.GetAsync(notes)).MustNotSay("The coat on the hook.");
        await journal.SubmitAsync("share", ("share", ""));
        (await inga.GetAsync(notes)).MustNotSay("The coat on the hook.");
        // Taking back is not for ever.
        await (await wren.GetAsync("/journal")).SubmitAsync("share", ("share", first));
        (await inga.GetAsync(notes)).MustSay("The coat on the hook.");
    }

    [Theory, EachEngine]
    public async Task A_picture_is_known_by_its_bytes_loses_its_place_and_is_shared_with_its_passage(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var page = await wren.GetAsync("/journal/picture");
        (await page.Attach("file", "x.jpg", Encoding.ASCII.GetBytes("<script>alert(1)</script>"), "image/jpeg").SubmitRefusedAsync("media")).MustSay("This file is neither");
        (await (await wren.GetAsync("/journal/picture")).SubmitRefusedAsync("media")).MustSay("Choose a picture or a recording first.");
        page = await wren.GetAsync("/journal/picture");
        var journal = await page.Attach("file", "hall.jpg", Photo(), "image/jpeg").SubmitAsync("media", ("called", "The hall"));
        var source = journal.Document.QuerySelector("img.journal-picture")!.GetAttribute("src")!;
        var picture = await wren.GetAsync(source);
        Assert.DoesNotContain("GPS 39.7", picture.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync(source)).Status);
        await journal.SubmitAsync("share", ("share", source.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.OK, (await inga.TryGetAsync(source)).Status);
        await (await wren.GetAsync("/journal")).SubmitAsync("share", ("share", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync(source)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await practice.Visitor().TryGetAsync(source)).Hops.Count == 0 ? HttpStatusCode.OK : HttpStatusCode.Redirect);
    }

    [Theory, EachEngine]
    public async Task An_insight_may_stay_one_or_become_something_small_and_dated(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var day = DosingDay.In(practice);
        using var wren = await practice.AsAsync(day.Name);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var notes = $"/patients/{day.PatientId}/notes";
        var page = await (await wren.GetAsync("/journal/insights")).SubmitAsync("insight", ("insight", "I can let the phone ring."));
        page.MustSay("I can let the phone ring.");
        var make = page.Document.QuerySelector("input[name=_handler][value^=make-]")!.GetAttribute("value")!;
        (await page.SubmitRefusedAsync(make, ("words", "Call my sister"), ("by", "1/1/2020"))).MustSay("is too early");
        page = await page.SubmitAsync(make, ("words", "Call my sister"), ("by", practice.Now.ToString("M/d/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        (await wren.GetAsync("/home")).MustSay("You meant to do something by now");
        (await inga.GetAsync(notes)).MustNotSay("Call my sister");
        var commitment = page.Document.QuerySelector("input[name=_handler][value^=how-]")!.GetAttribute("value")!;
        page = await page.SubmitAsync(commitment, ("how", "Done"));
        page = await page.SubmitAsync(commitment.Replace("how-", "share-", StringComparison.Ordinal));
        (await inga.GetAsync(notes)).MustSay("Call my sister").MustSay("done").MustNotSay("I can let the phone ring.");
        (await wren.GetAsync("/home")).MustNotSay("You meant to do something by now");
    }

    // A JPEG as a phone writes it, with a segment that says where it was taken.
    private static byte[] Photo()
    {
        byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
        return [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8.ToArray()), .. Segment(0xE1, "Exif\0\0GPS 39.7,-105.0"u8.ToArray()), .. Segment(0xDB, new byte[65]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x55, 0xFF, 0xD9];
    }
}
