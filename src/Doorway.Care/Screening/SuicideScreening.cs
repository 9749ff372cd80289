using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;

namespace Doorway.Care.Screening;

/// <summary>The C-SSRS questions, asked once. The outcome only ever rises: an answer that was given was given.</summary>
public sealed class SuicideScreening : IPatientRecord, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required string Occasion { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was last answered; a screening that is left is looked at again after a while.</summary>
    public DateTimeOffset AnsweredAt { get; private set; }
    public SuicideScreenLevel Outcome { get; private set; }

    /// <summary>The answers so far, 1 and 0 in the printed order, as a JSON list.</summary>
    public SealedText Answers { get; private set; } = SealedText.Nothing;
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Set when it was left unfinished and what was said was weighed as it stood.</summary>
    public DateTimeOffset? LeftAt { get; private set; }
    public int Version { get; set; }

    public bool IsOpen => CompletedAt is null && LeftAt is null;

    /// <summary>Takes the answers so far. Answers true when the outcome has risen: then somebody has to phone.</summary>
    public bool Take(SuicideScreenResult result, SealedText answers, DateTimeOffset now)
    {
        (Answers, AnsweredAt) = (answers, now);
        if (result.IsComplete)
            CompletedAt ??= now;
        return Rise(result.Level);
    }

    /// <summary>It was left: what is open counts as the graver reading.</summary>
    public bool Leave(SuicideScreenResult result, DateTimeOffset now)
    {
        LeftAt ??= now;
        return Rise(result.Level);
    }

    /// <summary>The patient came back to it.</summary>
    public void GoOn() => LeftAt = null;

    private bool Rise(SuicideScreenLevel level)
    {
        if (level <= Outcome)
            return false;
        Outcome = level;
        return true;
    }
}
