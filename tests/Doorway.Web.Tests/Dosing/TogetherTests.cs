using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Dosing;

public sealed class TogetherTests(WalkedPractices walked)
{
    private const int People = 10;
    private const int EachWrites = 5;

    [Theory, EachEngine]
    public async Task Fifty_readings_at_once_get_one_sequence_without_a_gap_and_the_alarms_can_be_told_again_from_them(Engine engine)
    {
        await using var practice = await walked.OnTheDayAsync(engine);
        var patient = DosingDay.In(practice);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await DayByHand.BeginAsync(inga, patient);
        var pages = new List<Page>();
        for (var i = 0; i < People; i++)
            pages.Add(await (await practice.AsAsync("Inga Sorrel")).GetAsync(patient.Path));

        await Task.WhenAll(pages.Select((page, person) => WriteAsync(page, person)));

        var (entries, readings, alarms, session) = await practice.LookAsync(async db =>
        {
            var scope = db.For(Actor.SetUp("test"), practice.Now);
            return (await scope.Read<TimelineEntry>().Where(e => e.DosingSessionId == patient.SessionId).OrderBy(e => e.Sequence).ToListAsync(),
                await scope.Read<Care.Dosing.VitalSignsReading>().Where(r => r.DosingSessionId == patient.SessionId).ToListAsync(),
                await scope.Read<Alarm>().Where(a => a.DosingSessionId == patient.SessionId).ToListAsync(),
                await scope.Read<DosingSession>().SingleAsync(s => s.Id == patient.SessionId));
        });
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(e => e.Sequence));
        var kept = readings.Where(r => r.Sequence is not null).OrderBy(r => r.Sequence).ToList();
        Assert.Equal(People * EachWrites, kept.Count);
        Assert.Equal(kept.Select(r => (r.Id, r.Sequence)), entries.Where(e => e.Kind == TimelineEntryKind.VitalSigns).Select(e => (e.RowId!.Value, (int?)e.Sequence)));
        Assert.All(pages, page => Assert.NotNull(page));
        Assert.Equal(kept[^1].SystolicMmHg, session.LastSystolicMmHg);

        var told = AlarmHistory.Rebuild(session, kept, readings.Single(r => r.Sequence is null), session.FirstDoseAt, AlarmLimits.From(KnowledgeSet.Embedded, DateOnly.FromDateTime(session.StartedAt.UtcDateTime)));
        Assert.NotEmpty(told);
        Assert.Equal(
            told.Select(s => (s.RuleId, s.RaisedAtSequence, s.ClearedAtSequence)).Order(),
            alarms.Select(a => (a.RuleId, a.RaisedAtSequence, a.ClearedAtSequence)).Order());
    }

    private static async Task WriteAsync(Page page, int person)
    {
        for (var i = 0; i < EachWrites; i++)
        {
            var upper = 130 + (person * 7 + i * 23) % 60;
            var written = await page.TrySubmitAsync("signs-form", ("systolic", $"{upper}"), ("diastolic", "85"), ("pulse", $"{60 + (person * 11 + i * 17) % 80}"));
            Assert.True((int)written.Status < 400, $"Person {person}, reading {i}: {(int)written.Status}");
        }
    }
}
