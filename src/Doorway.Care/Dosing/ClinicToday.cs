using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Clinical.Dosing;

namespace Doorway.Care.Dosing;

/// <summary>What the go looks at when the room is ours: the room, the escort, the equipment, and who is on duty besides.</summary>
internal static class ClinicToday
{
    public static async Task<DosingReadinessFacts> AddToAsync(DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, DayOf day, TimeZoneInfo zone, CancellationToken ct)
    {
        var escort = await PersonOfTheDay.OfAsync(scope, appointment, ct);
        var check = await EquipmentCheck.LatestAsync(scope, appointment.PracticeId, ct);
        var roomNamed = Today(DayOfQuestion.Room) && day.Text(DayOfQuestion.Room) is not null;
        var practice = await scope.PracticeAsync(appointment.PracticeId, ct);
        return facts with
        {
            // Whoever is in our room is in our state; naming the room is seeing them in it.
            PatientState = roomNamed ? practice.State : null,
            PlaceConfirmedOn = roomNamed ? facts.Today : null,
            RoomNamed = roomNamed ? true : null,
            EscortNamed = escort is not null,
            EscortConfirmedOn = day.Is(DayOfQuestion.EscortConfirmed) == true ? On(day.At(DayOfQuestion.EscortConfirmed)) : null,
            EquipmentCheckedOn = check is { IsWhole: true } ? check.DayIn(zone) : null,
            SecondPersonOnDuty = Today(DayOfQuestion.SecondPersonOnDuty) ? day.Is(DayOfQuestion.SecondPersonOnDuty) : null,
            Channels =
            [
                new ChannelFact("the second person on duty", ChannelKind.HumanCall, Reached(DayOfQuestion.SecondPersonOnDuty)),
                new ChannelFact("the prescriber on call", ChannelKind.HumanCall, Reached(DayOfQuestion.PrescriberReached)),
            ],
        };

        bool Today(DayOfQuestion question) => On(day.At(question)) == facts.Today;
        DateTimeOffset? Reached(DayOfQuestion question) => Today(question) && day.Is(question) == true ? day.At(question) : null;
        DateOnly? On(DateTimeOffset? at) => at is { } when ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(when, zone).DateTime) : null;
    }
}
