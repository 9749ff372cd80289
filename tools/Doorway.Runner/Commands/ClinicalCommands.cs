namespace Doorway.Runner.Commands;

/// <summary>Every command of this program.</summary>
internal static class ClinicalCommands
{
    public static IReadOnlyList<IClinicalCommand> All { get; } =
        [.. typeof(ClinicalCommands).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IClinicalCommand)))
            .Select(type => (IClinicalCommand)Activator.CreateInstance(type)!)
            .OrderBy(command => command.Name, StringComparer.Ordinal)];

    public static string Usage =>
        string.Join(Environment.NewLine, [
            "./doorway clinical COMMAND reads one JSON object a line and answers each with one line:",
            .. All.Select(command => $"  {command.Name,-14} {command.About}"),
            "docs/clinical/runner.md has the fields and examples.",
        ]);

    public static IClinicalCommand? Find(string name) => All.FirstOrDefault(command => command.Name == name);
}
