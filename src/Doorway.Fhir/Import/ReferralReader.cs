using System.Runtime.InteropServices;
using System.Text.Json;

namespace Doorway.Fhir.Import;

/// <summary>Reads one FHIR R4 bundle. It reads bytes and nothing else: no address in a file is ever followed.</summary>
public static class ReferralReader
{
    public static async Task<ReferralReading> Read(Stream utf8, ReferralLimits limits, CancellationToken cancellation)
    {
        var refusal = new FirstRefusal();
        var bytes = await BundleBytes.Take(utf8, limits, refusal, cancellation);
        return bytes is { } whole ? Read(whole, limits, refusal, cancellation) : refusal.Value!;
    }

    private static ReferralReading Read(ReadOnlyMemory<byte> utf8, ReferralLimits limits, FirstRefusal refusal, CancellationToken cancellation)
    {
        new BundleScan(limits, refusal).Run(utf8.Span);
        if (refusal.Value is not null)
            return refusal.Value;
        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = limits.MaxDepth, AllowDuplicateProperties = false });
        var root = FhirNode.Root(document.RootElement, refusal, limits);
        var entries = BundleEntries.Open(root);
        var patient = entries is null ? null : TheOnePatient(root, entries);
        if (patient is null || refusal.Value is not null)
            return refusal.Value!;
        var referral = Read(root.Code("type")!, entries!, patient, limits, cancellation);
        return refusal.Value ?? (ReferralReading)referral!;
    }

    private static BundleEntry? TheOnePatient(FhirNode root, BundleEntries entries)
    {
        var patients = entries.All.Where(e => e.Type == "Patient").ToList();
        if (patients.Count == 1)
            return patients[0];
        if (patients.Count == 0)
            (root.Value("entry") ?? root).Refuse("The bundle holds no patient.");
        else
            patients[1].Resource.Refuse("The bundle holds more than one patient.");
        return null;
    }

    private static Referral? Read(string bundleType, BundleEntries entries, BundleEntry patientEntry, ReferralLimits limits, CancellationToken cancellation)
    {
        var patient = PatientResource.Read(patientEntry);
        if (patient is null)
            return null;
        patientEntry.IsUsed = true;
        var references = new PatientReferences(entries, patientEntry, patient.Identifiers);
        var facts = new GatheredFacts(entries, references, limits);
        foreach (var entry in entries.All)
        {
            cancellation.ThrowIfCancellationRequested();
            references.Check(entry);
            facts.Take(entry);
            if (entry.Resource.IsRefused)
                return null;
        }
        var vitals = facts.Vitals.Newest();
        var sources = entries.All.Select(Keep).ToList();
        return new Referral
        {
            BundleType = bundleType,
            Patient = patient,
            PatientKey = PatientResource.KeyOf(patient),
            Conditions = facts.Conditions,
            Medications = facts.Medications,
            Allergies = facts.Allergies,
            Vitals = vitals,
            Pregnancies = facts.Reports.Pregnancies,
            Smoking = facts.Reports.Smoking,
            Sources = sources,
            Fingerprint = CanonicalJson.Fingerprint(sources),
        };
    }

    private static SourceResource Keep(BundleEntry entry) => new()
    {
        Type = entry.Type,
        Id = entry.Id,
        IsUsed = entry.IsUsed,
        Json = JsonMarshal.GetRawUtf8Value(entry.Resource.Element).ToArray(),
        Fingerprint = CanonicalJson.Fingerprint(entry.Resource.Element),
    };
}
