using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One of the two confirms the time-out, signed in as themselves. Nobody confirms for another, and nobody twice.</summary>
public sealed class ConfirmTimeOut(SessionTimeline timeline, Vault vault)
{
    /// <param name="PracticeId">Whose.</param>
    /// <param name="SessionId">Which session.</param>
    /// <param name="SeenMicrograms">The dose that stood on the page.</param>
    /// <param name="Ticked">Ids of the lines that they looked at.</param>
    public sealed record Request(Guid PracticeId, Guid SessionId, long SeenMicrograms, IReadOnlyCollection<string> Ticked);

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (!session.IsClinic || !session.IsRunning || adding.StaffMemberId is not { } me)
                return new Refusal("time-out", "A time-out belongs to a running session in the clinic.");
            var given = await adding.Scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).ToListAsync(inner);
            var soFar = await TimeOut.OfAsync(adding.Scope, session, given, inner);
            if (soFar.IsBy(me))
                return new Refusal("time-out", "You have confirmed already. The other person confirms on their own device, signed in as themselves.");
            var sheet = await TimeOutSheet.OfAsync(adding.Scope, vault, session, given, adding.Now, inner);
            if (await FaultAsync(adding, session, given, sheet, inner) is { } fault)
                return fault;
            if (sheet.DoseMicrograms != request.SeenMicrograms)
                return new Refusal("time-out", "The dose on this page is not the dose of now. Open it again and look.");
            if (sheet.Lines.Where(l => !request.Ticked.Contains(l.Id)).ToList() is { Count: > 0 } open)
                return open.Select(l => new Refusal(l.Id, "Tick it once you have seen it. If it is not so, stop and say it aloud.")).ToList();
            var confirmation = new TimeOutConfirmation
            {
                PracticeId = session.PracticeId,
                Id = Guid.CreateVersion7(adding.Now),
                PatientId = session.PatientId,
                DosingSessionId = session.Id,
                StaffMemberId = me,
                Name = actor.Name,
                DoseMicrograms = sheet.DoseMicrograms,
                IsBooster = sheet.IsBooster,
                Evidence = await vault.SealAsync(session.PracticeId, session.PatientId, sheet.Json, inner),
                At = adding.Now,
            };
            await adding.Scope.AddAsync(confirmation, inner);
            await adding.AddAsync(TimelineEntryKind.TimeOutConfirmed, inner, confirmation.Id);
            return default(Done);
        }, ct);

    private async Task<Refusal?> FaultAsync(Appending adding, DosingSession session, List<AdministeredDose> given, TimeOutSheet sheet, CancellationToken ct)
    {
        if (await ConsentAndDecision.IsWithdrawnAsync(adding.Scope, session, ct))
            return new Refusal("time-out", "The patient has taken their consent back. No more medicine today; stay with them.");
        if (given.Count > 0 && DoseRules.BoosterFaultOf(session, given, session.BoosterMicrograms ?? 0, adding.Now) is { } noBooster)
            return new Refusal("time-out", noBooster);
        if (session.Route == Clinical.Eligibility.DoseRoute.NasalEsketamine && !(await OnSite.OfAsync(adding.Scope, vault, session, adding.Now, ct)).IsAnybody)
            return new Refusal("on-site", "No prescriber is on site. They say it on this session’s page, signed in as themselves.");
        if ((await PressureStanding.BeforeAsync(adding.Scope, session, sheet.Pressure, ct)).Asks is { } asks)
            return new Refusal("pressure", asks);
        return sheet.Pressure.Outcome is PreDoseOutcome.CannotAssess or PreDoseOutcome.RepeatNeeded or PreDoseOutcome.Never
            ? new Refusal("pressure", $"{sheet.Pressure.Says} Measure, and look again.")
            : null;
    }
}
