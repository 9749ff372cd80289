namespace Doorway.Architecture.Tests;

internal static class Expect
{
    /// <summary>Fails with every finding on its own line, so that one run shows all there is to mend.</summary>
    public static void Nothing(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, all));
        }
    }
}
