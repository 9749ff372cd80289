namespace Doorway.Care.Storage;

/// <summary>Brings the storage up: migrations, guards of the database itself, and what durability rests on.</summary>
public interface IStorageStart
{
    /// <summary><paramref name="beforeUpgrade"/> is called before a storage that holds something already is changed.</summary>
    Task StartAsync(DoorwayDb db, Func<Task> beforeUpgrade, CancellationToken ct);

    /// <summary>Until it is disposed of, a commit need not have reached the disk before it is answered. Only for a demo that is being made: nobody is
    /// served yet, and after a power cut it is begun anew. Disposing puts all of it on the disk.</summary>
    IDisposable WithoutWaitingForTheDisk();
}
