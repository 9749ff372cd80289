using Doorway.Load;

try
{
    var options = LoadOptions.Parse(args);
    IReadOnlyList<Figure> figures = options.Command switch
    {
        "start" => await StartBench.MeasureAsync(),
        "web" => await WebBench.MeasureAsync(options),
        "clinical" => ClinicalBench.Measure(),
        _ => throw new LoadError("bench knows: start, web, clinical."),
    };

    var machine = Machine.Read();
    Console.WriteLine(machine.Line);
    foreach (var figure in figures)
    {
        Console.WriteLine(figure.Line);
    }
    if (options.Write)
    {
        PerformancePage.Append("docs/performance.md", machine, figures, TimeProvider.System.GetUtcNow());
    }
    return 0;
}
catch (LoadError error)
{
    Console.Error.WriteLine(error.Message);
    return 64;
}
