namespace Doorway.Fhir.Import;

/// <summary>Collects the first thing that is wrong; readers go on with "not known" and the whole is refused at the end.</summary>
internal sealed class FirstRefusal
{
    public const string TheFile = "the file";

    public ReferralRefusal? Value { get; private set; }

    public void Note(string place, string reason) =>
        Value ??= new ReferralRefusal { Place = place.Length == 0 ? TheFile : place, Reason = reason };
}
