using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Doorway.Web.Tests.Harness;

/// <summary>The two databases that Doorway keeps a practice in.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

public static class Engines
{
    /// <summary>Both, always. Only a developer who says DOORWAY_TEST_ONLY=sqlite leaves PostgreSQL out.</summary>
    public static IReadOnlyList<Engine> All { get; } =
        Environment.GetEnvironmentVariable("DOORWAY_TEST_ONLY") switch
        {
            null or "" => [Engine.Sqlite, Engine.Postgres],
            "sqlite" => [Engine.Sqlite],
            "postgres" => [Engine.Postgres],
            var other => throw new InvalidOperationException($"DOORWAY_TEST_ONLY is '{other}'; it can be sqlite or postgres."),
        };

    /// <summary>For a theory that has more data than the engine: every row of it on each engine.</summary>
    public static IEnumerable<object[]> With(params IEnumerable<object[]> rows)
        => from engine in All from row in rows select (object[])[engine, .. row];
}

/// <summary>Runs a theory with one parameter of type <see cref="Engine"/> on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([.. Engines.All.Select(engine => new TheoryDataRow(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
