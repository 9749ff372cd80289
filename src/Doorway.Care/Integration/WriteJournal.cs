using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>The patient writes today's entry, keeps it as passages, or only marks the day.</summary>
public sealed class WriteJournal(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public enum Act
    {
        SaveDraft,
        Keep,
        MarkDay,
    }

    public sealed record Request(DateOnly Today, Act Act, string Words);

    public async Task<Outcome<JournalEntry>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        return await scope.RunAsync<Outcome<JournalEntry>>(async inner =>
        {
            var entry = await TodayAsync(scope, me, request.Today, now, inner);
            if (request.Act == Act.SaveDraft)
            {
                entry.Write(request.Words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(me.PracticeId, me.PatientId, request.Words, inner), now);
            }
            else if (request.Act == Act.MarkDay)
            {
                entry.Mark(now);
            }
            else
            {
                var passages = Passages(request.Words);
                if (passages.Count == 0)
                    return new Refusal("entry", "Write a few words, or press “Just mark the day”.");
                foreach (var (position, words) in passages.Index())
                    await scope.AddAsync(await PassageAsync(entry, position, words, now, inner), inner);
                entry.Keep(now);
            }
            await scope.SaveAsync(inner);
            return entry;
        }, ct);
    }

    /// <summary>A blank line begins a new passage, so that each can be shared by itself.</summary>
    public static IReadOnlyList<string> Passages(string words)
        => [.. words.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    internal static async Task<JournalEntry> TodayAsync(ActorScope scope, Membership me, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Change<JournalEntry>().SingleOrDefaultAsync(e => e.PatientId == me.PatientId && e.LocalDate == today, ct) is { } known)
            return known;
        var entry = new JournalEntry { PracticeId = me.PracticeId, Id = Guid.CreateVersion7(now), PatientId = me.PatientId, LocalDate = today, BegunAt = now };
        await scope.AddAsync(entry, ct);
        return entry;
    }

    private async Task<JournalPassage> PassageAsync(JournalEntry entry, int position, string words, DateTimeOffset now, CancellationToken ct) => new()
    {
        PracticeId = entry.PracticeId,
        Id = Guid.CreateVersion7(now),
        PatientId = entry.PatientId,
        EntryId = entry.Id,
        LocalDate = entry.LocalDate,
        Kind = PassageKind.Words,
        Position = position,
        Words = await vault.SealAsync(entry.PracticeId, entry.PatientId, words, ct),
        KeptAt = now,
    };
}

/// <summary>Shares exactly the passages that are ticked and takes the others back. A picture or a recording goes with its passage.</summary>
public sealed class SharePassages(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(IReadOnlyCollection<Guid> Shown, IReadOnlyCollection<Guid> Shared);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            foreach (var passage in await scope.Change<JournalPassage>().Where(p => request.Shown.Contains(p.Id)).ToListAsync(inner))
            {
                var want = request.Shared.Contains(passage.Id);
                if (want == passage.IsShared)
                    continue;
                var media = passage.Kind is PassageKind.Words or PassageKind.Symbol ? null : await scope.Change<JournalMedia>().SingleOrDefaultAsync(m => m.Id == passage.Id, inner);
                if (want)
                {
                    passage.Share(now);
                    media?.Share(now);
                }
                else
                {
                    passage.TakeBack(now);
                    media?.TakeBack(now);
                }
            }
            await scope.SaveAsync(inner);
            return new Done();
        }, ct);
    }
}
