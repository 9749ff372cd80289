using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Dosing;

public sealed class DoseScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CareSetting.Home, 72, "")]
    [InlineData(CareSetting.Home, 71, "dose.home.spacing")]
    [InlineData(CareSetting.Clinic, 48, "")]
    [InlineData(CareSetting.Clinic, 47, "dose.clinic.spacing")]
    public void Doses_keep_their_distance(CareSetting setting, int hours, string ids) =>
        Assert.Equal(ids, Ids(Check(setting, [Now.AddHours(-hours)])));

    [Theory]
    [InlineData(7, "")]
    [InlineData(8, "dose.course.most")]
    public void A_first_course_has_eight_doses_in_28_days_at_most(int earlier, string ids) =>
        Assert.Equal(ids, Ids(Check(CareSetting.Clinic, [.. Enumerable.Range(1, earlier).Select(i => Now.AddDays(-3 * i))])));

    [Theory]
    [InlineData(true, CareSetting.Home, "dose.maintenance.most")]
    [InlineData(false, CareSetting.Home, "")]
    [InlineData(true, CareSetting.Clinic, "")]
    public void After_the_first_course_two_in_a_month_at_home(bool isMaintenance, CareSetting setting, string ids) =>
        Assert.Equal(ids, Ids(Check(setting, [Now.AddDays(-10), Now.AddDays(-20)], isMaintenance)));

    [Fact]
    public void Esketamine_is_taken_twice_in_a_week_at_most()
    {
        var third = Check(CareSetting.Clinic, [Now.AddDays(-3), Now.AddDays(-6)], route: DoseRoute.NasalEsketamine);
        Assert.Equal(("dose.esketamine.week", DoseFindingLevel.Stop), third.Select(f => (f.Id, f.Level)).Single());
        Assert.Empty(Check(CareSetting.Clinic, [Now.AddDays(-3), Now.AddDays(-7)], route: DoseRoute.NasalEsketamine));
    }

    [Theory]
    [InlineData(11, "2026-05-22", "")]
    [InlineData(12, "2026-05-22", "dose.renew.doses")]
    [InlineData(3, "2026-05-21", "dose.renew.months")]
    public void Consent_urine_and_liver_values_are_renewed(int doses, string renewed, string ids) =>
        Assert.Equal(ids, Ids(DoseSchedule.Evaluate(CareSetting.Clinic, DoseRoute.Intramuscular, [], Now, false, doses, DateOnly.Parse(renewed, System.Globalization.CultureInfo.InvariantCulture), KnowledgeSet.Embedded)));

    [Fact]
    public void The_planned_dose_itself_does_not_count() => Assert.Empty(Check(CareSetting.Home, [Now]));

    [Fact]
    public void A_dose_after_the_planned_one_does_not_count() => Assert.Empty(Check(CareSetting.Home, [Now.AddHours(1)]));

    private static IReadOnlyList<DoseFinding> Check(CareSetting setting, IReadOnlyList<DateTimeOffset> earlier, bool isMaintenance = false, DoseRoute route = DoseRoute.SublingualLozenge) =>
        DoseSchedule.Evaluate(setting, route, earlier, Now, isMaintenance, null, null, KnowledgeSet.Embedded);

    private static string Ids(IEnumerable<DoseFinding> findings) => string.Join(",", findings.Select(f => f.Id));
}
