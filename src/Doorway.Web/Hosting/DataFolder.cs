using Doorway.Care.Storage;

namespace Doorway.Web.Hosting;

/// <summary>Holds the data folder for one process. The lock goes with the process, also after kill -9.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    public static DataFolder Take(string path)
    {
        OwnFiles.MakeFolder(path);
        try
        {
            return new DataFolder(path, new FileStream(System.IO.Path.Combine(path, "doorway.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new CommandError($"Another Doorway is using the folder {path}. Stop it first, or name another folder with --data.");
        }
    }

    public void Dispose() => held.Dispose();
}
