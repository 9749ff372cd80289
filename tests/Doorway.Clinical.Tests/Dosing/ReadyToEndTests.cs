using Doorway.Clinical.Dosing;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.Dosing;

public sealed class ReadyToEndTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 17, 0, 0, TimeSpan.FromHours(-6));

    internal static readonly ReadyToEndFacts Ready = new()
    {
        DoseAt = Now.AddMinutes(-120),
        IsOriented = true,
        GaitIsSteady = true,
        IsBackToUsual = true,
        Before = Reading(-125, 124, 78),
        After = [Reading(-30, 138, 84), Reading(-3, 128, 80)],
        NauseaIsTolerable = true,
        SuicideScreen = new() { Q1 = false, Q2 = false, Q6 = false },
        ChaperoneIsPresent = true,
        ChaperoneName = "Ilse Brandvold",
        ToldNotToDrive = true,
        EmergencyNumbersGiven = true,
        IntegrationBooked = true,
    };

    public static TheoryData<string, ReasonState, ReadyToEndFacts> Items() => new()
    {
        { "time-since-dose", ReasonState.NotMet, Ready with { DoseAt = Now.AddMinutes(-119) } },
        { "time-since-dose", ReasonState.CannotAssess, Ready with { DoseAt = null } },
        { "oriented", ReasonState.NotMet, Ready with { IsOriented = false } },
        { "oriented", ReasonState.CannotAssess, Ready with { IsOriented = null } },
        { "steady-gait", ReasonState.NotMet, Ready with { GaitIsSteady = false } },
        { "dissociation-gone", ReasonState.CannotAssess, Ready with { IsBackToUsual = null } },
        { "pressure-after", ReasonState.NotMet, Ready with { After = [Reading(-30, 160, 90), Reading(-3, 150, 90)] } },
        { "pressure-after", ReasonState.NotMet, Ready with { After = [Reading(-30, 130, 99), Reading(-3, 130, 94)] } },
        { "pressure-after", ReasonState.CannotAssess, Ready with { After = [] } },
        { "pressure-after", ReasonState.CannotAssess, Ready with { After = [Reading(-121, 120, 70)] } },
        { "pressure-after", ReasonState.CannotAssess, Ready with { After = [Reading(-3, 120, 70) with { DiastolicMmHg = null }, Reading(-2, 120, 70) with { SystolicMmHg = null }] } },
        { "pressure-after", ReasonState.NotMet, Ready with { Before = null, After = [Reading(-30, 145, 80), Reading(-3, 141, 80)] } },
        { "pressure-falling", ReasonState.CannotAssess, Ready with { Before = null, After = [Reading(-3, 120, 78)] } },
        { "pressure-falling", ReasonState.CannotAssess, Ready with { Before = Reading(-125, 124, 78) with { DiastolicMmHg = null }, After = [Reading(-3, 120, 70)] } },
        { "pressure-falling", ReasonState.NotMet, Ready with { After = [Reading(-30, 138, 84), Reading(-3, 130, 85)] } },
        { "no-suicidal-thoughts", ReasonState.NotMet, Ready with { SuicideScreen = new() { Q1 = true, Q2 = true, Q3 = true, Q4 = true, Q5 = false, Q6 = false } } },
        { "pressure-falling", ReasonState.NotMet, Ready with { After = [Reading(-30, 128, 80), Reading(-3, 134, 80)] } },
        { "pressure-falling", ReasonState.CannotAssess, Ready with { After = [Reading(-3, 134, 80)] } },
        { "nausea", ReasonState.NotMet, Ready with { NauseaIsTolerable = false } },
        { "no-suicidal-thoughts", ReasonState.NotMet, Ready with { SuicideScreen = new() { Q1 = true, Q2 = true, Q3 = false, Q4 = false, Q5 = false, Q6 = false } } },
        { "no-suicidal-thoughts", ReasonState.CannotAssess, Ready with { SuicideScreen = new() { Q1 = false } } },
        { "no-suicidal-thoughts", ReasonState.CannotAssess, Ready with { SuicideScreen = null } },
        { "chaperone", ReasonState.NotMet, Ready with { ChaperoneIsPresent = false } },
        { "chaperone", ReasonState.CannotAssess, Ready with { ChaperoneName = " " } },
        { "no-driving-told", ReasonState.NotMet, Ready with { ToldNotToDrive = false } },
        { "emergency-numbers", ReasonState.CannotAssess, Ready with { EmergencyNumbersGiven = null } },
        { "integration-booked", ReasonState.NotMet, Ready with { IntegrationBooked = false } },
    };

    [Fact]
    public void With_every_item_met_the_session_may_end()
    {
        var result = Evaluate(Ready);
        Assert.True(result.IsReady);
        Assert.Equal(KnowledgeSet.Embedded.ReadyToEnd.Select(r => r.Id).Order(), result.Items.Select(i => i.Id).Order());
    }

    [Theory, MemberData(nameof(Items))]
    public void One_item_that_is_not_met_or_not_known_keeps_the_session_open(string id, ReasonState state, ReadyToEndFacts facts)
    {
        var result = Evaluate(facts);
        Assert.False(result.IsReady);
        Assert.Equal(state, result.Items.Single(i => i.Id == id).State);
    }

    [Fact]
    public void Pressure_may_be_twenty_percent_above_the_reading_before()
    {
        var facts = Ready with { Before = Reading(-125, 130, 85), After = [Reading(-30, 160, 104), Reading(-3, 156, 102)] };
        Assert.Equal(ReasonState.Met, State(facts, "pressure-after"));
        Assert.Equal(ReasonState.NotMet, State(facts with { After = [Reading(-30, 160, 104), Reading(-3, 157, 102)] }, "pressure-after"));
    }

    [Fact]
    public void One_reading_that_is_back_at_the_start_is_enough() =>
        Assert.True(Evaluate(Ready with { After = [Reading(-3, 124, 78)] }).IsReady);

    [Fact]
    public void A_reading_counts_also_where_the_time_of_the_dose_is_not_known() =>
        Assert.Equal(ReasonState.Met, State(Ready with { DoseAt = null }, "pressure-after"));

    [Fact]
    public void A_reading_at_the_moment_of_the_dose_counts_and_the_latest_is_judged()
    {
        Assert.Equal(ReasonState.Met, State(Ready with { After = [Reading(-3, 124, 78), Reading(-120, 170, 110)] }, "pressure-after"));
        Assert.Equal(ReasonState.NotMet, State(Ready with { After = [Reading(-120, 170, 110)] }, "pressure-after"));
    }

    [Theory]
    [InlineData(138, 80, ReasonState.Met)]
    [InlineData(130, 84, ReasonState.Met)]
    [InlineData(138, 84, ReasonState.Met)]
    [InlineData(139, 80, ReasonState.NotMet)]
    [InlineData(130, 85, ReasonState.NotMet)]
    public void A_pressure_that_stays_does_not_rise(int systolic, int diastolic, ReasonState state) =>
        Assert.Equal(state, State(Ready with { After = [Reading(-30, 138, 84), Reading(-3, systolic, diastolic)] }, "pressure-falling"));

    [Fact]
    public void A_wish_to_be_dead_alone_does_not_keep_the_session_open()
    {
        var item = Evaluate(Ready with { SuicideScreen = new() { Q1 = true, Q2 = false, Q6 = false } }).Items.Single(i => i.Id == "no-suicidal-thoughts");
        Assert.Equal((ReasonState.Met, "Question 1, wish to be dead: yes."), (item.State, item.Says));
    }

    [Fact]
    public void With_nothing_known_nothing_is_met() =>
        Assert.All(Evaluate(new()).Items, i => Assert.Equal(ReasonState.CannotAssess, i.State));

    private static ReasonState State(ReadyToEndFacts facts, string id) => Evaluate(facts).Items.Single(i => i.Id == id).State;

    private static VitalSignsReading Reading(int minutes, int systolic, int diastolic) =>
        new() { At = Now.AddMinutes(minutes), SystolicMmHg = systolic, DiastolicMmHg = diastolic };

    internal static ReadyToEndResult Evaluate(ReadyToEndFacts facts) => ReadyToEnd.Evaluate(facts, KnowledgeSet.Embedded, Now);
}
