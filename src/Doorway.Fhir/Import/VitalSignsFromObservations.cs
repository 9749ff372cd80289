namespace Doorway.Fhir.Import;

/// <summary>Gathers vital signs and keeps the newest of each kind; the others stay kept, not used.</summary>
internal sealed class VitalSignsFromObservations(PatientReferences references, ReferralLimits limits)
{
    private static readonly string[] BloodPressurePanels = ["85354-9", "55284-4"];
    private const string Systolic = "8480-6";
    private const string Diastolic = "8462-4";

    private static readonly Dictionary<string, Sign> Signs = new(StringComparer.Ordinal)
    {
        ["8867-4"] = Sign.HeartRate,
        ["59408-5"] = Sign.OxygenSaturation,
        ["2708-6"] = Sign.OxygenSaturation,
        ["29463-7"] = Sign.Weight,
        ["8302-2"] = Sign.Height,
        ["8310-5"] = Sign.Temperature,
        // Measured in the mouth: still the temperature of the body.
        ["8331-1"] = Sign.Temperature,
        ["9279-1"] = Sign.RespiratoryRate,
    };

    private readonly List<(BundleEntry Entry, BloodPressureReport Report)> bloodPressures = [];
    private readonly Dictionary<Sign, List<(BundleEntry Entry, VitalReport Report)>> reports = [];

    private enum Sign
    {
        HeartRate,
        OxygenSaturation,
        Weight,
        Height,
        Temperature,
        RespiratoryRate,
    }

    public void Take(BundleEntry entry)
    {
        var observation = entry.Resource;
        var codes = ObservationResource.LoincCodes(observation).ToList();
        var isBloodPressure = codes.Any(c => BloodPressurePanels.Contains(c, StringComparer.Ordinal));
        var sign = codes.Where(Signs.ContainsKey).Select(c => (Sign?)Signs[c]).FirstOrDefault();
        if ((!isBloodPressure && sign is null) || !ObservationResource.CanBeUsed(observation, references))
            return;
        UsedResource.RefuseUnknownModifiers(observation);
        if (isBloodPressure)
            TakeBloodPressure(entry);
        else
            TakeSign(entry, sign!.Value);
    }

    public ReferredVitals Newest()
    {
        var latest = bloodPressures
            .OrderByDescending(b => b.Report.On?.Order ?? DateTimeOffset.MinValue)
            .ThenBy(b => b.Report.Source, StringComparer.Ordinal)
            .Take(limits.BloodPressuresToKeep)
            .ToList();
        foreach (var (entry, _) in latest)
            entry.IsUsed = true;
        return new ReferredVitals
        {
            BloodPressures = [.. latest.Select(b => b.Report)],
            HeartRatePerMinute = NewestOf(Sign.HeartRate),
            OxygenSaturationPercent = NewestOf(Sign.OxygenSaturation),
            WeightKg = NewestOf(Sign.Weight),
            HeightCm = NewestOf(Sign.Height),
            TemperatureCelsius = NewestOf(Sign.Temperature),
            RespiratoryRatePerMinute = NewestOf(Sign.RespiratoryRate),
        };
    }

    private void TakeBloodPressure(BundleEntry entry)
    {
        var report = new BloodPressureReport
        {
            Source = entry.Source,
            On = ObservationResource.On(entry.Resource),
            SystolicMmHg = Component(entry.Resource, Systolic),
            DiastolicMmHg = Component(entry.Resource, Diastolic),
        };
        if (report.SystolicMmHg is not null || report.DiastolicMmHg is not null)
            bloodPressures.Add((entry, report));
    }

    private static RecordedAmount? Component(FhirNode observation, string loinc)
    {
        var parts = observation.Children("component")
            .Where(c => ObservationResource.LoincCodes(c).Contains(loinc, StringComparer.Ordinal))
            .ToList();
        if (parts.Count <= 1)
            return parts.Count == 0 ? null : QuantityReading.Read(parts[0], Ucum.ToMmHg);
        parts[1].Refuse("This reading gives the same pressure twice.");
        return null;
    }

    private void TakeSign(BundleEntry entry, Sign sign)
    {
        if (QuantityReading.Read(entry.Resource, ConversionFor(sign)) is not { } amount)
            return;
        if (!reports.TryGetValue(sign, out var list))
            reports[sign] = list = [];
        list.Add((entry, new VitalReport(entry.Source, ObservationResource.On(entry.Resource), amount)));
    }

    /// <summary>The newest stands even when its unit is not understood: an older number must not pass for the last one.</summary>
    private VitalReport? NewestOf(Sign sign)
    {
        if (!reports.TryGetValue(sign, out var list))
            return null;
        var (entry, report) = list
            .OrderByDescending(r => r.Report.On?.Order ?? DateTimeOffset.MinValue)
            .ThenBy(r => r.Report.Source, StringComparer.Ordinal)
            .First();
        entry.IsUsed = true;
        return report;
    }

    private static QuantityReading.Conversion ConversionFor(Sign sign) => sign switch
    {
        Sign.OxygenSaturation => Ucum.ToPercent,
        Sign.Weight => Ucum.ToKg,
        Sign.Height => Ucum.ToCm,
        Sign.Temperature => Ucum.ToCelsius,
        _ => Ucum.ToPerMinute,
    };
}
