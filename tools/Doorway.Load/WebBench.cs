using Doorway.Load.Filling;

namespace Doorway.Load;

/// <summary>The public page under load, then charts and lists of a practice with many patients, as its therapist and as the
/// prescriber of the other practice open them; and the same charts in a practice with few patients, in the same run.</summary>
internal static class WebBench
{
    private const int DifferentCharts = 40;
    private const int FewPatients = 1_000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LoadOptions options)
    {
        var folder = options.Keep is { } keep ? Directory.CreateDirectory(keep).FullName : Directory.CreateTempSubdirectory("doorway-bench").FullName;
        try
        {
            var (many, manyData) = await FilledAsync(folder, options.Patients);
            var (few, fewData) = await FilledAsync(folder, FewPatients);
            var figures = new List<Figure>
            {
                new($"Rows of {options.Patients:N0} patients", many.Rows, "rows"),
                new("Of them scores and vital signs", many.ScoresAndVitals, "rows"),
            };
            var amongMany = await AmongManyAsync(manyData, many, options, figures);
            var amongFew = new List<Page>();
            await using (var doorway = await DoorwayProcess.StartAsync(fewData))
                foreach (var reader in Readers(few))
                    amongFew.AddRange(await MeasureAsync(doorway, options, reader.Person, reader.Part, reader.Charts));
            figures.AddRange(amongFew.SelectMany(page => BesideFew(amongMany.Single(m => m.What == page.What), page)));
            return figures;
        }
        finally
        {
            if (options.Keep is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Page>> AmongManyAsync(string data, FilledPractice filled, LoadOptions options, List<Figure> figures)
    {
        await using var doorway = await DoorwayProcess.StartAsync(data);
        figures.AddRange(await MeasurePublicPageAsync(doorway, options));
        var measured = new List<Page>();
        foreach (var reader in Readers(filled))
            measured.AddRange(await MeasureAsync(doorway, options, reader.Person, reader.Part,
            [
                .. reader.Charts,
                ("List of patients", ["/patients"], null),
                .. reader.Seeks.Count == 0 ? [] : new (string, IReadOnlyList<Ask>, Goal?)[] { ("Find a patient by name", reader.Seeks, null) },
                ("Today", ["/today"], null),
            ]));
        figures.AddRange(measured.SelectMany(page => page.Figures));
        figures.Add(new("Memory after the load", doorway.ResidentMegabytes(), "MB"));
        return measured;
    }

    private static async Task<(FilledPractice Filled, string Data)> FilledAsync(string folder, int patients)
    {
        var of = Directory.CreateDirectory(Path.Combine(folder, $"{patients}")).FullName;
        var data = Path.Combine(of, "data");
        return (await FilledPractice.KeptOrMadeAsync(of, async () =>
        {
            await (await DoorwayProcess.StartAsync(data, "--small")).DisposeAsync();
            return await FilledPractice.FillAsync(data, patients);
        }), data);
    }

    /// <summary>Who opens charts, which, and whom they seek by name.</summary>
    private sealed record Reader(string Person, string Part, (string, IReadOnlyList<Ask>, Goal?)[] Charts, IReadOnlyList<Ask> Seeks);

    private static Reader[] Readers(FilledPractice filled) =>
    [
        new("Inga Sorrel", "therapist",
        [
            ("Chart, course", Charts(filled.OfTherapist, ""), Goal.Most(50)),
            ("Chart, readings", Charts(filled.OfTherapist, "/readings"), Goal.Most(50)),
        ], Names(filled)),
        new("Amara Finch", "prescriber of the other practice",
        [
            ("Chart, course", Charts(filled.OfPrescriber, ""), Goal.Most(50)),
            ("Chart, intake", Charts(filled.OfPrescriber, "/intake"), Goal.Most(50)),
            ("Chart, clearance", Charts(filled.Deciding, "/clearance"), Goal.Most(50)),
        ], []),
    ];

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

    private static async Task<IReadOnlyList<Page>> MeasureAsync(DoorwayProcess doorway, LoadOptions options, string person, string part, (string What, IReadOnlyList<Ask> Paths, Goal? Goal)[] pages)
    {
        using var client = Client(doorway, options.People);
        await DemoSignIn.StepIntoAsync(client, person);
        var measured = new List<Page>();
        foreach (var (what, asked, goal) in pages)
        {
            // A name is sought by the page's own form, which is read once.
            var paths = asked.All(a => a.Form is null) ? asked : await DemoSignIn.WithTokenAsync(client, asked);
            foreach (var sought in paths.Where(a => a.Form is not null).Take(1))
                await MustFindAsync(client, sought);
            var cpu = doorway.CpuSeconds();
            var result = await LoadLoop.RunAsync(client, paths, options.People, options.Seconds);
            measured.Add(new($"{what}, as {part}", result, (doorway.CpuSeconds() - cpu) * 1000 / result.Asked, options.People, goal));
        }
        return measured;
    }

    // A list that finds nobody is quick.
    private static async Task MustFindAsync(HttpClient client, Ask ask)
    {
        using var answer = await LoadLoop.FoundAsync(client, ask.Path, ask.Form!);
        var name = ask.Form!.Single(f => f.Key == "find").Value;
        if (!(await answer.Content.ReadAsStringAsync()).Contains($">{name},", StringComparison.OrdinalIgnoreCase))
            throw new LoadError("The search by name finds nobody.");
    }

    /// <summary>What was measured of one page.</summary>
    private sealed record Page(string What, LoadResult Result, double ProcessorMs, int People, Goal? Longest)
    {
        public IEnumerable<Figure> Figures =>
        [
            .. Within($"{What}, {People} at once", Result, Longest),
            new($"{What}, processor time of the program a page", ProcessorMs, "ms"),
        ];
    }

    private static IEnumerable<Figure> BesideFew(Page many, Page few)
    {
        foreach (var (percent, says, goal) in ((int, string, Goal?)[])[(50, "half", null), (99, "99 %", Goal.Most(1.3))])
            yield return new($"{few.What}, {says} within, beside {FewPatients:N0} patients ({few.Result.Latencies.Percentile(percent):0.0} ms)",
                many.Result.Latencies.Percentile(percent) / few.Result.Latencies.Percentile(percent), "times", goal);
    }

    private static IEnumerable<Figure> Within(string what, LoadResult result, Goal? longest) =>
    [
        new($"{what}, half within", result.Latencies.Percentile(50), "ms"),
        new($"{what}, 95 % within", result.Latencies.Percentile(95), "ms"),
        new($"{what}, 99 % within", result.Latencies.Percentile(99), "ms", longest),
    ];

    private static IReadOnlyList<Ask> Names(FilledPractice filled)
        => [.. filled.NamesOfTherapist.Take(DifferentCharts).Select(name => new Ask("/patients", [KeyValuePair.Create("_handler", "find"), KeyValuePair.Create("find", name)]))];

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
