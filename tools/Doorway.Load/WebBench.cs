using Doorway.Load.Filling;

namespace Doorway.Load;

/// <summary>The public page under load, then charts and lists of a practice with many patients, as its therapist and as the
/// prescriber of the other practice open them.</summary>
internal static class WebBench
{
    private const int DifferentCharts = 40;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LoadOptions options)
    {
        var folder = options.Keep is { } keep ? Directory.CreateDirectory(keep).FullName : Directory.CreateTempSubdirectory("doorway-bench").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            var filled = await FilledPractice.KeptOrMadeAsync(folder, async () =>
            {
                await (await DoorwayProcess.StartAsync(data, "--small")).DisposeAsync();
                return await FilledPractice.FillAsync(data, options.Patients);
            });
            await using var doorway = await DoorwayProcess.StartAsync(data);
            return
            [
                new($"Rows of {options.Patients:N0} patients", filled.Rows, "rows"),
                .. await MeasurePublicPageAsync(doorway, options),
                .. await MeasureAsync(doorway, options, "Inga Sorrel", "therapist",
                [
                    ("Chart, course", Charts(filled.OfTherapist, ""), Goal.Most(50)),
                    ("Chart, readings", Charts(filled.OfTherapist, "/readings"), Goal.Most(50)),
                    ("List of patients", ["/patients"], null),
                    ("Find a patient by name", Names, null),
                    ("Today", ["/today"], null),
                ]),
                .. await MeasureAsync(doorway, options, "Amara Finch", "prescriber of the other practice",
                [
                    ("Chart, course", Charts(filled.OfPrescriber, ""), Goal.Most(50)),
                    ("Chart, intake", Charts(filled.OfPrescriber, "/intake"), Goal.Most(50)),
                    ("Chart, clearance", Charts(filled.Deciding, "/clearance"), Goal.Most(50)),
                    ("List of patients", ["/patients"], null),
                    ("Today", ["/today"], null),
                ]),
                new("Memory after the load", doorway.ResidentMegabytes(), "MB"),
            ];
        }
        finally
        {
            if (options.Keep is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Figure>> MeasurePublicPageAsync(DoorwayProcess doorway, LoadOptions options)
    {
        using var client = Client(doorway, options.Connections);
        var cpu = doorway.CpuSeconds();
        var result = await LoadLoop.RunAsync(client, ["/"], options.Connections, options.Seconds);
        return
        [
            new("Public page, processor time of the program a page", (doorway.CpuSeconds() - cpu) * 1000 / result.Asked, "ms"),
            new($"Public page, {options.Connections} connections", result.RequestsPerSecond, "requests/s", Goal.Least(1500)),
            .. Within($"Public page, {options.Connections} connections", result, null),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(DoorwayProcess doorway, LoadOptions options, string person, string part, (string What, IReadOnlyList<Ask> Paths, Goal? Goal)[] pages)
    {
        using var client = Client(doorway, options.People);
        await DemoSignIn.StepIntoAsync(client, person);
        var figures = new List<Figure>();
        foreach (var (what, asked, goal) in pages)
        {
            // A name is sought by the page's own form, which is read once.
            var paths = asked.All(a => a.Form is null) ? asked : await DemoSignIn.WithTokenAsync(client, asked);
            var cpu = doorway.CpuSeconds();
            var result = await LoadLoop.RunAsync(client, paths, options.People, options.Seconds);
            figures.AddRange(Within($"{what}, as {part}, {options.People} at once", result, goal));
            figures.Add(new($"{what}, as {part}, processor time of the program a page", (doorway.CpuSeconds() - cpu) * 1000 / result.Asked, "ms"));
        }
        return figures;
    }

    private static IEnumerable<Figure> Within(string what, LoadResult result, Goal? longest) =>
    [
        new($"{what}, half within", result.Latencies.Percentile(50), "ms"),
        new($"{what}, 95 % within", result.Latencies.Percentile(95), "ms"),
        new($"{what}, 99 % within", result.Latencies.Percentile(99), "ms", longest),
    ];

    private static IReadOnlyList<Ask> Names
        => [.. Enumerable.Range(0, DifferentCharts).Select(n => new Ask("/patients", [KeyValuePair.Create("_handler", "find"), KeyValuePair.Create("find", $"yarrow-0{n:000}")]))];

    private static IReadOnlyList<Ask> Charts(IReadOnlyList<Guid> patients, string page)
        => patients.Count == 0 ? throw new LoadError("Too few patients for this measurement: give more with --patients.") : [.. patients.Take(DifferentCharts).Select(id => new Ask($"/patients/{id}{page}"))];

    private static HttpClient Client(DoorwayProcess doorway, int connections) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        AllowAutoRedirect = false,
        UseCookies = false,
    })
    {
        BaseAddress = doorway.Address,
    };
}
