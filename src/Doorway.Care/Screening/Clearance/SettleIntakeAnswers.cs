using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;

namespace Doorway.Care.Screening.Clearance;

/// <summary>The prescriber writes down what a patient answered to the questions that the intake left open.</summary>
public sealed class SettleIntakeAnswers(DoorwayDb db, Vault vault, ReadIntake read, TimeProvider clock)
{
    /// <param name="QuestionId">Which question.</param>
    /// <param name="Content">The answer in the form of the intake.</param>
    /// <param name="HowItWasAsked">What was asked and answered, in the prescriber's words.</param>
    public sealed record Settled(string QuestionId, IntakeContent Content, string HowItWasAsked);

    public sealed record Request(Guid PatientId, IReadOnlyList<Settled> Answers);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await read.Handle(actor, request.PatientId, ct) is not { } sheet)
            return new Refusal("", "There is no open course of care.");
        if (sheet.Episode.Stage is EpisodeStage.Arriving or EpisodeStage.Screening)
            return new Refusal("", "The questions are settled after the intake has been sent. Until then the patient can answer them.");
        var open = SettledAnswers.OpenTo(sheet).ToDictionary(q => q.Id, StringComparer.Ordinal);
        if (Refusals(request, open) is { Count: > 0 } refusals)
            return refusals;
        var episode = sheet.Episode;
        var staffId = actor.In(episode.PracticeId)!.StaffMemberId;
        foreach (var answer in request.Answers)
            await scope.AddAsync(new SettledAnswer
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = request.PatientId,
                EpisodeId = episode.Id,
                QuestionId = answer.QuestionId,
                QuestionsVersion = IntakeQuestions.Version,
                SettledByStaffMemberId = staffId,
                At = now,
                Answer = await vault.SealAsync(episode.PracticeId, request.PatientId, answer.Content.ToJson(), ct),
                HowItWasAsked = await vault.SealAsync(episode.PracticeId, request.PatientId, answer.HowItWasAsked, ct),
            }, ct);
        await scope.SaveAsync(ct);
        return new Done();
    }

    private static List<Refusal> Refusals(Request request, Dictionary<string, IntakeQuestion> open)
    {
        var refusals = new List<Refusal>();
        if (request.Answers.Count == 0)
            refusals.Add(new("", "Choose an answer for at least one question."));
        foreach (var answer in request.Answers)
        {
            if (!open.TryGetValue(answer.QuestionId, out var question))
                refusals.Add(new(answer.QuestionId, "The patient has answered this in the meantime. Their answer counts."));
            else if (!IsAnswer(question, answer.Content))
                refusals.Add(new(answer.QuestionId, "Choose what was answered. What is still not known stays open."));
            if (answer.HowItWasAsked.Length == 0)
                refusals.Add(new($"{answer.QuestionId}-how", "Write what you asked and what was answered."));
        }
        return refusals;
    }

    // "None of these" and something of these cannot both be so.
    private static bool IsAnswer(IntakeQuestion question, IntakeContent content) => question.Kind switch
    {
        QuestionKind.One => content.Chosen.Count == 1 && question.Options.Any(o => o.Value == content.Chosen[0]),
        QuestionKind.Several => content.Chosen.Count > 0 && content.Chosen.All(c => question.Options.Any(o => o.Value == c)) && (content.Chosen.Count == 1 || !content.Is(IntakeWords.None)),
        _ => content.Is(IntakeWords.None) != content.Rows.Count > 0,
    };
}
