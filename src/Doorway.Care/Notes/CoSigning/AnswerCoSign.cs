using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Notes.CoSigning;

/// <summary>The co-signer signs a note that waits, or sends it back with words. The signed text stays as it is in either case.</summary>
public sealed class AnswerCoSign(DoorwayDb db, Vault vault, TimeProvider clock)
{
    /// <param name="Words">Null: it is co-signed.</param>
    /// <param name="SeenAdded">How many additions the co-signer had before their eyes.</param>
    public sealed record Request(Guid CoSignRequestId, string? Words, string SignedName, int SeenAdded);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.Words is { } said && said.Trim().Length == 0)
            return new Refusal("back", "Write what is missing or not so.");
        if (request.Words is null && request.SignedName.Trim().Length == 0)
            return new Refusal("signature", "Type your full name to sign.");
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Done>>(async inner =>
        {
            var field = request.Words is null ? "signature" : "back";
            if (await scope.Read<CoSignRequest>().SingleOrDefaultAsync(r => r.Id == request.CoSignRequestId, inner) is not { } asked)
                return new Refusal(field, "There is no such note.");
            await scope.LockAsync("patients", asked.PracticeId, asked.PatientId, inner);
            var standing = await CoSignStanding.OfAsync(scope, asked, inner);
            if (standing.CoSignerStaffMemberId != actor.In(asked.PracticeId)?.StaffMemberId)
                return new Refusal(field, "This note is co-signed by somebody else.");
            if (asked.AuthorStaffMemberId == standing.CoSignerStaffMemberId)
                return new Refusal(field, "Nobody co-signs their own notes.");
            if (standing.CoSigned is not null)
                return new Refusal(field, "It is co-signed already.");
            if (standing.WaitsForAuthor)
                return new Refusal(field, "You sent it back. It waits until its author adds to it.");
            if (standing.Added.Count != request.SeenAdded)
                return new Refusal(field, "Something was added to the note since you opened this page. Read it above, then go on.");
            await scope.AddAsync(new CoSignAnswer
            {
                PracticeId = asked.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = asked.PatientId,
                CoSignRequestId = asked.Id,
                ByStaffMemberId = standing.CoSignerStaffMemberId,
                SignedName = request.SignedName.Trim(),
                IsCoSigned = request.Words is null,
                Words = request.Words is { } words ? await vault.SealAsync(asked.PracticeId, asked.PatientId, words, inner) : SealedText.Nothing,
                Sha256 = Hash.Of(string.Join('\n', [asked.NoteSha256, .. standing.Added.Select(a => a.Sha256)])),
                At = now,
            }, inner);
            await scope.SaveAsync(inner);
            return default(Done);
        }, ct);
    }
}
