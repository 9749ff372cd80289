namespace Doorway.Fhir.Import;

/// <summary>What came of an import: taken, here already, or refused. Nothing between.</summary>
public abstract record ReferralImport
{
    private ReferralImport()
    {
    }

    public sealed record Imported(Guid PatientId, int Resources, int Kept) : ReferralImport;

    /// <summary>The same content is here already.</summary>
    public sealed record Unchanged(Guid PatientId) : ReferralImport;

    /// <summary>Neither place nor reason repeats what the file says of the person.</summary>
    public sealed record Refused(string Place, string Reason) : ReferralImport
    {
        /// <summary>The chart of the same patient, when other content of theirs is here.</summary>
        public Guid? PatientId { get; init; }
    }
}
