using Doorway.Clinical.Conditions;

namespace Doorway.Clinical.Tests.Conditions;

public sealed class AntidepressantTrialsTests
{
    [Theory]
    [InlineData(TrialAdequacy.Adequate, TrialOutcome.NoResponse, 1, 0)]
    [InlineData(TrialAdequacy.Adequate, TrialOutcome.NotKnown, 0, 1)]
    [InlineData(TrialAdequacy.CannotAssess, TrialOutcome.NoResponse, 0, 1)]
    [InlineData(TrialAdequacy.CannotAssess, TrialOutcome.NotKnown, 0, 1)]
    [InlineData(TrialAdequacy.NotAdequate, TrialOutcome.NoResponse, 0, 0)]
    [InlineData(TrialAdequacy.NotAdequate, TrialOutcome.NotKnown, 0, 0)]
    [InlineData(TrialAdequacy.Adequate, TrialOutcome.PartialResponse, 0, 0)]
    [InlineData(TrialAdequacy.CannotAssess, TrialOutcome.Remission, 0, 0)]
    [InlineData(TrialAdequacy.CannotAssess, TrialOutcome.StoppedForSideEffects, 0, 0)]
    public void A_trial_counts_only_when_both_facts_say_so_and_is_open_where_neither_settles_it(TrialAdequacy adequacy, TrialOutcome outcome, int counted, int open)
    {
        var count = AntidepressantTrials.Count([(adequacy, outcome)]);
        Assert.Equal((counted, open, 1), (count.WithoutResponse, count.NotKnown, count.Recorded));
        Assert.Equal(open == 0, count.CanBeSaid);
        Assert.Equal(open > 0, count.Says.StartsWith("Cannot assess", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_written_down_is_not_none()
    {
        var count = AntidepressantTrials.Count([]);
        Assert.False(count.CanBeSaid);
        Assert.Equal("Cannot assess: no trial is written down. That does not mean that there was none.", count.Says);
    }

    [Fact]
    public void The_sentence_holds_both_numbers()
    {
        (TrialAdequacy, TrialOutcome)[] two = [(TrialAdequacy.Adequate, TrialOutcome.NoResponse), (TrialAdequacy.Adequate, TrialOutcome.NoResponse)];
        Assert.Equal("Adequate trials without response: 2 (not known: 0), as written down here.", AntidepressantTrials.Count(two).Says);
        Assert.Equal("Cannot assess: adequate trials without response 2 (not known: 1).", AntidepressantTrials.Count([.. two, (TrialAdequacy.CannotAssess, TrialOutcome.NotKnown)]).Says);
    }
}
