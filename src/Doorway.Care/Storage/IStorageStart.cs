namespace Doorway.Care.Storage;

/// <summary>Brings the storage up: migrations, guards of the database itself, and what durability rests on.</summary>
public interface IStorageStart
{
    /// <summary><paramref name="beforeUpgrade"/> is called before a storage that holds something already is changed.</summary>
    Task StartAsync(DoorwayDb db, Func<Task> beforeUpgrade, CancellationToken ct);
}
