namespace Doorway.Fhir.Import;

/// <summary>Reads the Patient resource. Ancestry stands in extensions and is not read.</summary>
internal static class PatientResource
{
    private const string SexAtBirth = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
    private static readonly string[] NumbersOfTheState = ["SS", "DL", "PPN", "TAX", "NI", "NIIP", "SB"];

    public static ReferredPatient? Read(BundleEntry entry)
    {
        var patient = entry.Resource;
        UsedResource.RefuseUnknownModifiers(patient);
        var identifiers = ReadIdentifiers(patient);
        if ((entry.Id ?? entry.FullUrl) is not { } recordId)
        {
            patient.Refuse("The patient has neither an id nor a fullUrl.");
            return null;
        }
        var birthDate = ReadBirthDate(patient);
        var deceasedOn = patient.PastDate("deceasedDateTime");
        if (birthDate is not null && deceasedOn is not null && deceasedOn.Latest < birthDate.Earliest)
            patient.Value("deceasedDateTime")!.Refuse("The record says that the person died before being born.");
        return new ReferredPatient
        {
            Source = entry.Source,
            RecordId = recordId,
            Identifiers = identifiers,
            Names = [.. patient.Children("name").Select(ReadName)],
            GenderAsRecorded = patient.Code("gender"),
            SexAtBirthAsRecorded = patient.Children("extension").FirstOrDefault(e => e.Code("url") == SexAtBirth)?.Code("valueCode"),
            BirthDate = birthDate,
            IsDeceased = deceasedOn is not null ? true : patient.Flag("deceasedBoolean"),
            DeceasedOn = deceasedOn,
            Addresses = [.. patient.Children("address").Select(ReadAddress)],
            Phones = ReadContactPoints(patient, "phone"),
            Emails = ReadContactPoints(patient, "email"),
            Languages = [.. patient.Children("communication").Select(ReadLanguage).OfType<SpokenLanguage>()],
        };
    }

    public static PatientKey KeyOf(ReferredPatient patient)
    {
        var best = patient.Identifiers
            .Where(i => i.System is not null)
            .OrderBy(Rank)
            .ThenBy(i => i.System, StringComparer.Ordinal)
            .ThenBy(i => i.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? new PatientKey("", patient.RecordId) : new PatientKey(best.System!, best.Value);
    }

    private static int Rank(PatientIdentifier identifier) => identifier switch
    {
        { Use: "old" or "temp" } => 4,
        { TypeCode: "MR" } => 0,
        { TypeCode: "PI" or "PT" } => 1,
        { TypeCode: { } code } when NumbersOfTheState.Contains(code, StringComparer.Ordinal) => 3,
        _ => 2,
    };

    public static IReadOnlyList<PatientIdentifier> ReadIdentifiers(FhirNode patient) =>
    [
        .. from node in patient.Children("identifier")
           let value = node.Value("value")?.AsName()
           where value is not null
           let kind = node.Concept("type")
           select new PatientIdentifier(node.Code("system"), value, kind?.Codings.FirstOrDefault()?.Code, node.Code("use")),
    ];

    private static PartialDate? ReadBirthDate(FhirNode patient)
    {
        var birthDate = patient.AnyDate("birthDate");
        if (birthDate is null)
            return null;
        var limits = patient.Limits;
        if (birthDate.Earliest > limits.Today)
            patient.Value("birthDate")!.Refuse("This date of birth lies in the future.");
        else if (birthDate.Latest < limits.Today.AddYears(-limits.OldestAgeYears))
            patient.Value("birthDate")!.Refuse($"By this date of birth the person would be older than {limits.OldestAgeYears} years.");
        return birthDate;
    }

    private static PersonName ReadName(FhirNode name) => new()
    {
        Use = name.Code("use"),
        Family = name.Name("family"),
        Given = Lines(name, "given"),
        Prefixes = Lines(name, "prefix"),
        Suffixes = Lines(name, "suffix"),
        Text = name.Name("text"),
    };

    private static PostalAddress ReadAddress(FhirNode address) => new()
    {
        Use = address.Code("use"),
        Lines = Lines(address, "line"),
        City = address.Name("city"),
        District = address.Name("district"),
        State = address.Name("state"),
        PostalCode = address.Name("postalCode"),
        Country = address.Name("country"),
        Text = address.Text("text"),
        Until = address.Child("period")?.AnyDate("end"),
    };

    private static IReadOnlyList<ContactPoint> ReadContactPoints(FhirNode patient, string system) =>
    [
        .. from node in patient.Children("telecom")
           where node.Code("system") == system
           let value = node.Name("value")
           where value is not null
           select new ContactPoint(value, node.Code("use"), node.Child("period")?.AnyDate("end")),
    ];

    private static SpokenLanguage? ReadLanguage(FhirNode communication) =>
        communication.Concept("language") is { } language ? new SpokenLanguage(language, communication.Flag("preferred")) : null;

    private static IReadOnlyList<string> Lines(FhirNode node, string name) =>
        [.. node.Items(name).Select(i => i.AsName()).OfType<string>()];
}
