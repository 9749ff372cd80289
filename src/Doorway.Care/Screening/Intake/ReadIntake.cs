using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>Reads a patient's intake: the latest answer to each question, and whether the safety questions may be asked.</summary>
public sealed class ReadIntake(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <summary>Null when the patient has no open course of care, or is not open to the actor.</summary>
    public async Task<IntakeSheet?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct);
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == patientId && e.ClosedAt == null).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (patient is null || episode is null)
            return null;
        var (answers, savedAt) = await AnswersAsync(scope, episode, ct);
        var practice = await scope.PracticeAsync(episode.PracticeId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var knowledge = await PracticeKnowledge.OfAsync(scope, practice.Id, now, ct);
        return new IntakeSheet(patient, episode, answers, savedAt, today)
        {
            Instruments = await PracticeInstruments.OfAsync(scope, practice.Id, ct),
            PregnancyConcerns = PatientFacts.PregnancyConcerns(patient, today, knowledge),
            Safety = await SafetyAsync(scope, episode, answers, now, ct),
        };
    }

    /// <summary>The latest answer to each question, or to each of the named ones, and when the last one was kept.</summary>
    internal async Task<(Dictionary<string, IntakeContent> Answers, DateTimeOffset? SavedAt)> AnswersAsync(ActorScope scope, Episode episode, CancellationToken ct, IReadOnlyList<string>? only = null)
    {
        var given = scope.Read<IntakeAnswer>().Where(a => a.PatientId == episode.PatientId && a.EpisodeId == episode.Id);
        if (only is not null)
            given = given.Where(a => only.Contains(a.QuestionId));
        var rows = await given.OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);
        var answers = new Dictionary<string, IntakeContent>(StringComparer.Ordinal);
        foreach (var row in rows.GroupBy(r => r.QuestionId).Select(g => g.Last()))
            answers[row.QuestionId] = IntakeContent.FromJson(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answer, ct));
        return (answers, rows.LastOrDefault()?.At);
    }

    internal async Task<SafetyStanding> SafetyAsync(ActorScope scope, Episode episode, Dictionary<string, IntakeContent> answers, DateTimeOffset now, CancellationToken ct)
    {
        var isReader = !scope.Actor.Memberships.Any(m => m.PatientId == episode.PatientId);
        var last = await scope.Read<SuicideScreening>().Where(s => s.PatientId == episode.PatientId && s.Occasion == SafetyOccasions.Intake).OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        return new SafetyStanding
        {
            // Whether it may be asked now concerns whoever answers it, and nobody who reads.
            Lacks = isReader ? [] : await LacksAsync(scope, episode, ct),
            OnCallName = isReader ? null : (await CallPromise.OnCallAsync(scope, episode.PracticeId, episode.PatientId, now, ct))?.Name,
            Answers = await SuicideScreeningAnswers.OpenAsync(vault, last, ct),
            ToTalkAbout = answers.Where(a => a.Key.StartsWith(SafetyOccasions.AnswerPrefix, StringComparison.Ordinal) && a.Value.WouldRatherTalk)
                .Select(a => int.Parse(a.Key.AsSpan(SafetyOccasions.AnswerPrefix.Length), System.Globalization.CultureInfo.InvariantCulture)).ToHashSet(),
            Outcome = last?.Outcome ?? SuicideScreenLevel.None,
            IsBegun = last is not null,
        };
    }

    internal static async Task<IReadOnlyList<string>> LacksAsync(ActorScope scope, Episode episode, CancellationToken ct)
    {
        var arrival = await Arrival.OfAsync(scope, episode.PracticeId, episode.PatientId, ct);
        var lacks = new List<string>();
        if (!arrival.NoticeRead)
            lacks.Add("the privacy notice is not signed yet");
        if (!arrival.TelehealthAgreed)
            lacks.Add("the telehealth consent is not signed yet");
        if (!arrival.HomePlace)
            lacks.Add("we do not know where you live");
        if (!arrival.Contact)
            lacks.Add("we do not know whom to call in an emergency");
        return lacks;
    }
}

public static class SafetyOccasions
{
    public const string Intake = "intake";
    public const string Evaluation = "evaluation";
    public const string AnswerPrefix = "safety-";
}
