using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Screening;

/// <summary>A patient writes down what their own cuff showed. It counts once a clinician has accepted it.</summary>
public sealed class RecordHomeReadings(DoorwayDb db, TimeProvider clock)
{
    public sealed record One(int SystolicMmHg, int DiastolicMmHg, int HeartRatePerMin, int? SpO2Percent, DateTimeOffset MeasuredAt);

    public sealed record Request(IReadOnlyList<One> Readings, bool RestedFiveMinutes);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (request.Readings.FirstOrDefault(r => r.DiastolicMmHg >= r.SystolicMmHg) is not null)
            return new Refusal("diastolic1", "Please check: the upper number is larger than the lower one.");
        if (request.Readings.Any(r => r.MeasuredAt > now))
            return new Refusal("at1", "Please check: this time has not come yet.");
        var me = actor.Memberships[0];
        var scope = db.For(actor, now);
        foreach (var reading in request.Readings)
            await scope.AddAsync(new HomeReading
            {
                PracticeId = me.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = me.PatientId,
                SystolicMmHg = reading.SystolicMmHg,
                DiastolicMmHg = reading.DiastolicMmHg,
                HeartRatePerMin = reading.HeartRatePerMin,
                SpO2Percent = reading.SpO2Percent,
                MeasuredAt = reading.MeasuredAt,
                RecordedAt = now,
                Source = ReadingSource.Patient,
                RestedFiveMinutes = request.RestedFiveMinutes,
            }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }
}
