using Doorway.Care.Access;
using Doorway.Care.Discovery;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo;

/// <summary>Somebody of the demo: their part, and where they stand. Who has only written has no account to step into.</summary>
public sealed record DemoPerson(Guid? AccountId, string Name, string What);

internal static class DemoPeople
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<DemoPerson>> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DoorwayDb>();
        var open = db.For(Actor.SetUp("demo"), TimeProvider.System.GetUtcNow());
        var practices = await open.Read<Practice>().ToDictionaryAsync(p => p.Id, p => p.Name);
        return [.. await StaffAsync(open, practices), .. await PatientsAsync(open, practices), .. await EnquirersAsync(open, practices)];
    }

    private static async Task<IEnumerable<DemoPerson>> StaffAsync(ActorScope open, Dictionary<Guid, string> practices)
        => (await open.Read<StaffMember>().Where(s => s.AccountId != null && s.HomePracticeId == null).OrderBy(s => s.Id).Take(Most).ToListAsync())
            .Select(s => new DemoPerson(s.AccountId, s.NameWithCredentials, $"{InWords.Roles(s.Roles)} at {practices[s.PracticeId]}"));

    private static async Task<IEnumerable<DemoPerson>> PatientsAsync(ActorScope open, Dictionary<Guid, string> practices)
    {
        var patients = await open.Read<Patient>().Where(p => p.AccountId != null).OrderBy(p => p.Id)
            .Select(p => new { p.PracticeId, p.Id, p.AccountId, p.GivenName, p.FamilyName }).Take(Most).ToListAsync();
        var ids = patients.Select(p => p.Id).ToList();
        var stages = (await open.Read<Episode>().Where(e => ids.Contains(e.PatientId)).OrderBy(e => e.OpenedAt).Select(e => new { e.PatientId, e.Stage }).ToListAsync())
            .GroupBy(e => e.PatientId).ToDictionary(g => g.Key, g => g.Last().Stage);
        var sessions = (await open.Read<DosingSession>().Where(s => ids.Contains(s.PatientId)).Select(s => s.PatientId).ToListAsync()).CountBy(id => id).ToDictionary();
        return patients.Select(p => new DemoPerson(p.AccountId, $"{p.GivenName} {p.FamilyName}",
            $"patient of {practices[p.PracticeId]}; {(stages.TryGetValue(p.Id, out var stage) ? Stands(stage, sessions.GetValueOrDefault(p.Id)) : "no course of care yet")}"));
    }

    private static async Task<IEnumerable<DemoPerson>> EnquirersAsync(ActorScope open, Dictionary<Guid, string> practices)
        => (await open.Read<Enquiry>().Where(e => e.AnsweredAt == null).OrderBy(e => e.Id).Select(e => new { e.PracticeId, e.Name }).Take(Most).ToListAsync())
            .Select(e => new DemoPerson(null, e.Name, $"has written to {practices[e.PracticeId]} and waits for an answer"));

    private static string Stands(EpisodeStage stage, int sessions) => stage switch
    {
        EpisodeStage.Arriving => "has been invited and is arriving",
        EpisodeStage.Screening => "is answering the intake",
        EpisodeStage.Deciding => "has sent the intake, and the prescriber is next",
        EpisodeStage.NotNow => "has the answer “not now”",
        EpisodeStage.Planning => "has a yes; consent and plan are next",
        EpisodeStage.Preparing => "is getting ready for the first session",
        EpisodeStage.Treating => sessions == 1 ? "has had one session" : $"has had {sessions} sessions",
        EpisodeStage.Maintaining => "keeps it going",
        _ => "the course of care has ended",
    };
}
