namespace Doorway.Load;

/// <summary>How long the built program takes from its start to its first ready answer on the demo data, and what memory it holds.</summary>
internal static class StartBench
{
    private const int Starts = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("doorway-bench").FullName;
        try
        {
            return [await MeasureWholeAsync(Path.Combine(folder, "whole")), .. await MeasureInAsync(Path.Combine(folder, "data"))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Figure> MeasureWholeAsync(string data)
    {
        await using var maker = await DoorwayProcess.StartAsync(data);
        return new("First start, whole demo of forty people made", maker.TimeToReady.TotalSeconds, "s", Goal.Most(60));
    }

    private static async Task<IReadOnlyList<Figure>> MeasureInAsync(string data)
    {
        TimeSpan first;
        await using (var maker = await DoorwayProcess.StartAsync(data, "--small"))
        {
            first = maker.TimeToReady;
        }

        var seconds = new List<double>();
        var megabytes = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var doorway = await DoorwayProcess.StartAsync(data);
            seconds.Add(doorway.TimeToReady.TotalSeconds);
            megabytes.Add(doorway.ResidentMegabytes());
        }
        var times = new Latencies(seconds);
        return
        [
            new("First start, small demo of eight people made", first.TotalSeconds, "s"),
            new($"Start to ready, median of {Starts}", times.Percentile(50), "s", Goal.Most(3)),
            new($"Start to ready, longest of {Starts}", times.Longest, "s"),
            new($"Memory after start, most of {Starts}", megabytes.Max(), "MB", Goal.Most(300)),
        ];
    }
}
