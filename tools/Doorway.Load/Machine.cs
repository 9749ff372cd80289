namespace Doorway.Load;

/// <summary>Where a figure was measured: a figure without its machine and its load says nothing.</summary>
internal sealed record Machine(int Cores, string Processor, string LoadAverage)
{
    public string Line => $"Machine: {Cores} cores, {Processor}, load average {LoadAverage}. The load comes from the same machine.";

    public static Machine Read() => new(Environment.ProcessorCount, ReadProcessor(), ReadLoad());

    private static string ReadProcessor()
    {
        var line = ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? "processor not known" : line[(line.IndexOf(':') + 1)..].Trim();
    }

    private static string ReadLoad() =>
        ReadLines("/proc/loadavg").FirstOrDefault() is { } line ? string.Join(' ', line.Split(' ').Take(3)) : "not known";

    private static string[] ReadLines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
