namespace Doorway.Clinical.Instruments;

/// <summary>
/// Doorway's own bladder questions: a rule, not a sum. Any blood in the urine, or two or more new symptoms for two
/// weeks, asks for a urine test, a pause of doses and the prescriber (a proposed default).
/// </summary>
internal static class BladderRule
{
    private const int Blood = 5;
    private const int Lasting = 7;
    private const int Symptoms = 6;

    internal static InstrumentResult Score(InstrumentDefinition instrument, GivenAnswers given)
    {
        var yeses = Enumerable.Range(1, Symptoms).Count(n => given.At(n) == 1);
        bool? met = given.At(Blood) == 1 || (yeses >= 2 && given.At(Lasting) == 1) ? true
            : given.Missing.Count == 0 || (given.At(Lasting) == 0 && given.At(Blood) == 0) ? false
            : null;
        return new InstrumentResult(instrument.Id, instrument.Version,
            [new Score(TotalScore.Name, null, null, false, met, "These questions have a rule and no sum")], given.Flags, given.Missing)
        {
            Criteria = [new Criterion("bladder-action", met, "A urine test, no dose until it is read, and the prescriber")],
            Remarks = instrument.Scale.Remarks,
        };
    }
}
