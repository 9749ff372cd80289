using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Maintenance;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Clinical.VitalSigns;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo;

/// <summary>The demo's patients, by what their charts have to show. It is read from the rows, so it stays true when somebody acts.</summary>
internal static class DemoPatients
{
    public const string OnTheWayIn = "way-in";
    private const string WorseScore = "worse-score";
    private const int Most = 200;

    public static readonly IReadOnlyList<(string Id, string Title)> Groups =
    [
        (OnTheWayIn, "On the way in"),
        ("deciding", "The prescriber decides"),
        ("ready", "Getting ready"),
        ("home", "Sessions at home"),
        ("clinic", "Sessions in the clinic"),
        ("happened", "Something happened"),
        ("after", "Afterwards"),
    ];

    public static async Task<IReadOnlyList<(string Group, DemoPerson Person)>> AllAsync(ActorScope open, Dictionary<Guid, string> practices)
    {
        var patients = await open.Read<Patient>().Where(p => p.AccountId != null).OrderBy(p => p.Id)
            .Select(p => new { p.PracticeId, p.Id, p.AccountId, p.GivenName, p.FamilyName }).Take(Most).ToListAsync();
        var ids = patients.Select(p => p.Id).ToList();
        var episodes = (await open.Read<Episode>().Where(e => ids.Contains(e.PatientId)).OrderBy(e => e.OpenedAt).Select(e => new { e.PatientId, e.Stage, e.ProtocolId }).ToListAsync())
            .GroupBy(e => e.PatientId).ToDictionary(g => g.Key, g => g.Last());
        var sessions = (await open.Read<DosingSession>().Where(s => ids.Contains(s.PatientId)).Select(s => s.PatientId).ToListAsync()).CountBy(id => id).ToDictionary();
        var ways = (await open.Read<MaintenanceDecision>().Where(d => ids.Contains(d.PatientId) && d.PrescriberAgrees == true).OrderBy(d => d.DecidedAt).Select(d => new { d.PatientId, d.Kind }).ToListAsync())
            .GroupBy(d => d.PatientId).ToDictionary(g => g.Key, g => g.Last().Kind);
        var events = await EventsAsync(open, ids);
        return [.. patients.Select(p =>
        {
            var episode = episodes.GetValueOrDefault(p.Id);
            var happened = events[p.Id].Distinct().ToList();
            var stands = episode is null ? "no course of care yet" : Stands(episode.Stage, sessions.GetValueOrDefault(p.Id), ways.TryGetValue(p.Id, out var way) ? way : null);
            return (GroupOf(episode?.Stage, CareWay.Of(episode?.ProtocolId).IsClinic, happened.Count > 0),
                new DemoPerson(p.AccountId, $"{p.GivenName} {p.FamilyName}", string.Join("; ", [$"patient of {practices[p.PracticeId]}", stands, .. happened])));
        })];
    }

    // What a reader of the chart would stop at.
    private static async Task<ILookup<Guid, string>> EventsAsync(ActorScope open, List<Guid> ids)
    {
        var alarms = await open.Read<Alarm>().Where(a => ids.Contains(a.PatientId) && a.Priority == AlarmPriority.High).Select(a => a.PatientId).ToListAsync();
        var harms = await open.Read<AdverseEvent>().Where(e => ids.Contains(e.PatientId)).Select(e => e.PatientId).ToListAsync();
        var worse = await open.Read<FollowUp>().Where(f => ids.Contains(f.PatientId) && f.Kind == WorseScore && f.DoneAt == null).Select(f => f.PatientId).ToListAsync();
        var withdrawn = await open.Read<ConsentWithdrawal>().Where(w => ids.Contains(w.PatientId)).Select(w => w.PatientId).ToListAsync();
        return alarms.Select(id => (id, "an alarm in a session")).Concat(harms.Select(id => (id, "an adverse event in a session")))
            .Concat(worse.Select(id => (id, "it has become harder, and a task says so"))).Concat(withdrawn.Select(id => (id, "has taken a consent back")))
            .ToLookup(e => e.id, e => e.Item2);
    }

    private static string GroupOf(EpisodeStage? stage, bool isClinic, bool hasEvent) => stage switch
    {
        _ when hasEvent => "happened",
        null or EpisodeStage.Arriving or EpisodeStage.Screening => OnTheWayIn,
        EpisodeStage.Deciding or EpisodeStage.NotNow => "deciding",
        EpisodeStage.Planning or EpisodeStage.Preparing => "ready",
        EpisodeStage.Treating => isClinic ? "clinic" : "home",
        _ => "after",
    };

    private static string Stands(EpisodeStage stage, int sessions, MaintenanceKind? way) => stage switch
    {
        EpisodeStage.Arriving => "has been invited and is arriving",
        EpisodeStage.Screening => "is answering the intake",
        EpisodeStage.Deciding => "has sent the intake, and the prescriber is next",
        EpisodeStage.NotNow => "has the answer “not now”",
        EpisodeStage.Planning => "has a yes; consent and plan are next",
        EpisodeStage.Preparing => "is getting ready for the first session",
        EpisodeStage.Treating => sessions == 1 ? "has had one session" : $"has had {sessions} sessions",
        EpisodeStage.Maintaining => way switch
        {
            MaintenanceKind.Pause => "has paused the medicine and keeps it going",
            MaintenanceKind.Taper => "is coming off it, step by step",
            MaintenanceKind.Close => "is about to end the course of care",
            _ => "keeps it going",
        },
        _ => "the course of care has ended",
    };
}
