using Doorway.Web.Demo;
using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary>What <c>run</c> prints when it serves: the address, and who can sign in or how the first owner begins.</summary>
internal static class Welcome
{
    public static async Task<string> TextAsync(IServiceProvider services, DoorwayOptions options, Opened opened)
    {
        var address = options.PublicAddress ?? options.Address;
        var lines = new List<string> { "", $"Doorway is open at {address}" };
        if (opened.SetUpToken is { } token)
            lines.AddRange(["This practice is empty. Its first owner sets it up once, here:", $"  {address}/set-up/{token}"]);
        else if (opened.IsDemo)
        {
            lines.Add($"This is a demo practice with people who do not exist. Step into any of them at {address}/demo");
            var (staff, others) = await DemoPeople.AllAsync(services);
            lines.AddRange(staff.SelectMany(g => g.People).Select(p => $"  {p.Name,-26} {p.What}"));
            lines.AddRange(others.Count == 0 ? [] : ["and into the people who come there:", .. others.Select(g => $"  {g.Title,-26} {string.Join(", ", g.People.Select(p => p.Name))}")]);
        }
        lines.Add("Stop it with Ctrl+C.");
        return string.Join(Environment.NewLine, lines);
    }
}
