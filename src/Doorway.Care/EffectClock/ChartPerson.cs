using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>What a chart holds of the person whom a curve is made for. Null is "not on record"; nothing is assumed in its place.</summary>
public sealed record ChartPerson(decimal? WeightKg, int? AgeYears)
{
    /// <summary>Field of the refusal when the weight is missing.</summary>
    public const string Weight = "weight";
    /// <summary>Field of the refusal when the date of birth is missing.</summary>
    public const string Born = "born";

    /// <summary>Why no curve can be made; empty when one can.</summary>
    public IReadOnlyList<Refusal> Missing =>
    [
        .. WeightKg switch
        {
            null => [new Refusal(Weight, "Cannot assess: the weight is not on record.")],
            < (decimal)KineticPerson.LightestKg or > (decimal)KineticPerson.HeaviestKg => [new Refusal(Weight, $"Cannot assess: the numbers hold from {KineticPerson.LightestKg} to {KineticPerson.HeaviestKg} kg.")],
            _ => Array.Empty<Refusal>(),
        },
        .. AgeYears switch
        {
            null => [new Refusal(Born, "Cannot assess: the date of birth is not on record.")],
            < (int)KineticPerson.YoungestYears or > (int)KineticPerson.OldestYears => [new Refusal(Born, $"Cannot assess: the numbers are of adults up to {KineticPerson.OldestYears} years.")],
            _ => Array.Empty<Refusal>(),
        },
    ];

    /// <summary>The person of a curve. Ancestry is told on the form by those who want it, and never taken from a chart.</summary>
    /// <exception cref="InvalidOperationException">Something is <see cref="Missing"/>.</exception>
    public KineticPerson Person(Ancestry ancestry = Ancestry.Caucasian) => Missing.Count == 0
        ? new() { WeightKg = (double)WeightKg!.Value, AgeYears = AgeYears!.Value, Ancestry = ancestry }
        : throw new InvalidOperationException("Ask what is missing first.");

    /// <summary>The newest weight of an accepted reading or of a session's day, and the age of today.</summary>
    public static async Task<ChartPerson> OfAsync(ActorScope scope, Guid patientId, DateOnly today, CancellationToken ct)
    {
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct);
        var reading = await scope.Read<HomeReading>().Where(r => r.PatientId == patientId && r.EnteredInErrorAt == null && r.AcceptedAt != null && r.WeightGrams != null)
            .OrderByDescending(r => r.MeasuredAt).FirstOrDefaultAsync(ct);
        // A patient reads of a session only that it was; its weight is for staff.
        var session = scope.May<DosingSession>(Operation.Change)
            ? await scope.Read<DosingSession>().Where(s => s.PatientId == patientId && s.WeightGrams != null).OrderByDescending(s => s.StartedAt).FirstOrDefaultAsync(ct)
            : null;
        var grams = session is not null && (reading is null || session.StartedAt > reading.MeasuredAt) ? session.WeightGrams : reading?.WeightGrams;
        return new ChartPerson(grams / 1000m, patient?.AgeOn(today));
    }

    /// <summary>The same for a session: the weight of its own day comes first.</summary>
    internal static async Task<ChartPerson> OfAsync(ActorScope scope, Vault vault, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        var known = await OfAsync(scope, session.PatientId, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), ct);
        var weighed = await scope.Read<DayOfFact>().Where(f => f.PracticeId == session.PracticeId && f.DosingSessionId == session.AppointmentId && f.Question == DayOfQuestion.WeightGrams)
            .OrderByDescending(f => f.At).FirstOrDefaultAsync(ct);
        var typed = weighed is null ? "" : await vault.OpenAsync(weighed.PracticeId, weighed.PatientId, weighed.Answer, ct);
        return (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var grams) ? grams : session.WeightGrams) is { } ofTheDay ? known with { WeightKg = ofTheDay / 1000m } : known;
    }
}
