namespace Doorway.Web.Tests.Harness;

/// <summary>A class fixture: one demo with its staff on each engine, started when a test first asks for it and shared by the tests of the class.
/// A test that moves the clock or closes something for good starts a <see cref="RunningPractice"/> of its own.</summary>
public sealed class DemoPractices : IAsyncDisposable
{
    private readonly Dictionary<Engine, Lazy<Task<RunningPractice>>> running =
        Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Lazy<Task<RunningPractice>>(() => RunningPractice.StartAsync(engine)));

    public Task<RunningPractice> OnAsync(Engine engine) => running[engine].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var started in running.Values.Where(practice => practice.IsValueCreated && practice.Value.IsCompletedSuccessfully))
            await (await started.Value).DisposeAsync();
    }
}
