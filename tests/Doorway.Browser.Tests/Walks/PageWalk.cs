using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Walks;

/// <summary>Opens page after page as one person and gathers everything that is wrong, so that one run shows all there is to mend.</summary>
internal static class PageWalk
{
    public static async Task<IReadOnlyList<string>> AsAsync(BrowserPerson person, IEnumerable<string> addresses)
    {
        var findings = new List<string>();
        foreach (var address in addresses)
            findings.AddRange(await LookAtAsync(person, address));
        return findings;
    }

    public static async Task<IReadOnlyList<string>> LookAtAsync(BrowserPerson person, string address)
    {
        var findings = new List<string>();
        var before = person.Faults.Count;
        var status = await person.GoToAsync(address);
        if (status >= 500)
            findings.Add($"{address} answered {status}: {string.Join(" ", person.Practice.Errors.TakeLast(1))}");
        foreach (var look in new Func<Task>[] { person.MustBeAxeCleanAsync, person.MustNotScrollSidewaysAsync })
        {
            try
            {
                await look();
            }
            catch (Xunit.Sdk.XunitException finding)
            {
                findings.Add(finding.Message);
            }
        }
        findings.AddRange(person.Faults.Skip(before).Select(fault => $"{address} at {person.Screen.Width} px: {fault}"));
        return findings;
    }
}
