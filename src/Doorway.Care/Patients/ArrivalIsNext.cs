using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Patients;

/// <summary>The first steps of a new patient, one after the other; then the intake.</summary>
internal sealed class ArrivalIsNext : IWhatIsNext
{
    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (episode.Stage != EpisodeStage.Arriving)
            return [];
        var arrival = await Arrival.OfAsync(scope, episode.PracticeId, episode.PatientId, ct);
        var steps = new List<NextStep>();
        if (!arrival.NoticeRead)
            steps.Add(Step("Read how we keep what you tell us", "/consents/privacy", "3 minutes", "First of all, so that you know who sees what."));
        if (!arrival.TelehealthAgreed)
            steps.Add(Step("Agree to meet by video", "/consents/telehealth", "2 minutes"));
        if (!arrival.AboutYou)
            steps.Add(Step("Say who you are", "/arrive/you", "1 minute"));
        if (!arrival.HomePlace)
            steps.Add(Step("Say where you live", "/arrive/place", "1 minute"));
        if (!arrival.Contact)
            steps.Add(Step("Name someone we may call", "/arrive/contact", "1 minute"));
        if (arrival.IsComplete)
            steps.Add(Step("Tell us about you", "/intake", "20 minutes", "You can stop and go on later, on any device."));
        return steps;

        NextStep Step(string says, string link, string takes, string? why = null) => new(episode.PracticeId, episode.PatientId, says, link) { Takes = takes, Why = why };
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var arriving = episodes.Where(e => e.Stage == EpisodeStage.Arriving && e.TherapistStaffMemberId == member.StaffMemberId).ToList();
        if (arriving.Count == 0 || member.IsGuest || !member.Roles.Contains(Role.Therapist))
            return [];
        var practice = await scope.PracticeAsync(member.PracticeId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var licenses = await LicensesInForce.OfAsync(scope, member.PracticeId, member.StaffMemberId, ct);
        var steps = new List<NextStep>();
        foreach (var episode in arriving)
        {
            var arrival = await Arrival.OfAsync(scope, episode.PracticeId, episode.PatientId, ct);
            steps.Add(new NextStep(episode.PracticeId, episode.PatientId, arrival.IsComplete ? "Has arrived; the intake is next" : $"Is arriving: {arrival.DoneCount} of {Arrival.Steps} steps done", $"/patients/{episode.PatientId}/consents") { IsWaiting = true });
            var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == episode.PracticeId && p.Id == episode.PatientId, ct);
            if (arrival.HomePlace && patient.HomeState is { } state && !licenses.Any(l => l.IsValidIn(state, today)))
                steps.Add(new NextStep(episode.PracticeId, episode.PatientId, $"Lives in {state}, where you hold no license today", $"/patients/{episode.PatientId}/consents") { DueAt = now });
        }
        return steps;
    }
}
