using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.KineticsBench;
using Doorway.Load;

const int People = 1000;
const int Runs = 5;
const int PagePoints = 181;

var write = args switch { ["pk"] => false, ["pk", "--write"] => true, _ => (bool?)null };
if (write is null)
{
    Console.Error.WriteLine("bench pk knows --write and nothing else.");
    return 64;
}

var machine = Machine.Read();
Console.WriteLine(machine.Line);
var infusions = new SixInfusions();
List<Figure> figures = [];

// Both take turns on one core within one run; the best of five is what the machine can do while it is left alone.
var ours = Enumerable.Range(0, Runs + 1).Select(_ => PeoplePerSecond(infusions)).Skip(1).Max();
var peer = DeSolve.Measure(infusions, People);
figures.Add(new($"Patients a second on one core, six infusions, {SixInfusions.Points} points a session", ours, "patients/s"));
if (peer.Missing is null)
{
    figures.Add(new("The same with deSolve (lsoda, compiled model, tolerances 1e-6)", peer.PerSecond, "patients/s"));
    figures.Add(new("Times as fast as deSolve", ours / peer.PerSecond, "times", Goal.Least(20)));
    figures.Add(new("Largest difference between the two, in millionths of the highest value", peer.Differs * 1e6, "millionths", Goal.Most(100)));
}

figures.Add(new($"A curve with bands, {People} people, {PagePoints} points, median of 50", Median(50, CurveWithBands), "ms", Goal.Most(25)));
figures.Add(new($"All of a forecast (three courses, bands, phases), {People} people, median of 20", Median(20, WholeForecast), "ms"));

var summary = BenchmarkRunner.Run<InnerLoop>(ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "doorway-bench")));
var report = summary.Reports.Single();
figures.Add(new("One person, six infusions, by BenchmarkDotNet", report.ResultStatistics!.Mean / 1000, "µs"));
figures.Add(new("Bytes allocated for one person, by BenchmarkDotNet", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN, "bytes", Goal.Most(0)));

foreach (var figure in figures) Console.WriteLine(figure.Line);
if (peer.Missing is { } missing) Console.WriteLine($"Beside deSolve: not measured, {missing}. That claim stays open.");
if (write.Value) PerformancePage.Append("docs/performance.md", machine, figures, TimeProvider.System.GetUtcNow());
return figures.All(f => f.Goal?.IsMet(f.Value) ?? true) ? 0 : 1;

static double PeoplePerSecond(SixInfusions infusions)
{
    var start = Stopwatch.GetTimestamp();
    for (var person = 0; person < People; person++) infusions.Solve(person);
    return People / Stopwatch.GetElapsedTime(start).TotalSeconds;
}

static double Median(int times, Action what)
{
    for (var i = 0; i < 5; i++) what();
    var found = new double[times];
    for (var i = 0; i < times; i++)
    {
        var start = Stopwatch.GetTimestamp();
        what();
        found[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
    Array.Sort(found);
    return found[times / 2];
}

static KineticPlan Plan() => new()
{
    Form = KetamineForm.Racemic,
    Person = new() { WeightKg = 70 },
    Doses = [new() { Route = DoseRoute.Intravenous, Mg = SixInfusions.Mg, InfusionMin = SixInfusions.InfusionMin }],
};

static void CurveWithBands() => PopulationBands.Of(Plan(), Course.Ketamine, KnowledgeSet.Embedded, new() { UntilMin = PagePoints - 1, EveryMin = 1, People = People });

static void WholeForecast() => KineticForecast.Of(Plan(), KnowledgeSet.Embedded, new() { UntilMin = PagePoints - 1, EveryMin = 1, People = People });
