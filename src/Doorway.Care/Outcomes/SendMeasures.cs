using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Knowledge;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes;

/// <summary>Sends questions to a patient by a link that lives seven days and needs no sign-in.</summary>
public sealed class SendMeasures(DoorwayDb db, Links links, Outbox outbox, TimeProvider clock)
{
    public sealed record Request(Guid PatientId, IReadOnlyList<string> InstrumentIds, string Occasion, string Origin);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == request.PatientId, inner) is not { } patient)
                return new Refusal("instruments", "There is no such patient here.");
            var known = (await PracticeInstruments.OfAsync(scope, patient.PracticeId, inner)).ForPatients.Select(i => i.Id).ToHashSet();
            if (request.InstrumentIds.Count == 0 || request.InstrumentIds.Any(id => !known.Contains(id)))
                return new Refusal("instruments", "Choose at least one of the questionnaires.");
            if (patient.Email is not { Length: > 0 })
                return new Refusal("instruments", "No mail address is known for this patient. Ask for it first.");
            if ((await scope.Read<MeasuresRequest>().Where(r => r.PatientId == patient.Id && r.DosingSessionId == null && r.CompletedAt == null && r.Until > now).ToListAsync(inner)).Count > 0)
                return new Refusal("instruments", "A link is on its way already and not answered yet.");
            var sentBy = actor.In(patient.PracticeId)?.StaffMemberId;
            var sent = await AddAsync(scope, links, outbox, patient, string.Join(',', request.InstrumentIds), request.Occasion, sentBy, request.Origin, now, inner);
            await scope.SaveAsync(inner);
            return sent;
        }, ct);
    }

    internal static async Task<Guid> AddAsync(ActorScope scope, Links links, Outbox outbox, Patient patient, string instruments, string occasion, Guid? sentBy, string origin, DateTimeOffset now, CancellationToken ct, Guid? dosingSessionId = null)
    {
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        var measures = new MeasuresRequest
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            Instruments = instruments,
            Occasion = occasion,
            SentAt = now,
            Until = now + Links.MeasuresLast,
            SentByStaffMemberId = sentBy,
            DosingSessionId = dosingSessionId,
        };
        await scope.AddAsync(measures, ct);
        var token = links.Make(patient.PracticeId, LinkPurpose.Measures, measures.Until, patientId: patient.Id, subjectId: measures.Id);
        using (Tongue.Writing(patient.Language))
            outbox.WriteAbout(patient, patient.Email!, Say($"{practice.Name}: a few questions for you"),
                Say($"Hello {patient.CalledName},") + "\n\n" + Say("please answer a few questions. One stands on each page, and you can stop and go on later:") + $"\n{origin}/measures/{token}\n\n" + Say("The link works for seven days, and until you are done.") + "\n");
        return measures.Id;
    }
}
