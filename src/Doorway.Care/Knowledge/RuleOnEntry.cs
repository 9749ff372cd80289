using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Knowledge;

/// <summary>The medical director confirms, changes or switches off one entry, or takes an earlier ruling back. It holds from now on, never before.</summary>
public sealed class RuleOnEntry(DoorwayDb db, TimeProvider clock)
{
    // A change to less than half or more than double is typed twice: a slip of one digit must not pass.
    private const decimal FarFactor = 2;

    public sealed record Request(Guid PracticeId, string EntryKind, string EntryId, RulingAct Act, decimal? Number, decimal? NumberAgain, string Reason, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (KnowledgeSet.Embedded.Entries.SingleOrDefault(e => e.EntryKind == request.EntryKind && e.Id == request.EntryId) is not { } entry)
            return new Refusal("act", "There is no such entry.");
        if (Faults(entry, request, actor) is { Count: > 0 } faults)
            return faults;
        await scope.AddAsync(new MedicalDirectorRuling
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            EntryKind = entry.EntryKind,
            EntryId = entry.Id,
            Act = request.Act,
            Number = request.Act == RulingAct.Changed ? request.Number!.Value.ToString(CultureInfo.InvariantCulture) : null,
            Reason = request.Reason.Trim(),
            StaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            SignedName = request.SignedName.Trim(),
            At = now,
            ShippedHash = KnowledgeSet.Embedded.ContentHash,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }

    private static List<Refusal> Faults(KnowledgeEntry entry, Request request, Actor actor)
    {
        var faults = new List<Refusal>();
        if (request.Act == RulingAct.SwitchedOff && !entry.CanBeSwitchedOff)
            faults.Add(new("act", "Other rules stand on this entry. It can be confirmed or changed, not switched off."));
        if (request.Act == RulingAct.Chosen && !entry.CanBeChosen)
            faults.Add(new("act", "This answer holds already, or there is no other to choose between."));
        if (request.Act == RulingAct.Changed && entry.OwnNumber is null)
            faults.Add(new("act", "This entry has no number to change."));
        else if (request.Act == RulingAct.Changed)
            faults.AddRange(NumberFaults(entry.OwnNumber!.Value, request));
        if (request.Act != RulingAct.Confirmed && request.Reason.Trim().Length == 0)
            faults.Add(new("reason", "Write why. Everybody who works with this entry can read it."));
        if (!string.Equals(request.SignedName.Trim(), actor.Name, StringComparison.OrdinalIgnoreCase))
            faults.Add(new("signature", $"Type your name as it stands here: {actor.Name}."));
        return faults;
    }

    private static IEnumerable<Refusal> NumberFaults(decimal shipped, Request request)
    {
        if (request.Number is not { } number)
            yield return new("number", "Type the number that holds here.");
        else if (number < 0)
            yield return new("number", "A number here is not below nought.");
        else if (number == shipped)
            yield return new("number", "This is the number as it ships. Confirm the entry instead.");
        else if ((number > shipped * FarFactor || number * FarFactor < shipped) && request.NumberAgain != number)
            yield return new("again", $"This is far from {shipped.ToString(CultureInfo.InvariantCulture)}. Type the number once more if it is meant.");
    }
}
