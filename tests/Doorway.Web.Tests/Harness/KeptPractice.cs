namespace Doorway.Web.Tests.Harness;

/// <summary>What a program wrote before it was stopped: its folders, and on PostgreSQL its database. Each copy is opened as after a restart.</summary>
internal sealed class KeptPractice(Engine engine, string home, TestDatabase? postgres) : IAsyncDisposable
{
    public Engine Engine => engine;

    public async Task<(string Home, TestDatabase? Postgres)> CopyAsync()
    {
        var copy = Directory.CreateTempSubdirectory("doorway-test-").FullName;
        foreach (var file in Directory.GetFiles(home, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return (copy, postgres is null ? null : await postgres.CopyAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }
}
