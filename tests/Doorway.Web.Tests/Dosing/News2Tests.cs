using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Dosing;

public sealed class News2Tests
{
    [Theory, EachEngine]
    public async Task News2_stands_beside_the_signs_when_every_part_was_measured_and_names_what_is_missing_when_not(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var day = await DosingDay.MakeAsync(practice);
        var page = await DayByHand.BeginAsync(inga, day);
        // Nobody asked for it: the quick row stays quick.
        page.MustNotSay("An aid, never the alarm:");
        page = await page.SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "80"), ("pulse", "72"), ("oxygen", "97"), ("breaths", "16"));
        page.MustNotSay("An aid, never the alarm:");

        page = await page.SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "80"), ("pulse", "72"), ("temperature", "98.6"));
        page.MustSay("Cannot be assessed. Missing in this reading: breaths, oxygen saturation, air or extra oxygen, how they respond.").MustSay("37.0 °C (98.6 °F)");

        page = await page.SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "80"), ("pulse", "72"), ("oxygen", "97"), ("breaths", "16"),
            ("temperature", "37.0"), ("air", "air"), ("responds", "NewConfusion"));
        page.MustSay("3, low to medium risk, because one part alone scores 3").MustSay("responding 3, temperature 0").MustSay("An aid, never the alarm:").MustSay("Royal College of Physicians, NEWS2").MustNotSay("Cannot be assessed");

        // Scale 2 counts 90 percent on air as no point, scale 1 as three.
        page = await page.SubmitAsync("signs-form", ("systolic", "122"), ("diastolic", "80"), ("pulse", "72"), ("oxygen", "90"), ("breaths", "16"),
            ("temperature", "37.0"), ("air", "air"), ("responds", "Alert"), ("scale", "2"));
        page.MustSay("0, low risk").MustSay("oxygen saturation by scale 2");
        page = await page.SubmitAsync("signs-form", ("systolic", "95"), ("diastolic", "60"), ("pulse", "115"), ("oxygen", "93"), ("breaths", "22"),
            ("temperature", "38.2"), ("air", "oxygen"), ("responds", "Unresponsive"));
        page.MustSay("14, high risk").MustSay("Somebody who does not respond to a voice: call 911");
    }

    [Theory, EachEngine]
    public async Task A_temperature_that_nobody_has_is_refused_and_all_that_was_typed_stays(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var day = await DosingDay.MakeAsync(practice);
        var page = await inga.GetAsync($"{day.Path}/ready");
        var refused = await page.SubmitRefusedAsync("reading", ("systolic", "122"), ("diastolic", "80"), ("temperature", "60"), ("responds", "Voice"));
        Assert.Equal("Please check: type 25 to 45 for °C, or 77 to 113 for °F.", refused.ErrorAt("temperature"));
        Assert.Equal("60", refused.Document.QuerySelector("input[name=temperature]")!.GetAttribute("value"));
        Assert.Equal("Voice", refused.Document.QuerySelector("select[name=responds] option[selected]")!.GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector("details[open] input[name=temperature]"));
        page = await refused.SubmitAsync("reading", ("temperature", "36.6"));
        page.MustSay("36.6 °C (97.9 °F), responds to a voice").MustSay("Missing in this reading: breaths, oxygen saturation, air or extra oxygen, pulse.");
    }
}
