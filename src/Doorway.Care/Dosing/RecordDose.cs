using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Medication;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Writes down what the patient took, or in the clinic what they were given. More than was agreed is not offered; once it has happened it is written down and opens an incident.</summary>
public sealed class RecordDose(SessionTimeline timeline, Vault vault)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, int QuarterUnits = 0)
    {
        /// <summary>In the clinic: from which vial, and how much.</summary>
        public VialDose? FromVial { get; init; }
        /// <summary>Of the licensed spray: which lot, and how many devices belong to the dose. The first one is in now.</summary>
        public SprayDose? FromSpray { get; init; }
        /// <summary>Of the compounded spray: the bottle, and how many sprays belong to the dose. The first one is in now.</summary>
        public BottleDose? FromBottle { get; init; }
        public bool IsBooster { get; init; }
        public bool SelfTaken { get; init; } = true;
        public DateTimeOffset? TakenAt { get; init; }

        /// <summary>It has happened already and was not agreed: what happened, in words.</summary>
        public string? HappenedAnyway { get; init; }
    }

    public Task<Outcome<AdministeredDose>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<AdministeredDose>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            var takenAt = request.TakenAt ?? adding.Now;
            if (takenAt > adding.Now)
                return new Refusal("taken", "That time has not come yet. Type when it was taken.");
            var source = await SourceAsync(adding.Scope, session, request, inner);
            if (!source.IsOk)
                return source.Refusals.ToList();
            var (order, vial, micrograms) = source.Value!;
            var spray = session.Route == DoseRoute.NasalEsketamine ? request.FromSpray : null;
            var bottle = session is { IsClinic: true, Route: DoseRoute.Nasal } ? request.FromBottle : null;
            var before = await adding.Scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).ToListAsync(inner);
            var fault = DoseRules.FaultOf(session, before, micrograms, request.IsBooster, takenAt);
            var timeOut = session.IsClinic ? await TimeOut.OfAsync(adding.Scope, session, before, inner) : null;
            var giver = session.IsClinic && MayGive(actor, session) ? adding.StaffMemberId : null;
            if (fault is null && spray is not null)
                fault = VialDoseRules.FaultOf(spray.Micrograms, spray.UseBefore, timeOut!, giver, Day(takenAt, session)) ?? await SprayRules.OnTheSpotAsync(adding, vault, request.SelfTaken, inner);
            if (fault is null && vial is not null)
                fault = VialDoseRules.FaultOf(vial, session, timeOut!, giver, Day(takenAt, session));
            if (fault is null && bottle is not null)
                fault = BottleDoseRules.FaultOf(bottle, session, timeOut!, giver, Day(takenAt, session));
            if (fault is null && session.IsClinic && (await TimeOutSheet.PressureAsync(adding.Scope, session, before, adding.Now, inner)).Asks is { } asks)
                fault = (new Refusal("time-out", asks), IncidentKind.WithoutTimeOut);
            if (fault is null && await ConsentAndDecision.IsWithdrawnAsync(adding.Scope, session, inner))
                fault = (new Refusal("units", "The patient has taken their consent back. No more medicine today; stay with them."), IncidentKind.TakenWithoutGo);
            if (fault is null && !session.IsRunning)
                fault = (new Refusal("units", "The session has ended."), IncidentKind.Other);
            if (fault is { } not && string.IsNullOrWhiteSpace(request.HappenedAnyway))
                return not.Refusal;

            var dose = new AdministeredDose
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                Route = session.Route,
                OrderId = order?.Id,
                QuarterUnits = session.IsClinic ? 0 : request.QuarterUnits,
                StrengthMicrograms = vial?.MicrogramsPerMilliliter ?? bottle?.MicrogramsPerMilliliter ?? (spray is null ? order!.StrengthMicrograms : SprayDose.DeviceMicrograms),
                DoseMicrograms = spray is not null ? SprayDose.DeviceMicrograms : vial?.Into is null && bottle is null ? micrograms : 0,
                TakenAt = takenAt,
                SelfTaken = vial is null && request.SelfTaken,
                IsBooster = request.IsBooster,
                LotNumber = (vial?.LotNumber ?? spray?.LotNumber ?? bottle?.LotNumber)?.Trim(),
                UseBefore = vial?.UseBefore ?? spray?.UseBefore ?? bottle?.UseBefore,
                Devices = spray?.Devices,
                Sprays = bottle?.Sprays,
                SprayMicroliters = bottle?.SprayMicroliters,
                PrimedSprays = bottle?.PrimedSprays,
                BottleMicroliters = bottle?.BottleMicroliters,
                RestIsDestroyed = bottle?.RestIsDestroyed ?? false,
                DrawnMicroliters = vial?.Into?.Microliters ?? vial?.DrawnMicroliters,
                GivenMicroliters = vial?.Into is null ? vial?.GivenMicroliters : 0,
                InBagMicrograms = vial?.Into is null ? null : micrograms,
                VialMicroliters = vial?.Into is null ? null : vial.DrawnMicroliters,
                PlannedMinutes = vial?.Into?.Minutes,
                GivenByStaffMemberId = giver,
                SecondStaffMemberId = timeOut?.Confirmations.FirstOrDefault(c => c.StaffMemberId != giver)?.StaffMemberId,
                RecordedByStaffMemberId = adding.StaffMemberId!.Value,
                RecordedAt = adding.Now,
            };
            if (vial?.Into is { } bag)
                await BeginAsync(adding, dose, InfusionRules.RateMicrolitersPerHour(bag.Microliters, bag.Minutes), inner);
            if (spray is not null)
                await FirstDeviceAsync(adding, dose, inner);
            if (bottle is not null)
                await BottleDoseRules.BeginAsync(adding, dose, bottle.FirstInto, inner);
            await adding.Scope.AddAsync(dose, inner);
            await adding.AddAsync(request.IsBooster ? TimelineEntryKind.BoosterTaken : TimelineEntryKind.DoseTaken, inner, dose.Id, observedAt: takenAt);
            (await adding.ChangeSessionAsync(inner)).DoseTaken(takenAt, takenAt + (session.ReadingEveryMinutes is { } every
                ? TimeSpan.FromMinutes(every)
                : AfterDose(await PracticeKnowledge.OfAsync(adding.Scope, adding.Session.PracticeId, adding.Session.StartedAt, inner))));
            if (fault is { } happened)
                await Incidents.OpenAsync(adding, vault, happened.Kind, $"{happened.Refusal.Says} {request.HappenedAnyway}", takenAt, inner);
            return dose;
        }, ct);

    /// <summary>In the clinic the therapist stays with the patient; a prescriber or a session monitor gives the medicine.</summary>
    public static bool MayGive(Actor actor, DosingSession session)
        => actor.In(session.PracticeId)?.Roles is { } roles && (roles.Contains(Role.Prescriber) || roles.Contains(Role.SessionMonitor));

    // The dose of an infusion is what has gone in: nothing yet, and then what the pump says.
    private static async Task BeginAsync(Appending adding, AdministeredDose dose, int rate, CancellationToken ct)
    {
        dose.PumpRead(0, rate);
        await adding.Scope.AddAsync(new DoseStep
        {
            PracticeId = dose.PracticeId,
            Id = Guid.CreateVersion7(adding.Now),
            PatientId = dose.PatientId,
            DosingSessionId = dose.DosingSessionId,
            DoseId = dose.Id,
            Kind = DoseStepKind.Started,
            At = dose.TakenAt,
            GivenMicroliters = 0,
            RateMicrolitersPerHour = rate,
            RecordedByStaffMemberId = adding.StaffMemberId,
        }, ct);
    }

    // With the first device the clock of the form begins: the setting owes it within seven calendar days.
    private static async Task FirstDeviceAsync(Appending adding, AdministeredDose dose, CancellationToken ct)
    {
        var session = adding.Session;
        await adding.Scope.AddAsync(RecordDevice.StepOf(dose, dose.TakenAt, adding), ct);
        var knowledge = await PracticeKnowledge.OfAsync(adding.Scope, session.PracticeId, session.StartedAt, ct);
        await adding.Scope.AddAsync(new Episodes.FollowUp
        {
            PracticeId = session.PracticeId,
            Id = Guid.CreateVersion7(adding.Now),
            PatientId = session.PatientId,
            Kind = Rems.FileRemsRecord.Task,
            Says = "File the monitoring record of a session",
            OwnerStaffMemberId = session.TherapistStaffMemberId,
            OpenedAt = adding.Now,
            DueAt = Rems.RemsRecord.DueOf(dose.TakenAt, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone), (int)Planning.CareWay.Of(Rems.ReadRemsRecord.EsketamineWay).Template.Number("filing", knowledge).Value),
            Link = Rems.RemsRecord.PathOf(session.PatientId, session.Id),
        }, ct);
    }

    private sealed record Source(MedicationOrder? Order, VialDose? Vial, long Micrograms);

    private static async Task<Outcome<Source>> SourceAsync(ActorScope scope, DosingSession session, Request request, CancellationToken ct)
    {
        if (session.Route == DoseRoute.NasalEsketamine)
            return request.FromSpray switch
            {
                null => new Refusal("lot", "A dose of the spray names its lot and its devices."),
                { Fault: { } fault } => fault,
                var spray => new Source(null, null, spray.Micrograms),
            };
        if (session is { IsClinic: true, Route: DoseRoute.Nasal })
            return request.FromBottle switch
            {
                null => new Refusal("lot", "A dose of this spray names its bottle and its sprays."),
                { Fault: { } fault } => fault,
                var bottle => new Source(null, null, bottle.Micrograms),
            };
        if (session.IsClinic)
            return request.FromVial switch
            {
                null => new Refusal("lot", "In the clinic a dose names its vial."),
                { Fault: { } fault } => fault,
                { Into: null } when session.Route == DoseRoute.Intravenous => new Refusal("bag", "An infusion names its bag and its minutes."),
                var vial => new Source(null, vial, vial.Micrograms),
            };
        var order = await scope.Read<MedicationOrder>().Where(o => o.PracticeId == session.PracticeId && o.PatientId == session.PatientId && o.EnteredInErrorAt == null)
            .OrderByDescending(o => o.WrittenAt).FirstOrDefaultAsync(ct);
        return order is null ? new Refusal("units", "There is no order to take this from.") : new Source(order, null, order.StrengthMicrograms * request.QuarterUnits / 4);
    }

    private static DateOnly Day(DateTimeOffset at, DosingSession session)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)).DateTime);

    private static TimeSpan AfterDose(KnowledgeSet knowledge) => TimeSpan.FromMinutes((double)knowledge.Limits.Single(l => l.Id == "end.minutes").Value);
}

/// <summary>What was agreed, sober and in advance, about how much.</summary>
public static class DoseRules
{
    public static (Refusal Refusal, IncidentKind Kind)? FaultOf(DosingSession session, IReadOnlyList<AdministeredDose> before, long micrograms, bool isBooster, DateTimeOffset at)
    {
        if (micrograms <= 0)
            return (new Refusal("units", "Choose how much was taken."), IncidentKind.Other);
        if (isBooster && BoosterFaultOf(session, before, micrograms, at) is { } words)
            return (new Refusal("units", words), IncidentKind.BoosterNotAgreed);
        var total = before.Sum(d => d.DoseMicrograms) + micrograms;
        if (total > session.MaxDoseMicrograms)
            return (new Refusal("units", $"That would be {Mg(total)} in this session. Agreed is {Mg(session.MaxDoseMicrograms)} at most; only the prescriber agrees to more, beforehand."), IncidentKind.TakenBeyondMaximum);
        // In the clinic two people's time-out holds the amount; at home this does.
        if (!isBooster && before.Count == 0 && !session.IsClinic && micrograms > session.PlannedDoseMicrograms)
            return (new Refusal("units", $"That is {Mg(micrograms)}. For today it is {Mg(session.PlannedDoseMicrograms)}, {session.PlannedBy}. Only the prescriber decides on more, beforehand."), IncidentKind.TakenBeyondMaximum);
        if (!isBooster && before.Count > 0)
            return (new Refusal("units", "A dose is written down already. A second one is a booster, if one was agreed."), IncidentKind.BoosterNotAgreed);
        return null;
    }

    public static string? BoosterFaultOf(DosingSession session, IReadOnlyList<AdministeredDose> before, long micrograms, DateTimeOffset at)
    {
        if (session.BoosterMicrograms is not { } agreed)
            return "No booster was agreed beforehand, so there is none today.";
        if (session.BoosterDeclinedAt is not null)
            return "The booster was declined. A no stays a no for today.";
        if (before.Any(d => d.IsBooster))
            return "The booster was taken already.";
        if (session.FirstDoseAt is not { } first)
            return "There is no first dose yet.";
        if (micrograms > agreed)
            return $"Agreed is a booster of {Mg(agreed)} at most.";
        var minutes = (at - first).TotalMinutes;
        if (minutes < session.BoosterFromMinutes || minutes > session.BoosterUntilMinutes)
            return $"The booster was agreed for {session.BoosterFromMinutes} to {session.BoosterUntilMinutes} minutes after the dose. It is {minutes:0} minutes now.";
        return null;
    }

    /// <summary>True while the booster that was agreed is in its window and neither taken, declined nor withdrawn from.</summary>
    public static bool IsBoosterOpen(DosingSession session, IReadOnlyList<AdministeredDose> before, bool isWithdrawn, DateTimeOffset at)
        => !isWithdrawn && session.BoosterMicrograms is { } agreed && BoosterFaultOf(session, before, agreed, at) is null;

    /// <summary>"0.8 mL of 50 mg/mL, lot K-12"</summary>
    public static string OfVial(AdministeredDose dose) => dose.Devices is { } devices
        ? $"{dose.DevicesTaken} of {devices} devices of {Mg(dose.StrengthMicrograms)}, {(dose.SelfTaken ? "by their own hand" : "not by their own hand")}, lot {dose.LotNumber}"
        : dose.Sprays is { } sprays
        ? $"{dose.SpraysTaken} of {sprays} sprays of {new Planning.SprayPlan(dose.StrengthMicrograms, dose.SprayMicroliters ?? 0, 0).OneSpray} by the label, {(dose.SelfTaken ? "by their own hand" : "given")}, lot {dose.LotNumber}"
        : dose.InBagMicrograms is { } inBag
        ? $"{Mg(inBag)} in {Ml(dose.DrawnMicroliters ?? 0)} over {dose.PlannedMinutes} minutes, {Ml(dose.GivenMicroliters ?? 0)} of it in; {Ml(dose.VialMicroliters ?? 0)} of {Mg(dose.StrengthMicrograms)}/mL, lot {dose.LotNumber}"
        : $"{Ml(dose.GivenMicroliters ?? 0)} of {Mg(dose.StrengthMicrograms)}/mL, lot {dose.LotNumber}";

    public static string Ml(int microliters) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{microliters / 1000m:0.###} mL");

    public static string Mg(long micrograms) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{micrograms / 1000m:0.##} mg");
}

/// <summary>How the holding ended: minutes, and spat or swallowed.</summary>
public sealed class FinishDose(SessionTimeline timeline)
{
    public sealed record Request(Guid PracticeId, Guid SessionId, Guid DoseId, int HoldMinutes, Residue Residue);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var dose = await adding.Scope.Change<AdministeredDose>().SingleOrDefaultAsync(d => d.PracticeId == request.PracticeId && d.DosingSessionId == request.SessionId && d.Id == request.DoseId, inner);
            if (dose is not { IsHeld: true })
                return new Refusal("hold", "How this dose ended is written down already.");
            dose.Finished(request.HoldMinutes, request.Residue);
            await adding.AddAsync(TimelineEntryKind.DoseFinished, inner, dose.Id);
            return default(Done);
        }, ct);
}

/// <summary>The booster can be declined at any time, by a word, and stays declined.</summary>
public sealed class DeclineBooster(SessionTimeline timeline)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            (await adding.ChangeSessionAsync(inner)).DeclineBooster(adding.Now);
            await adding.AddAsync(TimelineEntryKind.BoosterDeclined, inner);
            return default(Done);
        }, ct);
}
