using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Storage;

public static class Borrowing
{
    /// <summary>Lets a context write on the writer's connection until the returned token is disposed.</summary>
    public static IDisposable Borrow(this DoorwayDb db, DbConnection connection, DbTransaction transaction)
    {
        var connectionString = db.Database.GetConnectionString();
        db.Database.SetDbConnection(connection, contextOwnsConnection: false);
        db.Database.UseTransaction(transaction);
        db.IsInsideGate = true;
        return new Token(db, connectionString);
    }

    /// <summary>Marks that a transaction of this context's own is open.</summary>
    public static IDisposable EnterGate(this DoorwayDb db)
    {
        db.IsInsideGate = true;
        return new Mark(db);
    }

    private sealed class Mark(DoorwayDb db) : IDisposable
    {
        public void Dispose() => db.IsInsideGate = false;
    }

    private sealed class Token(DoorwayDb db, string? connectionString) : IDisposable
    {
        public void Dispose()
        {
            db.IsInsideGate = false;
            db.Database.UseTransaction(null);
            db.Database.SetDbConnection(null);
            db.Database.SetConnectionString(connectionString);
        }
    }
}
