using Doorway.Care.Access;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>A question that the patient left open, asked again by the prescriber: what was asked and answered, who wrote it down
/// and when. It stands beside the patient's own answer and never in its place; the latest for a question counts.</summary>
public sealed class SettledAnswer : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }
    public required string QuestionId { get; init; }
    public required string QuestionsVersion { get; init; }
    public required Guid SettledByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The answer in the form of the intake.</summary>
    public required SealedText Answer { get; init; }

    /// <summary>What was asked and what was answered, in the prescriber's words.</summary>
    public required SealedText HowItWasAsked { get; init; }
}

/// <summary>A settled answer, opened.</summary>
public sealed record OpenedAnswer(string QuestionId, IntakeContent Content, string HowItWasAsked, Guid ByStaffMemberId, DateTimeOffset At);

/// <summary>The questions of one course of care that a prescriber has settled.</summary>
public static class SettledAnswers
{
    public static async Task<IReadOnlyDictionary<string, OpenedAnswer>> LoadAsync(ActorScope scope, Vault vault, IntakeSheet sheet, CancellationToken ct)
    {
        var settled = new Dictionary<string, OpenedAnswer>(StringComparer.Ordinal);
        if (!scope.May<SettledAnswer>(Operation.Read))
            return settled;
        var rows = await scope.Read<SettledAnswer>().Where(a => a.PatientId == sheet.Patient.Id && a.EpisodeId == sheet.Episode.Id).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);
        foreach (var row in rows.GroupBy(r => r.QuestionId).Select(g => g.Last()))
            settled[row.QuestionId] = new OpenedAnswer(row.QuestionId, IntakeContent.FromJson(await vault.OpenAsync(row.PracticeId, row.PatientId, row.Answer, ct)),
                await vault.OpenAsync(row.PracticeId, row.PatientId, row.HowItWasAsked, ct), row.SettledByStaffMemberId, row.At);
        return settled;
    }

    /// <summary>What is known of each question: the patient's own answer, and the settled one where the patient left it open.</summary>
    public static IReadOnlyDictionary<string, IntakeContent> Over(this IReadOnlyDictionary<string, OpenedAnswer> settled, IReadOnlyDictionary<string, IntakeContent> own)
    {
        var known = new Dictionary<string, IntakeContent>(own, StringComparer.Ordinal);
        foreach (var answer in settled.Values.Where(a => own.GetValueOrDefault(a.QuestionId) is null or { IsNotKnown: true }))
            known[answer.QuestionId] = answer.Content;
        return known;
    }

    /// <summary>The questions that a prescriber can settle: what the rules need, and the patient left open. Safety has pages of its own.</summary>
    public static IEnumerable<IntakeQuestion> OpenTo(IntakeSheet sheet)
        => sheet.Asked.Where(q => CanBeSettled(q) && sheet.Answers.GetValueOrDefault(q.Id) is (null or { IsNotKnown: true }));

    private static bool CanBeSettled(IntakeQuestion question)
        => question is { Optional: false, Kind: QuestionKind.One or QuestionKind.Several or QuestionKind.Medicines or QuestionKind.Allergies };
}
