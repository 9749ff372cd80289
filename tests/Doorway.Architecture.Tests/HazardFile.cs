using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Doorway.Architecture.Tests;

internal sealed class Hazard
{
    public string Id { get; set; } = "";
    [YamlMember(Alias = "hazard", ApplyNamingConventions = false)]
    public string Name { get; set; } = "";
    public string Harm { get; set; } = "";
    public string Cause { get; set; } = "";
    public List<HazardControl>? Controls { get; set; } = [];
    public string Residual { get; set; } = "";
    public string Source { get; set; } = "";
}

/// <summary>What keeps a hazard away: built (a file and a test that shows it) or openly planned.</summary>
internal sealed class HazardControl
{
    public string What { get; set; } = "";
    public string? Where { get; set; }
    public string? Test { get; set; }
    public bool Planned { get; set; }
}

internal static class HazardFile
{
    public static List<Hazard> Parse(string yaml) =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build()
            .Deserialize<List<Hazard>>(yaml);

    public static IEnumerable<string> Complaints(List<Hazard> hazards, Func<string, bool> fileExists, IReadOnlySet<string> testNames) =>
        Repeated(hazards).Concat(hazards.SelectMany(hazard => Complaints(hazard, fileExists, testNames)));

    private static IEnumerable<string> Repeated(List<Hazard> hazards) =>
        hazards.GroupBy(hazard => hazard.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key} is used twice");

    private static IEnumerable<string> Complaints(Hazard hazard, Func<string, bool> fileExists, IReadOnlySet<string> testNames)
    {
        string[] words = [hazard.Id, hazard.Name, hazard.Harm, hazard.Cause, hazard.Residual, hazard.Source];
        if (words.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{hazard.Id} lacks its name, harm, cause, residual or source";
        }
        if (hazard.Controls is not { Count: > 0 })
        {
            yield return $"{hazard.Id} has no control";
        }
        foreach (var control in hazard.Controls ?? [])
        {
            if (Complaint(control, fileExists, testNames) is { } complaint)
            {
                yield return $"{hazard.Id}: {complaint}";
            }
        }
    }

    private static string? Complaint(HazardControl control, Func<string, bool> fileExists, IReadOnlySet<string> testNames)
    {
        if (string.IsNullOrWhiteSpace(control.What))
        {
            return "a control says nothing";
        }
        if (control.Planned)
        {
            return control.Where is null && control.Test is null ? null : $"'{control.What}' is planned and built at once";
        }
        if (control.Where is null || !fileExists(control.Where))
        {
            return $"'{control.What}' is in a file that does not exist: {control.Where}";
        }
        if (control.Test is null || !testNames.Contains(control.Test))
        {
            return $"'{control.What}' names a test that does not exist: {control.Test}";
        }
        return null;
    }
}
