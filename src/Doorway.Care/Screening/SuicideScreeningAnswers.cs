using System.Text.Json;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening;

/// <summary>The answers of a screening as they are sealed: 1 and 0 in the printed order.</summary>
public static class SuicideScreeningAnswers
{
    public static async Task<SuicideScreenAnswers> OpenAsync(Vault vault, SuicideScreening? screening, CancellationToken ct)
        => screening is null || screening.Answers.IsEmpty ? new() : SuicideScreenAnswers.From(JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(screening.PracticeId, screening.PatientId, screening.Answers, ct)) ?? []);

    public static Task<SealedText> SealAsync(Vault vault, SuicideScreening screening, SuicideScreenAnswers answers, CancellationToken ct)
        => vault.SealAsync(screening.PracticeId, screening.PatientId, JsonSerializer.Serialize(InPrintedOrder(answers)), ct);

    /// <summary>With one more answer about the time since the last contact. That time lies within three months, so the seventh part is never asked.</summary>
    public static SuicideScreenAnswers SinceLastContact(this SuicideScreenAnswers answers, int item, bool yes) => item switch
    {
        1 => answers with { Q1 = yes },
        2 => answers with { Q2 = yes },
        3 => answers with { Q3 = yes },
        4 => answers with { Q4 = yes },
        5 => answers with { Q5 = yes },
        6 => answers with { Q6 = yes, Q6WithinThreeMonths = yes ? true : null },
        _ => answers,
    };

    /// <summary>The numbers of the questions that were answered yes.</summary>
    public static IReadOnlyList<int> Yes(SuicideScreenAnswers answers)
        => [.. InPrintedOrder(answers).Take(6).Select((given, index) => (given, Number: index + 1)).Where(a => a.given == 1).Select(a => a.Number)];

    private static IReadOnlyList<int?> InPrintedOrder(SuicideScreenAnswers a)
        => [.. new[] { a.Q1, a.Q2, a.Q3, a.Q4, a.Q5, a.Q6, a.Q6WithinThreeMonths }.Select(x => x is { } yes ? yes ? 1 : 0 : (int?)null)];
}
