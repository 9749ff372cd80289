using Doorway.Care.Storage;

namespace Doorway.Care.Discovery;

/// <summary>One line of what a usual course costs here: a kind of visit, how many, and each in cents.</summary>
public sealed class VisitPrice : IPracticeRow, IVersioned
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required string What { get; set; }
    public required int Visits { get; set; }
    public required long EachCents { get; set; }
    public required int Place { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
    public int Version { get; set; }
}
