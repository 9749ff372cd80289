namespace Doorway.Architecture.Tests;

/// <summary>A file of the repository: its path from the root with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Extension => System.IO.Path.GetExtension(Path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');
}

/// <summary>The repository as it lies on disk, without what is built, downloaded or recorded.</summary>
internal static class Repository
{
    private static readonly HashSet<string> SkippedFolders =
        [".git", ".cache", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults", "data", "data.keys", "dist"];

    private static readonly HashSet<string> BinaryExtensions =
        [".png", ".jpg", ".webp", ".woff", ".woff2", ".ico", ".pdf", ".gz", ".br", ".db", ".pfx"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> TextFiles { get; } =
        [.. Walk(Root).Select(path => new SourceFile(FromRoot(path), File.ReadAllText(path)))];

    public static IEnumerable<SourceFile> With(params string[] extensions) =>
        TextFiles.Where(file => extensions.Contains(file.Extension));

    public static bool Contains(string path) =>
        File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            // A worktree has a file named .git; it says where the machine keeps the repository.
            if (!BinaryExtensions.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != ".git")
            {
                yield return file;
            }
        }
        foreach (var child in Directory.GetDirectories(folder).Where(child => !SkippedFolders.Contains(Path.GetFileName(child))))
        {
            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Doorway.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
