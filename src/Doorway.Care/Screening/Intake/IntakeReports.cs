using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Intake;

/// <summary>What an answer reports: conditions, medicines, allergies. A new answer takes back what the old one reported.</summary>
internal sealed class IntakeReports(ActorScope scope, Vault vault, Episode episode, DateTimeOffset now)
{
    public async Task ReplaceAsync(IntakeQuestion question, IntakeContent content, CancellationToken ct)
    {
        switch (question.Kind)
        {
            case QuestionKind.One or QuestionKind.Several:
                await ConditionsAsync(question.Id, question.Options.Where(o => o.Condition is not null && content.Is(o.Value)).Select(o => (o.Condition!, (string?)o.Status)), ct);
                break;
            case QuestionKind.Words when question.Id == "other-conditions":
                await ConditionsAsync(question.Id, content.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (line, (string?)null)), ct);
                break;
            case QuestionKind.Medicines:
                await MedicinesAsync(question.Id, content.Rows, ct);
                break;
            case QuestionKind.Allergies:
                await AllergiesAsync(question.Id, content.Rows, ct);
                break;
        }
    }

    private async Task ConditionsAsync(string questionId, IEnumerable<(string Text, string? Status)> conditions, CancellationToken ct)
    {
        foreach (var old in await scope.Change<ReportedCondition>().Where(c => c.PatientId == episode.PatientId && c.QuestionId == questionId && c.EnteredInErrorAt == null).ToListAsync(ct))
            old.EnteredInErrorAt = now;
        foreach (var (text, status) in conditions)
            await scope.AddAsync(new ReportedCondition
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = episode.PatientId,
                Text = await SealAsync(text, ct),
                Status = status,
                Source = ReportSource.Patient,
                QuestionId = questionId,
                RecordedAt = now,
            }, ct);
    }

    private async Task MedicinesAsync(string questionId, IReadOnlyList<IntakeRow> rows, CancellationToken ct)
    {
        foreach (var old in await scope.Change<ReportedMedication>().Where(m => m.PatientId == episode.PatientId && m.QuestionId == questionId && m.EnteredInErrorAt == null).ToListAsync(ct))
            old.EnteredInErrorAt = now;
        foreach (var row in rows)
            await scope.AddAsync(new ReportedMedication
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = episode.PatientId,
                Text = await SealAsync(row.What, ct),
                Dose = await SealAsync(row.How, ct),
                Status = "active",
                Source = ReportSource.Patient,
                QuestionId = questionId,
                RecordedAt = now,
            }, ct);
    }

    private async Task AllergiesAsync(string questionId, IReadOnlyList<IntakeRow> rows, CancellationToken ct)
    {
        foreach (var old in await scope.Change<ReportedAllergy>().Where(a => a.PatientId == episode.PatientId && a.QuestionId == questionId && a.EnteredInErrorAt == null).ToListAsync(ct))
            old.EnteredInErrorAt = now;
        foreach (var row in rows)
            await scope.AddAsync(new ReportedAllergy
            {
                PracticeId = episode.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = episode.PatientId,
                Text = await SealAsync(row.What, ct),
                Reaction = await SealAsync(row.How, ct),
                Source = ReportSource.Patient,
                QuestionId = questionId,
                RecordedAt = now,
            }, ct);
    }

    private Task<SealedText> SealAsync(string words, CancellationToken ct)
        => words.Length == 0 ? Task.FromResult(SealedText.Nothing) : vault.SealAsync(episode.PracticeId, episode.PatientId, words, ct);
}
