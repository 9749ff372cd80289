using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A patient asks for another hour. The visit stands until somebody moves it: the request is a task of the visit's clinician.</summary>
public sealed class AskToMoveVisit(OwnContext own, TimeProvider clock)
{
    public const string Kind = "move-visit";
    public const int Longest = 500;
    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(24);
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(30);

    /// <param name="Words">Which days and hours would do; may be empty. Sealed, for the clinicians alone.</param>
    public sealed record Request(Guid VisitId, string Words);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (request.Words.Length > Longest)
            return new Refusal("words", "Please write it shorter.");
        if (actor.Kind != ActorKind.Patient || await OpenVisit.SeenAsync(own, actor, request.VisitId, now, ct) is not { } seen)
            return OpenVisit.Gone("words");
        return await own.AsAsync(actor.AsMachine(), now, (machine, services) => machine.RunAsync<Outcome<Done>>(async inner =>
        {
            if (await OpenVisit.LockedAsync(machine, seen, inner) is not { } visit)
                return OpenVisit.Gone("words");
            if (OpenVisit.TooLate(visit, "words", now) is { } late)
                return late;
            visit.AskToMove(request.Words.Length == 0 ? SealedText.Nothing : await services.GetRequiredService<Vault>().SealAsync(visit.PracticeId, visit.PatientId, request.Words, inner), now);
            if (!await OpenTasks(machine, visit).AnyAsync(inner))
                await GiveAsync(machine, services, visit, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct), ct);
    }

    /// <summary>A visit that was moved or given up leaves no request behind.</summary>
    internal static async Task FinishAsync(ActorScope machine, Visit visit, Guid? by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var task in await OpenTasks(machine, visit).ToListAsync(ct))
            task.Done(by, SealedText.Nothing, now);
    }

    /// <summary>The page of one visit, for whoever works with it.</summary>
    public static string LinkOf(Visit visit) => $"/day/visits/{visit.Id}";

    private static IQueryable<FollowUp> OpenTasks(ActorScope machine, Visit visit)
    {
        var link = LinkOf(visit);
        return machine.Change<FollowUp>().Where(f => f.PracticeId == visit.PracticeId && f.PatientId == visit.PatientId && f.Kind == Kind && f.Link == link && f.DoneAt == null);
    }

    // Within a day, and before the hour itself.
    private static async Task GiveAsync(ActorScope machine, IServiceProvider services, Visit visit, DateTimeOffset now, CancellationToken ct)
    {
        var owner = await machine.Read<StaffMember>().SingleOrDefaultAsync(s => s.PracticeId == visit.PracticeId && s.Id == visit.StaffMemberId && s.LeftAt == null, ct);
        var by = visit.StartsAt - AtLeast < now + ToAnswer ? visit.StartsAt - AtLeast : now + ToAnswer;
        await machine.AddAsync(new FollowUp
        {
            PracticeId = visit.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = visit.PatientId,
            Kind = Kind,
            Says = $"Asks for another time than {LocalTimes.InWords(visit)}",
            OwnerStaffMemberId = owner?.Id,
            OpenedAt = now,
            DueAt = by > now + AtLeast ? by : now + AtLeast,
            Link = LinkOf(visit),
        }, ct);
        if (owner is not null)
            services.GetRequiredService<Outbox>().Write(visit.PracticeId, owner.Email, "Somebody asks for another time", $"For your appointment on {LocalTimes.InWords(visit)} another time is asked for. Sign in to answer.\n");
    }
}
