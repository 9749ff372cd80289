using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Episodes;

/// <summary>Somebody asks a colleague, or themself, to do something for a patient by a day.</summary>
public sealed class AskColleague(DoorwayDb db, Outbox outbox, TimeProvider clock)
{
    public const int Longest = 160;
    private static readonly TimeOnly ByTheEndOfTheDay = new(17, 0);

    public sealed record Request(Guid PatientId, string What, Guid OwnerStaffMemberId, DateOnly By);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.What.Length is 0 or > Longest)
            return new Refusal("what", $"Write what is to be done, in at most {Longest} letters.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (await scope.Read<Patients.Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, ct) is not { } patient)
            return new Refusal("what", "There is no such person here.");
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        if (!LocalTimes.TryInstant(request.By, ByTheEndOfTheDay, practice.Zone, out var due) || due < now.AddHours(-24))
            return new Refusal("by", "Choose today or a later day.");
        var task = new FollowUp
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            Kind = FollowUpRules.Asked,
            Says = request.What,
            OwnerStaffMemberId = request.OwnerStaffMemberId,
            OpenedAt = now,
            DueAt = due,
        };
        if (await scope.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == patient.PracticeId && s.Id == request.OwnerStaffMemberId && s.HomePracticeId == null && s.LeftAt == null, ct) is not { } owner
            || (owner.Roles & (StaffRoles.Therapist | StaffRoles.Prescriber | StaffRoles.FrontDesk)) == 0)
            return new Refusal("owner", "Choose somebody who works with tasks here.");
        await scope.AddAsync(task, ct);
        if (owner.Id != actor.In(patient.PracticeId)?.StaffMemberId)
            outbox.WriteAbout(patient, owner.Email, "A task for you", "A colleague has asked something of you. Sign in to Doorway to read it, and by when it is due.\n");
        await scope.SaveAsync(ct);
        return task.Id;
    }
}
