namespace Doorway.Care.Storage;

/// <summary>The gate of a place that is looked at and thrown away: nothing is written there.</summary>
public sealed class ReadOnlyGate : IWriteGate
{
    public bool AppendsItself => false;

    public Task<T> RunAsync<T>(DoorwayDb db, Func<CancellationToken, Task<T>> work, CancellationToken ct) => throw No();

    public void Append(DoorwayDb db, IReadOnlyList<IAppended> rows) => throw No();

    public Task LockAsync(DoorwayDb db, string table, Guid practiceId, Guid id, CancellationToken ct) => throw No();

    private static NotSupportedException No() => new("This place is only looked at.");
}
