using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One answer of the C-SSRS since the last contact, asked in private on the day. Each answer is kept as it is given:
/// a grave one opens a task with an owner and a clock at once, also when nobody goes on.</summary>
public sealed class AnswerSuicideScreen(DoorwayDb db, Vault vault, ClinicianStanding standing, TimeProvider clock)
{
    public static readonly TimeSpan CrisisCallWithin = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan CallBackWithin = TimeSpan.FromHours(24);

    public sealed record Request(Guid PatientId, Guid AppointmentId, DayOfQuestion Occasion, int Item, bool Yes);

    public async Task<Outcome<SuicideScreenResult>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<DosingAppointment>().SingleOrDefaultAsync(a => a.Id == request.AppointmentId && a.PatientId == request.PatientId, ct) is not { } appointment)
            return new Refusal("answer", "There is no such appointment.");
        var day = await DayOf.LoadAsync(scope, vault, appointment.PracticeId, appointment.Id, ct);
        if (day.Text(DayOfQuestion.StateToday) is null || day.Text(DayOfQuestion.EmergencyAddress) is null)
            return new Refusal("answer", "First write down where the patient is today and the address. Then ask.");
        var before = Fresh(day, request.Occasion, now) ?? new SuicideScreenAnswers();
        var answers = With(before, request.Item, request.Yes);
        await scope.AddAsync(new DayOfFact
        {
            PracticeId = appointment.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = appointment.PatientId,
            DosingSessionId = appointment.Id,
            Question = request.Occasion,
            Answer = await vault.SealAsync(appointment.PracticeId, appointment.PatientId, DayOf.Json(answers), ct),
            At = now,
            RecordedByStaffMemberId = actor.In(appointment.PracticeId)!.StaffMemberId,
        }, ct);
        var result = SuicideScreen.Evaluate(answers);
        if (result.Level > SuicideScreen.Evaluate(before).Level)
            await OpenCallAsync(scope, appointment, result.Level, now, ct);
        await scope.SaveAsync(ct);
        return result;
    }

    /// <summary>Yesterday's answers are no answers for today.</summary>
    public static SuicideScreenAnswers? Fresh(DayOf day, DayOfQuestion occasion, DateTimeOffset now)
        => day.At(occasion) is { } at && now - at < TimeSpan.FromHours(12) ? day.Screen(occasion) : null;

    private async Task OpenCallAsync(ActorScope scope, DosingAppointment appointment, SuicideScreenLevel level, DateTimeOffset now, CancellationToken ct)
    {
        var isCrisis = level == SuicideScreenLevel.CrisisNow;
        var prescribers = await Prescribers.OfAsync(scope, appointment.PracticeId, appointment.PatientId, now, ct);
        var onCall = await standing.OnCallAsync(prescribers, TimeZoneInfo.Utc, now, ct);
        var owner = prescribers.FirstOrDefault(p => onCall.Any(c => c.Name == p.NameWithCredentials))?.Id ?? appointment.TherapistStaffMemberId;
        await scope.AddAsync(new FollowUp
        {
            PracticeId = appointment.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = appointment.PatientId,
            Kind = isCrisis ? "crisis-call" : "call-back",
            Says = isCrisis ? "Call now: asked on the day of a session" : "Call back: asked on the day of a session",
            OwnerStaffMemberId = owner,
            OpenedAt = now,
            DueAt = now + (isCrisis ? CrisisCallWithin : CallBackWithin),
            IsFirst = true,
        }, ct);
    }

    private static SuicideScreenAnswers With(SuicideScreenAnswers answers, int item, bool yes) => item switch
    {
        1 => answers with { Q1 = yes },
        2 => answers with { Q2 = yes },
        3 => answers with { Q3 = yes },
        4 => answers with { Q4 = yes },
        5 => answers with { Q5 = yes },
        6 => answers with { Q6 = yes },
        7 => answers with { Q6WithinThreeMonths = yes },
        _ => answers,
    };
}
