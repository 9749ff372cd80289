using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.KineticsBench;

/// <summary>The same people and points with R's deSolve and a compiled model of the same equations.</summary>
internal static class DeSolve
{
    /// <summary>Patients a second, and the largest relative difference from our own first person; or why it cannot be measured.</summary>
    public static (double PerSecond, double Differs, string? Missing) Measure(SixInfusions infusions, int people)
    {
        var folder = Directory.CreateTempSubdirectory("doorway-desolve").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "people.csv"), Enumerable.Range(0, people).Select(i => Line(infusions.Values(i))));
            var here = AppContext.BaseDirectory;
            if (Run("gcc", ["-O2", "-shared", "-fPIC", "-o", Path.Combine(folder, "desolve.so"), Path.Combine(here, "desolve.c")]) is not { Code: 0 })
                return (0, 0, "a C compiler is not here (Debian package gcc)");
            string[] arguments = [Path.Combine(here, "desolve.R"), folder, Text(SixInfusions.Sessions), Text(SixInfusions.DaysApart * 24), Text(SixInfusions.InfusionMin / 60), Text(SixInfusions.Mg), Text(SixInfusions.Points)];
            if (Run("Rscript", arguments) is not { Code: 0 } ran) return (0, 0, "R with deSolve is not here (Debian packages r-base-core and r-cran-desolve)");
            return (double.Parse(ran.Output, CultureInfo.InvariantCulture), Differs(infusions, Path.Combine(folder, "first.csv")), null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Against the highest value: deSolve's own tolerance is absolute where there is little.
    private static double Differs(SixInfusions infusions, string file)
    {
        var first = infusions.Values(0);
        infusions.Solve(0);
        var rows = File.ReadAllLines(file).Select(l => l.Split(',').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray()).ToList();
        if (rows.Count != infusions.Ketamine.Length) throw new InvalidOperationException($"deSolve answered {rows.Count} points.");
        var worst = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            worst = Math.Max(worst, Math.Abs(rows[i][0] * 1000 / first.Vc - infusions.Ketamine[i]) / infusions.Ketamine.Max());
            worst = Math.Max(worst, Math.Abs(rows[i][1] * 1000 / first.Vcn - infusions.Norketamine[i]) / infusions.Norketamine.Max());
        }
        return worst;
    }

    private static string Line(KineticValues v) =>
        string.Join(',', new[] { v.Vc, v.Q1, v.Vp1, v.Q2, v.Vp2, v.Qh, v.Vh, v.Kel, v.Kmet, v.Vcn, v.Cln, v.Vpn, v.Q3, v.NorketamineMass }.Select(Text));

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static (int Code, string Output)? Run(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
