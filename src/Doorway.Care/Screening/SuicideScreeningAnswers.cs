using System.Text.Json;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening;

/// <summary>The answers of a screening as they are sealed: 1 and 0 in the printed order.</summary>
public static class SuicideScreeningAnswers
{
    public static async Task<SuicideScreenAnswers> OpenAsync(Vault vault, SuicideScreening? screening, CancellationToken ct)
        => screening is null || screening.Answers.IsEmpty
            ? new()
            : SuicideScreenAnswers.From(JsonSerializer.Deserialize<List<int?>>(await vault.OpenAsync(screening.PracticeId, screening.PatientId, screening.Answers, ct)) ?? []);

    public static Task<SealedText> SealAsync(Vault vault, SuicideScreening screening, SuicideScreenAnswers answers, CancellationToken ct)
        => vault.SealAsync(screening.PracticeId, screening.PatientId, JsonSerializer.Serialize(answers.InPrintedOrder()), ct);

    /// <summary>With one more answer about the time since the last contact. That time lies within three months, so the seventh part is never asked.</summary>
    public static SuicideScreenAnswers SinceLastContact(this SuicideScreenAnswers answers, int item, bool yes) => item switch
    {
        6 => answers.With(6, yes).With(7, yes ? true : null),
        7 => answers,
        _ => answers.With(item, yes),
    };

    /// <summary>The numbers of the questions that were answered yes.</summary>
    public static IReadOnlyList<int> Yes(SuicideScreenAnswers answers)
        => [.. answers.InPrintedOrder().Take(6).Select((given, index) => (given, Number: index + 1)).Where(a => a.given == 1).Select(a => a.Number)];
}
