using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>A dose of the licensed spray: which lot, and how many devices belong to it. The patient sprays it themselves.</summary>
public sealed record SprayDose(string LotNumber, DateOnly UseBefore, int Devices)
{
    /// <summary>What one device holds.</summary>
    public static long DeviceMicrograms { get; } = (long)(KnowledgeSet.Embedded.Limits.Single(l => l.Id == "dose.esketamine.device").Value * 1000);

    public long Micrograms => Devices * DeviceMicrograms;

    public Refusal? Fault => this switch
    {
        _ when LotNumber.Trim().Length == 0 => new Refusal("lot", "Type the lot number from the device."),
        { Devices: <= 0 } => new Refusal("devices", "Choose how many devices belong to this dose."),
        _ => null,
    };
}

/// <summary>The patient took one more device of the dose that was begun, under the eyes of who may give. Five minutes lie between two.</summary>
public sealed class RecordDevice(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid DoseId)
    {
        public bool SelfTaken { get; init; } = true;
        public DateTimeOffset? At { get; init; }
        public string? HappenedAnyway { get; init; }
    }

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var at = request.At ?? adding.Now;
            if (await adding.Scope.Change<AdministeredDose>().SingleOrDefaultAsync(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.Id == request.DoseId && d.EnteredInErrorAt == null, inner) is not { Devices: not null } dose)
                return new Refusal("device", "There is no dose of the spray that was begun.");
            var last = (await DoseStep.OfAsync(adding.Scope, session.PracticeId, [session.Id], inner))[dose.Id].Last();
            if (at > adding.Now || at < last.At)
                return new Refusal("device-at", "That time is not between the device before and now.");
            var fault = await FaultOfAsync(actor, adding, request, dose, last, at, inner);
            if (fault is { } not && string.IsNullOrWhiteSpace(request.HappenedAnyway))
                return not.Refusal;
            dose.DeviceTaken();
            var step = StepOf(dose, at, adding);
            await adding.Scope.AddAsync(step, inner);
            await adding.AddAsync(TimelineEntryKind.DeviceTaken, inner, step.Id, observedAt: at);
            if (fault is { } happened)
                await Incidents.OpenAsync(adding, vault, happened.Kind, $"{happened.Refusal.Says} {request.HappenedAnyway}", at, inner);
            return default(Done);
        }, ct);

    internal static DoseStep StepOf(AdministeredDose dose, DateTimeOffset at, Appending adding) => new()
    {
        PracticeId = dose.PracticeId,
        Id = Guid.CreateVersion7(adding.Now),
        PatientId = dose.PatientId,
        DosingSessionId = dose.DosingSessionId,
        DoseId = dose.Id,
        Kind = DoseStepKind.Device,
        At = at,
        GivenMicroliters = 0,
        RateMicrolitersPerHour = 0,
        RecordedByStaffMemberId = adding.StaffMemberId,
    };

    private async Task<(Refusal Refusal, IncidentKind Kind)?> FaultOfAsync(Actor actor, Appending adding, Request request, AdministeredDose dose, DoseStep last, DateTimeOffset at, CancellationToken ct)
    {
        var session = adding.Session;
        if (!session.IsRunning)
            return (new Refusal("device", "The session has ended."), IncidentKind.Other);
        if (await ConsentAndDecision.IsWithdrawnAsync(adding.Scope, session, ct))
            return (new Refusal("device", "The patient has taken their consent back. No more medicine today; stay with them."), IncidentKind.TakenWithoutGo);
        if (dose.DevicesTaken >= dose.Devices)
            return (new Refusal("device", $"The dose is {dose.Devices} devices, and all are in."), IncidentKind.TakenBeyondMaximum);
        if (!RecordDose.MayGive(actor, session))
            return (new Refusal("device", "A prescriber or a session monitor watches each device and writes it down."), IncidentKind.Other);
        var knowledge = await PracticeKnowledge.OfAsync(adding.Scope, session.PracticeId, session.StartedAt, ct);
        var gap = TimeSpan.FromMinutes((double)CareWay.Of(Rems.ReadRemsRecord.EsketamineWay).Template.Number("device.gap", knowledge).Value);
        if (at - last.At < gap)
            return (new Refusal("device", $"{gap.TotalMinutes:0} minutes lie between two devices. The next one is from {TimeZoneInfo.ConvertTime(last.At + gap, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)):h:mm tt}."), IncidentKind.Other);
        if (await SprayRules.OnTheSpotAsync(adding, vault, request.SelfTaken, ct) is { } missing)
            return missing;
        return (await PressureStanding.DuringAsync(adding.Scope, session, dose, ct)).Asks is { } asks ? (new Refusal("device", asks), IncidentKind.Other) : null;
    }
}

/// <summary>What has to be so at each device.</summary>
internal static class SprayRules
{
    public static async Task<(Refusal Refusal, IncidentKind Kind)?> OnTheSpotAsync(Appending adding, Vault vault, bool selfTaken, CancellationToken ct)
    {
        var session = adding.Session;
        if (!(await OnSite.OfAsync(adding.Scope, vault, session, adding.Now, ct)).IsAnybody)
            return (new Refusal("device", "No prescriber is on site. They say it on this session’s page, signed in as themselves; until then there is no device."), IncidentKind.TakenWithoutGo);
        return selfTaken ? null : (new Refusal("self", "The patient sprays it themselves, and one of us watches."), IncidentKind.Other);
    }
}
