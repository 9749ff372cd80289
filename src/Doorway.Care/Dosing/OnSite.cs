using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>Which prescribers are on site for a session at this moment. Each speaks for themselves; a word counts on the day it was said,
/// and only of somebody who may prescribe for this patient now.</summary>
/// <param name="Here">Who is on site, who came first first.</param>
/// <param name="Since">The first word of those who are on site.</param>
/// <param name="LeftAt">When the last one left, if the last word of today was that.</param>
/// <param name="WasSaidToday">Whether anybody said anything about it today.</param>
/// <param name="CanBe">The prescribers who could say it: whom the room phones.</param>
public sealed record OnSite(IReadOnlyList<StaffMember> Here, DateTimeOffset? Since, DateTimeOffset? LeftAt, bool WasSaidToday, IReadOnlyList<StaffMember> CanBe)
{
    public bool IsAnybody => Here.Count > 0;

    public bool Has(Guid staffMemberId) => Here.Any(p => p.Id == staffMemberId);

    public IEnumerable<string> ToAsk(Guid? besides = null) => CanBe.Where(p => p.Id != besides).Select(p => $"{p.NameWithCredentials}{(p.Phone.Length > 0 ? $", {p.Phone}" : "")}");

    public static Task<OnSite> OfAsync(ActorScope scope, Vault vault, DosingSession session, DateTimeOffset now, CancellationToken ct)
        => OfAsync(scope, vault, session.PracticeId, session.PatientId, session.Id, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone), now, ct);

    public static async Task<OnSite> OfAsync(ActorScope scope, Vault vault, Guid practiceId, Guid patientId, Guid sessionId, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var words = await scope.Read<DayOfFact>().Where(f => f.PracticeId == practiceId && f.DosingSessionId == sessionId && f.Question == DayOfQuestion.PrescriberOnSite).OrderBy(f => f.At).ToListAsync(ct);
        var today = words.Where(w => DayIn(zone, w.At) == DayIn(zone, now)).ToList();
        var here = new Dictionary<Guid, DateTimeOffset>();
        DateTimeOffset? left = null;
        foreach (var word in today)
        {
            var isYes = await vault.OpenAsync(word.PracticeId, word.PatientId, word.Answer, ct) == DayOfFact.Yes;
            here.Remove(word.RecordedByStaffMemberId);
            if (isYes)
                here[word.RecordedByStaffMemberId] = word.At;
            left = isYes ? null : word.At;
        }
        IReadOnlyList<StaffMember> can = [.. (await Prescribers.OfAsync(scope, practiceId, patientId, now, ct)).DistinctBy(p => p.Id)];
        var counts = can.Where(p => here.ContainsKey(p.Id)).OrderBy(p => here[p.Id]).ToList();
        return new OnSite(counts, counts.Count == 0 ? null : here[counts[0].Id], left, today.Count > 0, can);
    }

    /// <summary>What is raised when a running session of the licensed spray has no prescriber on site.</summary>
    public AlarmCall Nobody(string because, Guid? left = null)
    {
        var others = ToAsk(left).ToList();
        var alone = left is null ? "This patient has no prescriber now." : "There is no other prescriber of this patient: call the one who left back.";
        return new AlarmCall(Alarm.NobodyOnSite, "No prescriber is on site", because,
            $"No further device until a prescriber says on this page that they are here. {(others.Count == 0 ? alone : $"Who can take over: {string.Join("; ", others)}.")}")
        { Priority = Clinical.VitalSigns.AlarmPriority.Medium };
    }

    /// <summary>The words for a session in which nobody left and yet nobody is there.</summary>
    public const string NobodyCounts = "No prescriber of this patient has said today that they are on site";

    internal static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
