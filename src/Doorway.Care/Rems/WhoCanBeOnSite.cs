using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Staff;
using Doorway.Care.Storage;

namespace Doorway.Care.Rems;

/// <summary>The prescribers who can say that they are on site for this patient: whom the room phones when nobody is there.</summary>
public sealed class WhoCanBeOnSite(DoorwayDb db)
{
    public async Task<IReadOnlyList<StaffMember>> Handle(Actor actor, Guid practiceId, Guid patientId, DateTimeOffset now, CancellationToken ct = default)
        => [.. (await Prescribers.OfAsync(db.For(actor, now), practiceId, patientId, now, ct)).DistinctBy(p => p.Id)];
}
