using Doorway.Care.Screening;

namespace Doorway.Fhir.Import;

/// <summary>Signs with a day and an understood number become readings. None of them counts until a clinician has accepted it.</summary>
internal static class ReferredReadings
{
    private const int NoonHour = 12;

    public static IReadOnlyList<HomeReading> Of(ReferredVitals vitals, Guid practiceId, Guid patientId, DateTimeOffset now)
    {
        var signs = new Dictionary<DateTimeOffset, Signs>();
        Put(vitals.HeartRatePerMinute, (s, v) => s with { HeartRate = Whole(v) });
        Put(vitals.OxygenSaturationPercent, (s, v) => s with { SpO2 = Whole(v) });
        Put(vitals.WeightKg, (s, v) => s with { Grams = Whole(v * 1000) });
        Put(vitals.HeightCm, (s, v) => s with { Millimetres = Whole(v * 10) });
        var pressures = vitals.BloodPressures
            .Select(p => (At: MomentOf(p.On), Systolic: Whole(p.SystolicMmHg?.Value), Diastolic: Whole(p.DiastolicMmHg?.Value)))
            .Where(p => p.At is not null && (p.Systolic ?? p.Diastolic) is not null)
            .GroupBy(p => p.At!.Value, p => (p.Systolic, p.Diastolic))
            .ToDictionary(g => g.Key, g => g.ToList());
        return
        [
            .. from at in signs.Keys.Union(pressures.Keys).OrderDescending()
               from reading in At(at, signs.GetValueOrDefault(at), pressures.GetValueOrDefault(at, []))
               select reading,
        ];

        void Put(VitalReport? report, Func<Signs, decimal, Signs> put)
        {
            if (MomentOf(report?.On) is { } at && report!.Amount.Value is { } value && put(new Signs(), value) is var set && set != new Signs())
                signs[at] = put(signs.GetValueOrDefault(at) ?? new Signs(), value);
        }

        IEnumerable<HomeReading> At(DateTimeOffset at, Signs? other, List<(int? Systolic, int? Diastolic)> taken)
        {
            if (taken.Count == 0)
                taken = [(null, null)];
            for (var i = 0; i < taken.Count; i++)
                yield return New(practiceId, patientId, at, now, taken[i], i == 0 ? other ?? new Signs() : new Signs());
        }
    }

    /// <summary>The instant; of a bare day its noon, which is that day in every state. Null when the record names no day.</summary>
    public static DateTimeOffset? MomentOf(PartialDate? on)
    {
        if (on?.Instant is { } instant)
            return new DateTimeOffset(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        return on is { IsWholeDay: true } ? new DateTimeOffset(on.Earliest, new TimeOnly(NoonHour, 0), TimeSpan.Zero) : null;
    }

    private static HomeReading New(Guid practiceId, Guid patientId, DateTimeOffset at, DateTimeOffset now, (int? Systolic, int? Diastolic) pressure, Signs other) => new()
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        PatientId = patientId,
        SystolicMmHg = pressure.Systolic,
        DiastolicMmHg = pressure.Diastolic,
        HeartRatePerMin = other.HeartRate,
        SpO2Percent = other.SpO2,
        WeightGrams = other.Grams,
        HeightMillimetres = other.Millimetres,
        MeasuredAt = at,
        RecordedAt = now,
        Source = ReadingSource.Import,
    };

    private static int? Whole(decimal? value) =>
        value is >= 0 and < 10_000_000 ? (int)Math.Round(value.Value, MidpointRounding.AwayFromZero) : null;

    private sealed record Signs(int? HeartRate = null, int? SpO2 = null, int? Grams = null, int? Millimetres = null);
}
