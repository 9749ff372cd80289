using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Dosing;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Integration;

/// <summary>A day after a session it mails the link to the check-in, once.</summary>
internal sealed class SendCheckIns : IJob
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(3);

    public string Name => "check-ins";
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        var scope = services.GetRequiredService<DoorwayDb>().For(Actor.Job(Name), now);
        var links = services.GetRequiredService<Links>();
        var outbox = services.GetRequiredService<Outbox>();
        var origin = services.GetRequiredService<PublicOrigin>();
        if (origin.Address is not { } address)
            return;
        var (from, until) = (now - LooksBack, now - CheckInTimes.NextDayAfter);
        var due = await scope.Read<DosingSession>().Where(s => s.EndedAt != null && s.FirstDoseAt != null && s.Ending != SessionEnding.Died && s.EndedAt > from && s.EndedAt <= until).ToListAsync(ct);
        foreach (var session in due)
        {
            await scope.RunAsync(async inner =>
            {
                await scope.LockAsync("dosing_sessions", session.PracticeId, session.Id, inner);
                var checkIn = await scope.Change<CheckIn>().SingleOrDefaultAsync(c => c.PracticeId == session.PracticeId && c.DosingSessionId == session.Id && c.Kind == CheckInKind.NextDay, inner);
                if (checkIn is null)
                    await scope.AddAsync(checkIn = CheckIn.For(session, CheckInKind.NextDay, now), inner);
                if (checkIn.MailedAt is not null || checkIn.IsAnswered)
                    return false;
                var patient = await scope.Read<Patient>().SingleAsync(p => p.PracticeId == session.PracticeId && p.Id == session.PatientId, inner);
                var practice = await scope.PracticeAsync(session.PracticeId, inner);
                checkIn.Mailed(now);
                if (patient.Email is { Length: > 0 } email)
                {
                    var token = links.Make(session.PracticeId, LinkPurpose.Measures, now + Links.MeasuresLast, patientId: patient.Id, subjectId: checkIn.Id);
                    using (Tongue.Writing(patient.Language))
                        outbox.WriteAbout(patient, email, Say($"{practice.Name}: how are you today?"),
                            Say($"Hello {patient.CalledName},") + "\n\n" + Say("we said that we would ask. It takes three minutes:") + $"\n{address}/check-in/{token}\n\n" + Say("You can also sign in and answer there.") + "\n");
                }
                await scope.SaveAsync(inner);
                return true;
            }, ct);
        }
    }
}
