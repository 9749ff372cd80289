using Doorway.Care.Access;

namespace Doorway.Care.Episodes;

/// <summary>One thing to do: what it says, where it is done, and by when. Lists sort by it and say how late it is.</summary>
public sealed record NextStep(Guid PracticeId, Guid PatientId, string Says, string Link)
{
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why, or what comes with it; one short sentence.</summary>
    public string? Why { get; init; }

    /// <summary>"2 minutes", for a patient's card.</summary>
    public string? Takes { get; init; }

    /// <summary>Stands before all else: somebody was promised a call.</summary>
    public bool IsFirst { get; init; }

    /// <summary>A wait for somebody else: shown as state, not as a task.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>Each stage says what is next in it. Home pages ask all of them; a stage never knows of another's list.</summary>
public interface IWhatIsNext
{
    Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct);

    /// <summary>What is next in these courses of care and, when <paramref name="patientId"/> is null, in the practice as a whole; else in what concerns that patient alone.</summary>
    Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct);
}
