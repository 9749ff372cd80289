namespace Doorway.Fhir.Import;

/// <summary>What came of reading a file: a <see cref="Referral"/> or a <see cref="ReferralRefusal"/>, nothing between.</summary>
public abstract record ReferralReading
{
    private protected ReferralReading()
    {
    }
}

/// <summary>Why a file was not taken. Neither place nor reason repeats what the file says of the person.</summary>
public sealed record ReferralRefusal : ReferralReading
{
    /// <summary>Where in the file, such as entry[12].resource.birthDate; "the file" when no place inside can be named.</summary>
    public required string Place { get; init; }

    /// <summary>A plain sentence.</summary>
    public required string Reason { get; init; }
}
