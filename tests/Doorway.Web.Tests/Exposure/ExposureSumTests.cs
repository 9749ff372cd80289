using Doorway.Care.Dosing;
using Doorway.Care.Exposure;
using Doorway.Clinical.Eligibility;

namespace Doorway.Web.Tests.Exposure;

public sealed class ExposureSumTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_route_is_added_to_another_and_esketamine_never_to_ketamine()
    {
        var sums = Of(Dose(40, DoseRoute.SublingualLozenge, 100_000), Dose(33, DoseRoute.SublingualLozenge, 62_500), Dose(20, DoseRoute.Nasal, 50_000), Dose(10, DoseRoute.NasalEsketamine, 56_000), Dose(3, DoseRoute.NasalEsketamine, 84_000));
        Assert.Equal([(DoseRoute.SublingualLozenge, 2, 162_500L), (DoseRoute.Nasal, 1, 50_000L), (DoseRoute.NasalEsketamine, 2, 140_000L)], sums.Totals.Select(t => (t.Route, t.Sessions, t.Micrograms)));
        Assert.Equal((5, 3, 5, 3), (sums.Sessions, sums.SessionsInFourWeeks, sums.SessionsInTwelveMonths, sums.DaysSinceLast));
        Assert.Equal((DoseRoute.NasalEsketamine, 84_000L), (sums.Last!.Value.Total.Route, sums.Last.Value.Total.Micrograms));
    }

    [Fact]
    public void A_booster_belongs_to_its_session_and_what_never_went_in_is_no_session()
    {
        var first = Dose(2, DoseRoute.SublingualLozenge, 100_000);
        var booster = Dose(2, DoseRoute.SublingualLozenge, 50_000, first.DosingSessionId);
        var sums = Of(first, booster, Dose(1, DoseRoute.Intravenous, 0));
        Assert.Equal((1, 150_000L), (sums.Sessions, sums.Last!.Value.Total.Micrograms));
        Assert.Single(sums.Months);
    }

    [Fact]
    public void A_course_counts_its_own_sessions_alone()
    {
        var (before, now) = (Dose(300, DoseRoute.SublingualLozenge, 100_000), Dose(3, DoseRoute.SublingualLozenge, 50_000));
        var sums = Of(before, now);
        Assert.Equal(50_000L, Assert.Single(sums.TotalsOfSessions(new HashSet<Guid> { now.DosingSessionId })).Micrograms);
        Assert.Equal(150_000L, Assert.Single(sums.Totals).Micrograms);
    }

    [Fact]
    public void Twenty_eight_days_and_twelve_months_end_where_they_end()
    {
        Assert.Equal((0, 1), (Of(Dose(28, DoseRoute.Intramuscular, 1)).SessionsInFourWeeks, Of(Dose(27, DoseRoute.Intramuscular, 1)).SessionsInFourWeeks));
        Assert.Equal((0, 1), (Of(Dose(365, DoseRoute.Intramuscular, 1)).SessionsInTwelveMonths, Of(Dose(364, DoseRoute.Intramuscular, 1)).SessionsInTwelveMonths));
    }

    [Theory]
    [InlineData("0,0,0,0,1,0,0", true)]
    [InlineData("1,1,0,0,0,0,1", true)]
    [InlineData("1,0,0,0,0,0,1", false)]
    [InlineData("1,1,1,0,0,0,0", false)]
    [InlineData("0,0,0,0", null)]
    public void The_bladder_rule_speaks_or_says_that_it_does_not_know(string answers, bool? asks)
        => Assert.Equal(asks, BladderAnswers.Of(Now, [.. answers.Split(',').Select(a => (int?)int.Parse(a, System.Globalization.CultureInfo.InvariantCulture))]).AsksForAction);

    private static Care.Exposure.Exposure Of(params AdministeredDose[] doses) => new(doses, [], TimeZoneInfo.Utc, Now);

    private static AdministeredDose Dose(int daysAgo, DoseRoute route, long micrograms, Guid? session = null) => new()
    {
        PracticeId = Guid.Empty,
        Id = Guid.CreateVersion7(),
        PatientId = Guid.Empty,
        DosingSessionId = session ?? Guid.CreateVersion7(),
        Route = route,
        OrderId = null,
        QuarterUnits = 0,
        StrengthMicrograms = 0,
        DoseMicrograms = micrograms,
        TakenAt = Now.AddDays(-daysAgo),
        SelfTaken = true,
        IsBooster = session is not null,
        RecordedByStaffMemberId = Guid.Empty,
        RecordedAt = Now,
    };
}
