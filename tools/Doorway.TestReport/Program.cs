using Doorway.TestReport;

if (args.Length is not (1 or 2) || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Usage: Doorway.TestReport FOLDER [failed steps]");
    return 64;
}

var total = TestTotals.Read(args[0]).WithFailures(args.Length == 2 ? int.Parse(args[1]) : 0);
foreach (var complaint in total.Complaints)
{
    Console.Error.WriteLine(complaint);
}
Console.WriteLine(total.Line);
return total.ExitCode;
