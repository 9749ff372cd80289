using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.HardDays;

/// <summary>The therapist lets the patient know that there is something of theirs to read. The mail does not say what.</summary>
public sealed class TellOfPlan(DoorwayDb db, Outbox outbox, TimeProvider clock)
{
    public const string Field = "tell";

    public sealed record Request(Guid PatientId, string Origin);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var scope = db.For(actor, clock.GetUtcNow());
        var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, ct);
        if (!scope.May<SafetyPlan>(Operation.Add) || actor.In(patient.PracticeId) is not { IsGuest: false })
            throw new AccessDenied(typeof(SafetyPlan), Operation.Add);
        if (await OpenPlan.RowAsync(scope, PlanKind.Safety, patient.Id, ct) is null && await OpenPlan.RowAsync(scope, PlanKind.Relapse, patient.Id, ct) is null)
            return new Refusal(Field, "There is no plan yet.");
        if (patient.Email is not { } email || !OneAddress.Is(email))
            return new Refusal(Field, "No mail reaches them. Tell them when you speak.");
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, email, Say("Something of yours is there to read"), Say($"Something of yours is there to read. Sign in; your first page leads to it:\n{request.Origin}/home\n"));
        await scope.SaveAsync(ct);
        return new Done();
    }
}
