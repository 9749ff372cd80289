namespace Doorway.Care.Storage;

/// <summary>A row that belongs to one practice. Its key is (PracticeId, Id), and every foreign key carries both.</summary>
public interface IPracticeRow
{
    Guid PracticeId { get; }
    Guid Id { get; }
}

/// <summary>A row that speaks of one patient: reading or writing it is audited.</summary>
public interface IPatientRecord : IPracticeRow
{
    Guid PatientId { get; }
}

/// <summary>A row that is written once. Triggers on both databases refuse to change or delete it.</summary>
public interface IWrittenOnce;

/// <summary>A row that is only ever added, and often: the SQLite writer adds it by prepared SQL, without the change tracker.
/// It has no shadow properties, no values made by the
/// database, and nothing refers to it.</summary>
public interface IAppended : IWrittenOnce;

/// <summary>An edited document: a stale edit is refused instead of overwriting a newer one.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
