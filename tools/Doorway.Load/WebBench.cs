namespace Doorway.Load;

/// <summary>The public page under load, and a chart if one was named.</summary>
internal static class WebBench
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("doorway-bench").FullName;
        try
        {
            await using var doorway = await DoorwayProcess.StartAsync(options.Data ?? Path.Combine(folder, "data"));
            using var client = new HttpClient(new SocketsHttpHandler
            {
                MaxConnectionsPerServer = options.Connections,
                AllowAutoRedirect = false,
                UseCookies = false,
            })
            {
                BaseAddress = doorway.Address,
            };
            return
            [
                .. await MeasurePublicPageAsync(client, options),
                .. await MeasureChartAsync(client, options),
                new("Memory after the load", doorway.ResidentMegabytes(), "MB"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Figure>> MeasurePublicPageAsync(HttpClient client, LoadOptions options)
    {
        var result = await LoadLoop.RunAsync(client, "/", options.Connections, options.Seconds);
        return Figures($"Public page, {options.Connections} connections", result, Goal.Least(1500), longest: null);
    }

    private static async Task<IEnumerable<Figure>> MeasureChartAsync(HttpClient client, LoadOptions options)
    {
        if (options.Chart is null)
        {
            Console.Error.WriteLine("No chart was measured: name one with --chart PATH, in a practice given with --data DIR.");
            return [];
        }
        await DemoSignIn.StepIntoAsync(client, options.Person);
        var result = await LoadLoop.RunAsync(client, options.Chart, options.Connections, options.Seconds);
        return Figures($"Chart, {options.Connections} connections", result, rate: null, Goal.Most(50));
    }

    private static IEnumerable<Figure> Figures(string what, LoadResult result, Goal? rate, Goal? longest) =>
    [
        new(what, result.RequestsPerSecond, "requests/s", rate),
        new($"{what}, half within", result.Latencies.Percentile(50), "ms"),
        new($"{what}, 95 % within", result.Latencies.Percentile(95), "ms"),
        new($"{what}, 99 % within", result.Latencies.Percentile(99), "ms", longest),
    ];
}
