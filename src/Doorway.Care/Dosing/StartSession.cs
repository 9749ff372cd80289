using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>"Go": looks at everything once more, freezes what it saw, and starts the session. Without a go a session starts only to
/// write down that the medicine was taken anyway, and that opens an incident.</summary>
public sealed class StartSession(DoorwayDb db, Vault vault, GatherReadinessFacts gather, TimeProvider clock)
{
    /// <param name="PatientId">Whose.</param>
    /// <param name="AppointmentId">Which appointment.</param>
    /// <param name="TakenAnyway">What happened, when the medicine was taken without a go; else null.</param>
    public sealed record Request(Guid PatientId, Guid AppointmentId, string? TakenAnyway = null);

    public async Task<Outcome<DosingSession>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        // The scope comes first: PostgreSQL is told whose practices these are when the transaction begins.
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<DosingSession>>(async inner =>
        {
            if (await gather.Handle(actor, request.PatientId, request.AppointmentId, now, inner) is not { } first)
                return new Refusal("go", "There is no such appointment.");
            var appointment = first.Appointment;
            // Two starts at once: the second waits here and then sees the first.
            await scope.LockAsync("staff_members", appointment.PracticeId, appointment.TherapistStaffMemberId, inner);
            var known = await scope.Read<DosingSession>().SingleOrDefaultAsync(s => s.PracticeId == appointment.PracticeId && s.Id == appointment.Id, inner);
            if (known is not null)
                return known;
            // While this waited, the day may have been cancelled, or the course closed. What was taken anyway can be written down in a closed course too.
            if (await gather.Handle(actor, request.PatientId, request.AppointmentId, now, inner) is not { } readiness)
                return new Refusal("go", "This appointment was cancelled.");
            if (string.IsNullOrWhiteSpace(request.TakenAnyway) && await scope.Read<Episode>().AnyAsync(e => e.PracticeId == appointment.PracticeId && e.Id == appointment.EpisodeId && e.ClosedAt != null, inner))
                return new Refusal("go", "The course of care is closed.");
            if (!readiness.Result.IsGo && string.IsNullOrWhiteSpace(request.TakenAnyway))
                return readiness.Result.Blocking.Select(r => new Refusal("go", $"{r.Title}: {r.Says}")).ToList();
            return await BeginAsync(scope, readiness, request, now, inner);
        }, ct);
    }

    // Only the clinic has an interval; at home a reading stands before and after.
    private static async Task<(int? Every, int? After, int? At)> ReadingsAsync(ActorScope scope, TreatmentPlan plan, DateTimeOffset now, CancellationToken ct)
    {
        if (!plan.IsClinic)
            return (null, null, null);
        var (template, knowledge) = (CareWay.Of(plan).Template, await PracticeKnowledge.OfAsync(scope, plan.PracticeId, now, ct));
        int? Number(string id, bool has) => has ? (int)template.Number(id, knowledge).Value : null;
        return (Number("readings.every", true), Number("readings.after", CareWay.Of(plan).IsInfusion), Number("readings.at", CareWay.Of(plan).IsLicensedSpray));
    }

    // Choices by their names: whoever reads it in years must not need this program's numbers.
    private static readonly JsonSerializerOptions InNames = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private async Task<Outcome<DosingSession>> BeginAsync(ActorScope scope, Readiness readiness, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var appointment = readiness.Appointment;
        var (practice, patient) = (appointment.PracticeId, appointment.PatientId);
        var me = scope.Actor.In(practice)!.StaffMemberId;
        var plan = await scope.Read<TreatmentPlan>().SingleAsync(p => p.PracticeId == practice && p.Id == appointment.PlanId, ct);
        var evidence = JsonSerializer.SerializeToUtf8Bytes(new { readiness.Facts, readiness.Result }, InNames);
        var check = new ReadinessCheck
        {
            PracticeId = practice,
            Id = Guid.CreateVersion7(now),
            PatientId = patient,
            AppointmentId = appointment.Id,
            IsGo = readiness.Result.IsGo,
            KnowledgeHash = readiness.Result.KnowledgeHash,
            Evidence = await vault.SealAsync(practice, patient, Encoding.UTF8.GetString(evidence), ct),
            Sha256 = SHA256.HashData(evidence),
            StaffMemberId = me,
            At = now,
        };
        var coming = await ComingDose.OfAsync(scope, plan, ct);
        var day = await DayOf.LoadAsync(scope, vault, practice, appointment.Id, ct);
        var readings = await ReadingsAsync(scope, plan, now, ct);
        var session = new DosingSession
        {
            PracticeId = practice,
            Id = appointment.Id,
            PatientId = patient,
            AppointmentId = appointment.Id,
            EpisodeId = appointment.EpisodeId,
            ReadinessCheckId = check.Id,
            Number = appointment.SessionNumber,
            Setting = appointment.Setting,
            Route = appointment.Route,
            ReadingEveryMinutes = readings.Every,
            ReadingEveryAfterMinutes = readings.After,
            ReadingAtMinutes = readings.At,
            InfusionMinutes = plan.InfusionMinutes,
            SprayMicrogramsPerMilliliter = plan.SprayMicrogramsPerMilliliter,
            SprayMicroliters = plan.SprayMicroliters,
            SprayGapMinutes = plan.SprayGapMinutes,
            TherapistStaffMemberId = appointment.TherapistStaffMemberId,
            StartedAt = now,
            TimeZone = appointment.TimeZone,
            PlanVersion = plan.PlanVersion,
            PlannedDoseMicrograms = coming.Micrograms ?? 0,
            NextDoseId = coming.Decided?.Id,
            MaxDoseMicrograms = plan.MaxDoseMicrograms ?? 0,
            BoosterMicrograms = plan.BoosterAgreed ? plan.BoosterMicrograms : null,
            BoosterFromMinutes = plan.BoosterFromMinutes,
            BoosterUntilMinutes = plan.BoosterUntilMinutes,
            WeightGrams = day.Number(DayOfQuestion.WeightGrams) ?? (await scope.Read<HomeReading>().Where(r => r.PracticeId == practice && r.PatientId == patient && r.WeightGrams != null && r.AcceptedAt != null && r.EnteredInErrorAt == null)
                .OrderByDescending(r => r.MeasuredAt).FirstOrDefaultAsync(ct))?.WeightGrams,
        };
        await scope.AddAsync(check, ct);
        await scope.AddAsync(session, ct);
        var adding = new Appending(scope, session, 0, [], now);
        await adding.AddAsync(TimelineEntryKind.Started, ct, check.Id);
        if (request.TakenAnyway is { } happened && !readiness.Result.IsGo)
            await Incidents.OpenAsync(adding, vault, IncidentKind.TakenWithoutGo, happened, now, ct);
        if (session.Route == DoseRoute.NasalEsketamine && await OnSite.OfAsync(scope, vault, session, now, ct) is { IsAnybody: false } onSite)
            await adding.AddAsync(TimelineEntryKind.AlarmRaised, ct, (await adding.RaiseAsync(onSite.Nobody(OnSite.NobodyCounts), ct)).Id);
        var episode = await scope.Change<Episode>().SingleAsync(e => e.PracticeId == practice && e.Id == appointment.EpisodeId, ct);
        if (episode.Stage == EpisodeStage.Preparing)
            episode.MoveTo(EpisodeStage.Treating, now);
        await scope.SaveAsync(ct);
        return session;
    }
}
