using Doorway.Care.Access;
using Doorway.Care.Preparation;
using Doorway.Care.Rems;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;

namespace Doorway.Care.Dosing;

/// <summary>What the go looks at when the room is ours: the room, the escort, the equipment, and who is on duty besides.</summary>
internal static class ClinicToday
{
    public static async Task<DosingReadinessFacts> AddToAsync(DosingReadinessFacts facts, ActorScope scope, DosingAppointment appointment, DayOf day, OnSite? onSite, TimeZoneInfo zone, CancellationToken ct)
    {
        var escort = await PersonOfTheDay.OfAsync(scope, appointment, ct);
        var check = await EquipmentCheck.LatestAsync(scope, appointment.PracticeId, ct);
        var roomNamed = Today(DayOfQuestion.Room) && day.Text(DayOfQuestion.Room) is not null;
        var practice = await scope.PracticeAsync(appointment.PracticeId, ct);
        var isSpray = appointment.Route == DoseRoute.NasalEsketamine;
        var certified = isSpray ? await RemsCertification.LatestAsync(scope, appointment.PracticeId, ct) : null;
        var enrolled = isSpray ? await RemsEnrollment.LatestAsync(scope, appointment.PracticeId, appointment.PatientId, ct) : null;
        return facts with
        {
            RemsSetting = certified is null ? null : new RemsSettingFact(certified.CertifiedOn, certified.ExpiresOn),
            RemsEnrolledOn = enrolled?.EnrolledOn,
            PrescriberOnSite = onSite is { WasSaidToday: true } ? onSite.IsAnybody : null,
            OximeterAtHand = IsToday(DayOfQuestion.OximeterAtHand),
            NasalMedicineWithinHour = IsToday(DayOfQuestion.NasalMedicine),
            NoseIsFree = IsToday(DayOfQuestion.NoseFree),
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

        bool? IsToday(DayOfQuestion question) => Today(question) ? day.Is(question) : null;
        bool Today(DayOfQuestion question) => On(day.At(question)) == facts.Today;
        DateTimeOffset? Reached(DayOfQuestion question) => Today(question) && day.Is(question) == true ? day.At(question) : null;
        DateOnly? On(DateTimeOffset? at) => at is { } when ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(when, zone).DateTime) : null;
    }
}
