using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Reminders;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Visits;

/// <summary>Tasks that hang on a visit: they end with it.</summary>
public static class VisitTasks
{
    private static readonly string[] Kinds = [AskToMoveVisit.Kind, VisitsOfTheGone.Kind];
    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(24);
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(30);

    /// <summary>The page of one visit, for whoever works with it.</summary>
    public static string LinkOf(Visit visit) => $"/day/visits/{visit.Id}";

    /// <summary>Within a day, and before the hour itself.</summary>
    internal static DateTimeOffset DueAt(Visit visit, DateTimeOffset now)
    {
        var by = visit.StartsAt - AtLeast < now + ToAnswer ? visit.StartsAt - AtLeast : now + ToAnswer;
        return by > now + AtLeast ? by : now + AtLeast;
    }

    /// <summary>A visit that was moved or given up leaves no task behind: nobody is asked to move it, or to phone about an hour that is gone.</summary>
    internal static async Task FinishAsync(ActorScope machine, Visit visit, Guid? by, DateTimeOffset now, CancellationToken ct)
    {
        var link = LinkOf(visit);
        // A task to phone has the id of its mail.
        var mails = await machine.Read<AppointmentMail>().Where(m => m.PracticeId == visit.PracticeId && m.VisitId == visit.Id).Select(m => m.Id).ToListAsync(ct);
        foreach (var task in await machine.Change<FollowUp>().Where(f => f.PracticeId == visit.PracticeId && f.PatientId == visit.PatientId && f.DoneAt == null
            && (Kinds.Contains(f.Kind) && f.Link == link || f.Kind == AppointmentMails.PhoneInstead && mails.Contains(f.Id))).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }
}
