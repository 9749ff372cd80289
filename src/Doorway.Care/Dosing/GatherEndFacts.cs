using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The list at the end from what was measured, scored and answered: at home the ready-to-end list, in the clinic the one before discharge.</summary>
public sealed class GatherEndFacts(DoorwayDb db, Vault vault)
{
    public async Task<(object Facts, ReadyToEndResult Result)> Handle(Actor actor, DosingSession session, DateTimeOffset now, CancellationToken ct = default)
        => await OfAsync(db.For(actor, now), vault, session, now, ct);

    internal static async Task<(object Facts, ReadyToEndResult Result)> OfAsync(ActorScope scope, Vault vault, DosingSession session, DateTimeOffset now, CancellationToken ct)
    {
        var day = await DayOf.LoadAsync(scope, vault, session.PracticeId, session.Id, ct);
        var readings = await scope.Read<VitalSignsReading>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).ToListAsync(ct);
        var entries = await scope.Read<TimelineEntry>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id && e.CorrectsId != null).ToListAsync(ct);
        var takenBack = entries.Select(e => e.RowId).ToHashSet();
        var knowledge = await PracticeKnowledge.OfAsync(scope, session.PracticeId, session.StartedAt, ct);
        var doses = await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && d.DosingSessionId == session.Id && d.EnteredInErrorAt == null).ToListAsync(ct);
        var appointment = await scope.Read<DosingAppointment>().SingleAsync(a => a.PracticeId == session.PracticeId && a.Id == session.AppointmentId, ct);
        var near = await PersonOfTheDay.OfAsync(scope, appointment, ct);
        var facts = new ReadyToEndFacts
        {
            // Of an infusion that still runs the end is not known, and so neither is the time since it.
            DoseAt = doses.Count == 0 || doses.Any(d => d.IsGoingIn) ? null : doses.Max(d => d.LastGivenAt),
            IsOriented = After(DayOfQuestion.Oriented),
            GaitIsSteady = After(DayOfQuestion.SteadyGait),
            IsBackToUsual = After(DayOfQuestion.BackToUsual),
            NauseaIsTolerable = After(DayOfQuestion.NauseaTolerable),
            ChaperoneIsPresent = After(session.IsClinic ? DayOfQuestion.EscortPresent : DayOfQuestion.ChaperonePresent),
            ChaperoneName = near?.Name,
            ToldNotToDrive = After(DayOfQuestion.ToldNotToDrive),
            EmergencyNumbersGiven = After(DayOfQuestion.EmergencyNumbersGiven),
            SuicideScreen = day.AskedAt(DayScreen.BeforeTheEnd) > session.StartedAt ? day.Screen(DayScreen.BeforeTheEnd) : null,
            Before = readings.Where(r => r.Sequence is null && r.SystolicMmHg is not null).OrderByDescending(r => r.MeasuredAt).FirstOrDefault()?.ForRules(),
            After = [.. readings.Where(r => r.Sequence is not null && !takenBack.Contains(r.Id)).Select(r => r.ForRules())],
            IntegrationBooked = appointment.IntegrationAt is not null,
        };
        var atHome = ReadyToEnd.Evaluate(facts, knowledge, now);
        if (!session.IsClinic)
            return (facts, atHome);
        var scored = await scope.Read<RecoveryScoring>().Where(r => r.PracticeId == session.PracticeId && r.DosingSessionId == session.Id).OrderBy(r => r.At).ToListAsync(ct);
        var standing = readings.Where(r => !takenBack.Contains(r.Id)).ToList();
        var resolved = new LeavingTheClinic.Spray(After(DayOfQuestion.SedationResolved), After(DayOfQuestion.DissociationResolved), After(DayOfQuestion.BreathingResolved));
        // A prescriber's word from before the last of the dose says nothing about how somebody is after it.
        var judged = facts.DoseAt is { } over && day.At(DayOfQuestion.JudgedReady) > over ? true : (bool?)null;
        return LeavingTheClinic.Of(session, facts, resolved, judged, atHome, standing, scored, knowledge, now);

        bool? After(DayOfQuestion question) => day.At(question) > session.StartedAt ? day.Is(question) : null;
    }
}
