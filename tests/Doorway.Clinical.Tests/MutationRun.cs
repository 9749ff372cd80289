using System.Runtime.CompilerServices;

namespace Doorway.Clinical.Tests;

/// <summary>A test that is too slow to run for each of thousands of mutants, or that measures time: left out of the mutation run and of nothing else.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) => Skip = MutationRun.Reason;
}

/// <summary>As <see cref="SlowFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) => Skip = MutationRun.Reason;
}

internal static class MutationRun
{
    /// <summary>Set by the long check while it tries mutants.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("DOORWAY_MUTATION") == "1";

    public static string? Reason => IsOn ? "Left out while mutants are tried." : null;
}
