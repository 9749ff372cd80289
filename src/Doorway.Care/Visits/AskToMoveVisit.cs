using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Visits;

/// <summary>A patient asks for another hour. The visit stands until somebody moves it: the request is a task of the visit's clinician.</summary>
public sealed class AskToMoveVisit(OwnContext own, TimeProvider clock)
{
    public const string Kind = "move-visit";
    public const int Longest = 500;
    private const int LongestInAll = 4 * Longest;

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
            if (await WordsAsync(services.GetRequiredService<Vault>(), visit, request.Words, inner) is not { } words)
                return new Refusal("words", "Please write it shorter.");
            visit.AskToMove(words, now);
            if (!await OpenTasks(machine, visit).AnyAsync(inner))
                await GiveAsync(machine, services, visit, now, inner);
            await machine.SaveAsync(inner);
            return default(Done);
        }, ct), ct);
    }

    // What was written before stays, above what is written now. Null when it is too much.
    private static async Task<SealedText?> WordsAsync(Vault vault, Visit visit, string words, CancellationToken ct)
    {
        if (words.Length == 0)
            return visit.AskedWords;
        var before = await vault.OpenAsync(visit.PracticeId, visit.PatientId, visit.AskedWords, ct);
        var all = before.Length == 0 || before == words ? words : $"{before}\n{words}";
        return all.Length > LongestInAll ? null : await vault.SealAsync(visit.PracticeId, visit.PatientId, all, ct);
    }

    private static IQueryable<FollowUp> OpenTasks(ActorScope machine, Visit visit)
    {
        var link = VisitTasks.LinkOf(visit);
        return machine.Read<FollowUp>().Where(f => f.PracticeId == visit.PracticeId && f.PatientId == visit.PatientId && f.Kind == Kind && f.Link == link && f.DoneAt == null);
    }

    private static async Task GiveAsync(ActorScope machine, IServiceProvider services, Visit visit, DateTimeOffset now, CancellationToken ct)
    {
        var owner = await WhoAnswers.OfAsync(machine, visit, now, ct);
        // A patient asks in their own language; who reads this works in English.
        using var english = Tongue.Writing(Language.English);
        await machine.AddAsync(new FollowUp
        {
            PracticeId = visit.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = visit.PatientId,
            Kind = Kind,
            Says = $"Asks for another time than {LocalTimes.InWords(visit)}",
            OwnerStaffMemberId = owner?.Id,
            OpenedAt = now,
            DueAt = VisitTasks.DueAt(visit, now),
            Link = VisitTasks.LinkOf(visit),
        }, ct);
        if (owner is not null)
            services.GetRequiredService<Outbox>().Write(visit.PracticeId, owner.Email, "Somebody asks for another time", $"For {(owner.Id == visit.StaffMemberId ? "your" : "an")} appointment on {TellClinician.HourOf(visit)} another time is asked for. Sign in to answer.\n");
    }
}
