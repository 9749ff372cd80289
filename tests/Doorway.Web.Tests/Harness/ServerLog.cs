using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Doorway.Web.Tests.Harness;

/// <summary>Keeps what the server logs as an error, so that a failing test can say why the answer was 500.</summary>
internal sealed class ServerLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> errors = new();

    public IReadOnlyList<string> Errors => [.. errors];

    public ILogger CreateLogger(string categoryName) => new Lines(categoryName, errors);

    public void Dispose()
    {
    }

    private sealed class Lines(string category, ConcurrentQueue<string> errors) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Error;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (IsEnabled(level))
                errors.Enqueue($"{category}: {format(state, exception)} {exception}");
        }
    }
}
