using Doorway.Care.Access;
using Doorway.Care.Storage;

namespace Doorway.Care.Integration;

/// <summary>The patient keeps a symbol, in today's journal or as an insight, with words or without. It is sealed like words, and shared only
/// as its passage or its insight is.</summary>
public sealed class KeepSymbol(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public sealed record Request(DateOnly Today, string SymbolId, string Words, bool AsInsight);

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (Symbols.Find(request.SymbolId) is not { } symbol)
            return new Refusal("symbol", "Choose a symbol.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var me = actor.Memberships[0];
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var id = Guid.CreateVersion7(now);
            var drawn = await vault.SealAsync(me.PracticeId, me.PatientId, symbol.Id, inner);
            var words = request.Words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(me.PracticeId, me.PatientId, request.Words.Trim(), inner);
            if (request.AsInsight)
            {
                await scope.AddAsync(new Insight { PracticeId = me.PracticeId, Id = id, PatientId = me.PatientId, Words = words, Symbol = drawn, At = now }, inner);
            }
            else
            {
                var entry = await WriteJournal.TodayAsync(scope, me, request.Today, now, inner);
                entry.Mark(now);
                await scope.AddAsync(new JournalPassage
                {
                    PracticeId = me.PracticeId,
                    Id = id,
                    PatientId = me.PatientId,
                    EntryId = entry.Id,
                    LocalDate = request.Today,
                    Kind = PassageKind.Symbol,
                    Position = 0,
                    Words = words,
                    Symbol = drawn,
                    KeptAt = now,
                }, inner);
            }
            await scope.SaveAsync(inner);
            return id;
        }, ct);
    }
}
