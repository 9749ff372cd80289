using Doorway.Care.Storage;

namespace Doorway.Care.Outcomes;

/// <summary>Which questionnaires go out to this patient by themselves. Each choice is kept; the newest holds.</summary>
public sealed class CourseMeasures : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }

    /// <summary>Ids of what goes out each time, joined by commas.</summary>
    public required string EachTime { get; init; }

    /// <summary>Ids of what goes out monthly and at the follow-ups only, joined by commas.</summary>
    public required string Monthly { get; init; }
    /// <summary>Ids of what goes out on the day after each session, joined by commas.</summary>
    public string AfterSession { get; init; } = "";
    public required Guid ChosenByStaffMemberId { get; init; }
    public required DateTimeOffset ChosenAt { get; init; }

    public IReadOnlyList<string> EachTimeIds => EachTime.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> MonthlyIds => Monthly.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> AfterSessionIds => AfterSession.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What goes out on an occasion, in the order of asking.</summary>
    public IEnumerable<string> For(string occasion) => IsMonthly(occasion) ? EachTimeIds.Union(MonthlyIds) : EachTimeIds;

    private static bool IsMonthly(string occasion) => occasion == "monthly" || occasion.StartsWith("follow-up-", StringComparison.Ordinal);
}
