using System.Text.Json;

namespace Doorway.Fhir.Import;

/// <summary>Makes sure that everything in a bundle speaks of one and the same patient.</summary>
internal sealed class PatientReferences(BundleEntries entries, BundleEntry patient, IReadOnlyList<PatientIdentifier> identifiers)
{
    private static readonly string[] WhomProperties = ["subject", "patient", "beneficiary", "for"];
    private static readonly string[] MustNameThePatient = ["Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance"];

    public void Check(BundleEntry entry)
    {
        if (MustNameThePatient.Contains(entry.Type, StringComparer.Ordinal) && !IsAboutThePatient(entry.Resource))
            entry.Resource.Refuse("This resource does not name the patient of this bundle as the person it speaks of.");
        Walk(entry.Resource, isPatient: entry == patient);
    }

    /// <summary>True when the resource names the patient, and nobody else, as the one it speaks of.</summary>
    public bool IsAboutThePatient(FhirNode resource)
    {
        var whom = Whom(resource).ToList();
        return whom.Count > 0 && whom.All(IsThePatient);
    }

    public bool IsThePatient(FhirNode reference)
    {
        if (reference.Code("reference") is { } address)
            return IsThePatient(address);
        return reference.Child("identifier") is { } logical
            && identifiers.Any(i => i.Value == logical.Code("value") && i.System == logical.Code("system"));
    }

    private bool IsThePatient(string reference)
    {
        var plain = BundleEntries.WithoutVersion(reference);
        if (patient.FullUrl is { } url && plain == BundleEntries.WithoutVersion(url))
            return true;
        if (patient.Id is null)
            return false;
        // Some senders use the id of the resource where the fullUrl belongs.
        return plain == $"Patient/{patient.Id}" || (patient.FullUrl is null && plain == $"urn:uuid:{patient.Id}");
    }

    private void Walk(FhirNode node, bool isPatient)
    {
        if (node.IsRefused)
            return;
        if (node.Element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.Elements())
                Walk(item, isPatient);
            return;
        }
        if (!node.IsObject)
            return;
        CheckObject(node, isPatient);
        foreach (var property in node.Properties())
        {
            // A patient's own links name other records of the same person.
            if (!(isPatient && property.PropertyName == "link"))
                Walk(property, isPatient);
        }
    }

    private void CheckObject(FhirNode node, bool isPatient)
    {
        if (node.Element.TryGetProperty("resourceType", out var type) && type.ValueKind == JsonValueKind.String)
            CheckResource(node, type.GetString()!, isPatient);
        if (node.Element.TryGetProperty("reference", out var reference) && reference.ValueKind == JsonValueKind.String
            && NamesAPatient(reference.GetString()!) && !IsThePatient(reference.GetString()!))
            node.Value("reference")!.Refuse("This speaks of a patient who is not the patient of this bundle.");
    }

    private void CheckResource(FhirNode resource, string type, bool isPatient)
    {
        if (type == "Patient" && !isPatient)
        {
            resource.Refuse("A second patient stands inside this resource.");
            return;
        }
        if (type == "Patient")
            return;
        foreach (var whom in Whom(resource))
            if (!IsThePatient(whom) && !IsKnownAsNoPatient(whom, resource))
                whom.Refuse("This does not lead to the patient of this bundle.");
    }

    private static IEnumerable<FhirNode> Whom(FhirNode resource)
    {
        foreach (var name in WhomProperties)
        {
            var value = resource.Value(name);
            if (value is { Element.ValueKind: JsonValueKind.Array })
            {
                foreach (var item in value.Elements().Where(i => i.IsObject))
                    yield return item;
            }
            else if (value is { IsObject: true })
            {
                yield return value;
            }
        }
    }

    /// <summary>A device, a place or a practitioner can be what an observation or a list speaks of.</summary>
    private bool IsKnownAsNoPatient(FhirNode whom, FhirNode resource)
    {
        if (whom.Code("reference") is not { } reference)
            return whom.Code("type") is { } type && type != "Patient";
        if (reference.StartsWith('#'))
            return resource.Children("contained").Any(c => $"#{c.Code("id")}" == reference);
        if (entries.Find(reference) is { } entry)
            return entry.Type != "Patient";
        return TypeNamedBy(reference) is { } named && named != "Patient";
    }

    private bool NamesAPatient(string reference) =>
        TypeNamedBy(reference) == "Patient" || entries.Find(reference)?.Type == "Patient";

    private static string? TypeNamedBy(string reference)
    {
        var parts = BundleEntries.WithoutVersion(reference).Split('/');
        return parts.Length >= 2 && parts[^2].Length > 0 && char.IsAsciiLetterUpper(parts[^2][0]) ? parts[^2] : null;
    }
}
