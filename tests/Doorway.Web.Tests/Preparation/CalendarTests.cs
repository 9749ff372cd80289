using System.Net;
using System.Text;
using Doorway.Care.Preparation;
using Doorway.Web.Portal.Preparation;
using Doorway.Web.Tests.Dosing;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Preparation;

public sealed class CalendarTests(WalkedPractices walked)
{
    [Theory, EachEngine]
    public async Task A_patient_takes_the_own_times_into_a_calendar_without_a_word_about_health(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var wren = await practice.AsAsync(patient.Name);
        var link = (await wren.GetAsync("/preparing/day")).Document.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!;
        var file = await wren.GetAsync(link);
        var booked = await practice.LookAsync(db => db.Set<DosingAppointment>().SingleAsync(a => a.Id == patient.SessionId));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file.Body, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{booked.StartsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n", file.Body, StringComparison.Ordinal);
        Assert.Contains($"DTEND:{booked.StartsAt.UtcDateTime.AddHours(3):yyyyMMdd'T'HHmmss'Z'}\r\n", file.Body, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{booked.IntegrationAt!.Value.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n", file.Body, StringComparison.Ordinal);
        Assert.Equal(2, file.Body.Split("SUMMARY:Appointment\\, Larkspur House\r\n").Length - 1);
        Assert.DoesNotMatch("(?i)ketamine|session|dose|lozenge|wren|halloway|inga|jonah", file.Body);

        // A calendar is the patient's own: staff read the day on the chart, and nobody guesses an id.
        using var inga = await practice.AsAsync("Inga Sorrel");
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync(link)).Status);
        using var anybody = practice.Visitor();
        Assert.DoesNotContain("VCALENDAR", (await anybody.TryGetAsync(link)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await wren.TryGetAsync($"/preparing/{Guid.CreateVersion7(practice.Now)}.ics")).Status);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_between_characters_and_signs_are_escaped()
    {
        var file = Encoding.UTF8.GetString(CalendarFile.Of(
            [new CalendarEntry("a", 3, $"One; two, three\\ {new string('é', 60)} 🙂", new(2026, 11, 1, 8, 30, 0, TimeSpan.FromHours(-6)), TimeSpan.FromMinutes(90), IsCancelled: true)], DateTimeOffset.UnixEpoch));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:One\\; two\\, three\\\\ {new string('é', 60)} 🙂\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:3\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261101T143000Z\r\nDTEND:20261101T160000Z\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", unfolded, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", unfolded, StringComparison.Ordinal);
    }
}
