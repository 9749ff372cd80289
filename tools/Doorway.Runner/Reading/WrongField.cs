namespace Doorway.Runner.Reading;

/// <summary>A request that cannot be answered, with the path of the field that is wrong.</summary>
/// <param name="field">Path, for example "answers[8]" or "facts.ageYears"; "$" for the line itself.</param>
/// <param name="says">What is wrong, in a sentence; it does not repeat the value.</param>
internal sealed class WrongField(string field, string says) : Exception(says)
{
    public string Field { get; } = field;

    public string Says { get; } = says;
}
