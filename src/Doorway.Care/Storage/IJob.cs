namespace Doorway.Care.Storage;

/// <summary>Something that the practice does by itself. It runs on one node at a time, under a lease.</summary>
public interface IJob
{
    string Name { get; }
    TimeSpan Every { get; }

    Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct);
}
