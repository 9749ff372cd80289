using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Outcomes;

/// <summary>Reminds of questions that wait, at the hour that the patient chose, twice at most, and never once they are answered.</summary>
internal sealed class RemindOfMeasures : IJob
{
    // How long the questions have waited before each reminder: a practice default of the workflow.
    private static readonly TimeSpan[] After = [TimeSpan.FromDays(2), TimeSpan.FromDays(5)];

    public string Name => "measures-reminders";
    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        if (services.GetRequiredService<PublicOrigin>().Address is not { } address)
            return;
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var before = now - After[0];
        var open = await scope.Read<MeasuresRequest>().Where(r => r.CompletedAt == null && r.Until > now && r.SentAt <= before && r.ReminderCount < After.Length).Select(r => new { r.PracticeId, r.Id }).ToListAsync(ct);
        foreach (var request in open)
            await scope.RunAsync(inner => RemindAsync(scope, services, request.PracticeId, request.Id, address, now, inner), ct);
    }

    // Looked at again under the lock: it may have been answered, or another runner was first.
    private static async Task<bool> RemindAsync(ActorScope scope, IServiceProvider services, Guid practiceId, Guid id, string address, DateTimeOffset now, CancellationToken ct)
    {
        await scope.LockAsync("measures_requests", practiceId, id, ct);
        var request = await scope.Change<MeasuresRequest>().SingleAsync(r => r.PracticeId == practiceId && r.Id == id, ct);
        if (!request.IsOpen(now) || request.ReminderCount >= After.Length || now < request.SentAt + After[request.ReminderCount])
            return false;
        var choice = await scope.Read<ReminderChoice>().SingleOrDefaultAsync(c => c.PracticeId == practiceId && c.PatientId == request.PatientId, ct);
        var practice = await scope.PracticeAsync(practiceId, ct);
        if (choice is { Wanted: false } || !ReminderTimes.IsQuestionsHour(choice, practice.Zone, now))
            return false;
        var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == practiceId && p.Id == request.PatientId, ct);
        if (patient.Email is not { Length: > 0 } email)
            return false;
        request.Remind(now);
        // Only the hash of the first link is kept, so this one is new; both end with the last answer.
        var token = services.GetRequiredService<Links>().Make(practiceId, LinkPurpose.Measures, request.Until, patientId: patient.Id, subjectId: request.Id);
        using (Tongue.Writing(patient.Language))
            services.GetRequiredService<Outbox>().WriteAbout(patient, email, Say($"{practice.Name}: a few questions still wait"),
                Say($"Hello {patient.CalledName},") + "\n\n" + Say("a few questions from us still wait for you. What you have answered is kept:") + $"\n{address}/measures/{token}\n\n"
                + Say("We remind you twice at most, and not any more once you are done. You can choose the hour on your page, under “Mails from us”.") + "\n");
        await scope.SaveAsync(ct);
        return true;
    }
}
