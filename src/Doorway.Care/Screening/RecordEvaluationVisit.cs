using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening;

/// <summary>The prescriber writes down the evaluation visit: how they met, where the patient was, and what they found.
/// What they measured becomes a reading that counts, because they measured it.</summary>
public sealed class RecordEvaluationVisit(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Measured(int? SystolicMmHg, int? DiastolicMmHg, int? HeartRatePerMin, int? SpO2Percent, int? WeightGrams, int? HeightMillimetres)
    {
        public bool IsNothing => this is { SystolicMmHg: null, DiastolicMmHg: null, HeartRatePerMin: null, SpO2Percent: null, WeightGrams: null, HeightMillimetres: null };
    }

    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required HowMet Met { get; init; }
        public required IdentityCheck IdentityBy { get; init; }
        public required string PatientState { get; init; }
        public required string Findings { get; init; }
        public DateOnly? PdmpCheckedOn { get; init; }
        public PdmpFinding? PdmpFinding { get; init; }
        public string PdmpWords { get; init; } = "";
        public DateOnly? PdmpDueAgainOn { get; init; }
        public NyhaClass? Nyha { get; init; }
        public ChildPughClass? ChildPugh { get; init; }
        public required Measured Signs { get; init; }
    }

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == request.PatientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (episode is null || episode.Stage is EpisodeStage.Arriving or EpisodeStage.Screening)
            return new Refusal("findings", "The evaluation comes after the intake has been sent.");
        var staffId = actor.In(episode.PracticeId)!.StaffMemberId;
        var practice = await scope.PracticeAsync(episode.PracticeId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var pdmp = request is { PdmpCheckedOn: { } looked, PdmpFinding: { } finding } ? new RecordPdmpCheck.Request(request.PatientId, looked, request.PatientState, finding, request.PdmpWords, request.PdmpDueAgainOn) : null;
        if (pdmp is null && (request.PdmpCheckedOn is not null || request.PdmpFinding is not null || request.PdmpWords.Trim().Length > 0 || request.PdmpDueAgainOn is not null))
            return request.PdmpCheckedOn is null ? new Refusal("pdmp", "Write the day on which you looked.") : new Refusal("pdmp-finding", "Choose what you found.");
        if (pdmp is not null && RecordPdmpCheck.Refusals(pdmp, today) is { Count: > 0 } refusals)
            return refusals;
        var licenses = await LicensesInForce.OfAsync(scope, episode.PracticeId, staffId, ct);
        var before = await scope.Read<EvaluationVisit>().Where(v => v.PatientId == request.PatientId && v.EpisodeId == episode.Id).OrderByDescending(v => v.At).FirstOrDefaultAsync(ct);
        await scope.AddAsync(new EvaluationVisit
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = request.PatientId,
            EpisodeId = episode.Id,
            PrescriberStaffMemberId = staffId,
            At = now,
            Met = request.Met,
            IdentityBy = request.IdentityBy,
            PatientState = request.PatientState,
            WasLicensedThere = licenses.Any(l => l.IsValidIn(request.PatientState, today)),
            Findings = await vault.SealAsync(episode.PracticeId, request.PatientId, request.Findings, ct),
            PdmpCheckedOn = request.PdmpCheckedOn,
            WeightGrams = request.Signs.WeightGrams,
            HeightMillimetres = request.Signs.HeightMillimetres,
            Nyha = request.Nyha,
            ChildPugh = request.ChildPugh,
            CorrectsId = before?.Id,
        }, ct);
        if (pdmp is not null)
            await RecordPdmpCheck.AddAsync(scope, vault, episode.PracticeId, staffId, pdmp, now, ct);
        if (!request.Signs.IsNothing)
            await scope.AddAsync(Reading(episode, request.Signs, staffId, now), ct);
        await scope.SaveAsync(ct);
        return new Done();
    }

    private static HomeReading Reading(Episode episode, Measured signs, Guid staffId, DateTimeOffset now)
    {
        var reading = new HomeReading
        {
            PracticeId = episode.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = episode.PatientId,
            SystolicMmHg = signs.SystolicMmHg,
            DiastolicMmHg = signs.DiastolicMmHg,
            HeartRatePerMin = signs.HeartRatePerMin,
            SpO2Percent = signs.SpO2Percent,
            WeightGrams = signs.WeightGrams,
            HeightMillimetres = signs.HeightMillimetres,
            MeasuredAt = now,
            RecordedAt = now,
            Source = ReadingSource.Staff,
        };
        reading.Accept(staffId, now);
        return reading;
    }
}
