using System.Globalization;
using Doorway.Care.Episodes;
using Doorway.Web.Tests.Consents;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Doorway.Web.Tests.Screening;

namespace Doorway.Web.Tests.Planning;

/// <summary>A patient at the beginning of planning, come there by the pages: screened, decided yes, consent signed and attested,
/// shared with the prescriber next door; with all three at their browsers.</summary>
internal sealed class PlanningPeople : IDisposable
{
    private readonly ScreeningWalk walk;

    private PlanningPeople(ScreeningWalk walk, Visitor therapist, Visitor prescriber)
    {
        this.walk = walk;
        Therapist = therapist;
        Prescriber = prescriber;
    }

    public RunningPractice Practice => walk.Practice;
    public Guid PatientId => walk.PatientId;
    public string Name => walk.Name;
    public string Email => walk.Email;
    public Visitor Patient => walk.Patient;
    public Visitor Therapist { get; }
    public Visitor Prescriber { get; }
    public string Chart => walk.Chart;

    public static async Task<PlanningPeople> MeetAsync(RunningPractice practice, string? way = null)
    {
        var walk = await ScreeningWalk.DecidedAsync(practice, way);
        var people = new PlanningPeople(walk, await practice.AsAsync(NewPatient.Therapist), await practice.AsAsync(NewPatient.Prescriber));
        await ConsentWalk.SignAsync(people.Patient, people.Name);
        await ConsentWalk.AttestAsync(people.Prescriber, people.Chart);
        return people;
    }

    /// <summary>The same three in a practice that was opened with the patient at this place.</summary>
    public static async Task<PlanningPeople> InAsync(RunningPractice practice)
        => new(await ScreeningWalk.InAsync(practice), await practice.AsAsync(NewPatient.Therapist), await practice.AsAsync(NewPatient.Prescriber));

    /// <summary>A day so many days from now in Denver, as people type it.</summary>
    public string Day(int days)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(Practice.Now, "America/Denver").DateTime).AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    public Task<EpisodeStage> StageAsync() => walk.StageAsync();

    public void Dispose()
    {
        walk.Dispose();
        Therapist.Dispose();
        Prescriber.Dispose();
    }
}
