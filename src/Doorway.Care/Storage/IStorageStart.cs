namespace Doorway.Care.Storage;

/// <summary>Brings the storage up: migrations, guards of the database itself, and what durability rests on.</summary>
public interface IStorageStart
{
    Task StartAsync(DoorwayDb db, CancellationToken ct);
}
