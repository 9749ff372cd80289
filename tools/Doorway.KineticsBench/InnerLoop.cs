using BenchmarkDotNet.Attributes;

namespace Doorway.KineticsBench;

/// <summary>One person of the six infusions, under BenchmarkDotNet, which also counts what is allocated.</summary>
[MemoryDiagnoser]
public class InnerLoop
{
    private readonly SixInfusions infusions = new();
    private int person;

    /// <summary>Draws and solves the next person.</summary>
    [Benchmark]
    public double OnePerson()
    {
        infusions.Solve(person++ % 1000);
        return infusions.Ketamine[^1];
    }
}
