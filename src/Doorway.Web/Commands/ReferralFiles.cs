using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary>Which files an import means, and the one setting that says where the sample records lie.</summary>
internal static class ReferralFiles
{
    /// <summary>Names the folder of sample records.</summary>
    public const string FolderSetting = "DOORWAY_SYNTHEA";

    /// <summary>The *.json of a folder in the order of their names, or the one file.</summary>
    public static IReadOnlyList<string> In(string? path) => path switch
    {
        null => throw new CommandError($"Name a file or a folder to import, or set {FolderSetting} to the folder of sample records."),
        _ when Directory.Exists(path) => [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)],
        _ => [path],
    };

    /// <summary>What the setting says; else shared/data/synthea beside the checkout or beside a folder that holds it; null when there is none.</summary>
    public static string? DefaultFolder()
    {
        if (Environment.GetEnvironmentVariable(FolderSetting) is { Length: > 0 } set)
            return Path.GetFullPath(set);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Doorway.slnx")))
            folder = folder.Parent;
        for (folder = folder?.Parent; folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "synthea");
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
