using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Doorway.Care.Access;

/// <summary>Sees every row as it is read: notes it for the audit and blanks what the policy hides. Nothing that reads can forget it.</summary>
public sealed class ReadingInterceptor : IMaterializationInterceptor
{
    /// <summary>One for all contexts: a new one for each would make EF build its whole model again for each.</summary>
    public static readonly ReadingInterceptor Instance = new();

    private ReadingInterceptor()
    {
    }

    public object InitializedInstance(MaterializationInterceptionData data, object instance)
    {
        if (instance is IPracticeRow row && data.Context is DoorwayDb db)
        {
            db.Masks.Apply(row);
            db.Trail.NoteRead(row);
        }
        return instance;
    }
}
