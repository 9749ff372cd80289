using Doorway.Care.Access;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>The answers of the day as they stand: the latest to each question, opened.</summary>
public sealed class DayOf
{
    private readonly Dictionary<DayOfQuestion, (string Answer, DateTimeOffset At)> answers = [];
    private readonly Dictionary<DayScreen, (SuicideScreenAnswers Answers, DateTimeOffset At)> screens = [];

    public static async Task<DayOf> LoadAsync(ActorScope scope, Vault vault, Guid practiceId, Guid appointmentId, CancellationToken ct)
    {
        var day = new DayOf();
        // Who is on site is no single answer: OnSite knows it.
        foreach (var fact in await scope.Read<DayOfFact>().Where(f => f.PracticeId == practiceId && f.DosingSessionId == appointmentId && f.Question != DayOfQuestion.PrescriberOnSite).OrderBy(f => f.At).ToListAsync(ct))
            day.answers[fact.Question] = (await vault.OpenAsync(fact.PracticeId, fact.PatientId, fact.Answer, ct), fact.At);
        // A session monitor watches the body; what was asked in private stays with who asked it.
        foreach (var screen in scope.May<SuicideScreening>(Operation.Read) ? Enum.GetValues<DayScreen>() : [])
        {
            var occasion = DayScreens.OccasionOf(screen, appointmentId);
            if (await scope.Read<SuicideScreening>().Where(s => s.PracticeId == practiceId && s.Occasion == occasion).OrderByDescending(s => s.At).FirstOrDefaultAsync(ct) is { } last)
                day.screens[screen] = (await SuicideScreeningAnswers.OpenAsync(vault, last, ct), last.AnsweredAt);
        }
        return day;
    }

    public string? Text(DayOfQuestion question) => answers.TryGetValue(question, out var known) && known.Answer.Length > 0 ? known.Answer : null;

    public DateTimeOffset? At(DayOfQuestion question) => answers.TryGetValue(question, out var known) ? known.At : null;

    /// <summary>Null when it was not asked.</summary>
    public bool? Is(DayOfQuestion question) => Text(question) switch { DayOfFact.Yes => true, DayOfFact.No => false, _ => null };

    public int? Number(DayOfQuestion question) => int.TryParse(Text(question), out var number) ? number : null;

    public SuicideScreenAnswers? Screen(DayScreen screen) => screens.TryGetValue(screen, out var known) ? known.Answers : null;

    public DateTimeOffset? AskedAt(DayScreen screen) => screens.TryGetValue(screen, out var known) ? known.At : null;

    /// <summary>What was answered lately enough to go on from; null when it is asked anew.</summary>
    public SuicideScreenAnswers? Fresh(DayScreen screen, DateTimeOffset now) => AskedAt(screen) is { } at && DayScreens.IsFresh(at, now) ? Screen(screen) : null;
}
