using System.Security.Cryptography;
using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Messaging;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care.Staff;

/// <summary>Why private notes are opened without their author.</summary>
public enum WhyWithoutAuthor
{
    HasDied,
    CannotComeBack,
    PatientAsks,
    CourtAsks,
}

/// <summary>The day that the paper recovery kit is kept for: a therapist has died or cannot come back, and an owner who holds the paper opens their
/// private notes. Nothing is kept open by it: the words leave in one answer, each patient's audit names the owner and the reason, and every owner is told by mail.</summary>
public sealed class OpenWithRecoveryKit(OwnContext own, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, Guid AuthorStaffMemberId, string RecoveryKey, WhyWithoutAuthor Why);

    /// <param name="Words">Null: the note has the lock of an older paper.</param>
    public sealed record Note(string Patient, DateTimeOffset BegunAt, DateTimeOffset SavedAt, string? Words);

    public sealed record Opened(string Author, IReadOnlyList<Note> Notes);

    public async Task<Outcome<Opened>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (actor.In(request.PracticeId) is not { IsGuest: false } member || !member.Roles.Contains(Role.Owner))
            return new Refusal("", "An owner of the practice does this.");
        var now = clock.GetUtcNow();
        // Behind the machine's door, in the owner's name: an owner sees no private note in any other way.
        return await own.AsAsync<Outcome<Opened>>(actor.AsMachine(), now, async (scope, services) =>
        {
            var practice = await scope.Read<Practice>().SingleAsync(p => p.Id == request.PracticeId, ct);
            var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == practice.Id && s.HomePracticeId == null).ToListAsync(ct);
            if (staff.Find(s => s.Id == request.AuthorStaffMemberId) is not { } author)
                return new Refusal("author", "Choose somebody who was in your practice.");
            if (author.LeftAt is null)
                return new Refusal("author", $"{author.Name} has a place here and opens their own notes. Who has died or cannot come back leaves the practice first, under Practice.");
            if (practice.CustodianPublicKey is not { } lockOfThePaper || !Custodian.IsFor(request.RecoveryKey, lockOfThePaper))
                return new Refusal("kit", "This is not the key of your present paper. Compare it letter by letter; nothing was opened.");
            services.GetRequiredService<DoorwayDb>().Trail.Purpose = $"Recovery kit: {Because(request.Why)}";
            var notes = await scope.Change<PsychotherapyNote>().Where(n => n.PracticeId == practice.Id && n.AuthorStaffMemberId == author.Id).OrderBy(n => n.BegunAt).ToListAsync(ct);
            var ids = notes.Select(n => n.PatientId).Distinct().ToList();
            var names = await scope.Read<Patient>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
            var opened = notes.Select(n => new Note(names[n.PatientId], n.BegunAt, n.SavedAt, WordsOf(n, request.RecoveryKey))).ToList();
            var outbox = services.GetRequiredService<Outbox>();
            foreach (var owner in staff.Where(s => s.Roles.HasFlag(StaffRoles.Owner) && s.LeftAt is null))
                outbox.Write(practice.Id, owner.Email, "The recovery kit was used",
                    $"{actor.Name} has opened the private notes of {author.Name} with the paper recovery kit of {practice.Name}.\nIf you know nothing of it, ask them today. \u201cWho has looked\u201d in each chart says why.\n");
            // The words are on their way only when the audit and the mails are kept.
            await scope.SaveAsync(ct);
            return new Opened(author.Name, opened);
        }, ct);
    }

    /// <summary>"the author has died"</summary>
    public static string Because(WhyWithoutAuthor why) => why switch
    {
        WhyWithoutAuthor.HasDied => "the author has died",
        WhyWithoutAuthor.CannotComeBack => "the author cannot come back",
        WhyWithoutAuthor.PatientAsks => "the patient asks for it",
        _ => "a court asks for it",
    };

    private static string? WordsOf(PsychotherapyNote note, string recoveryKey)
    {
        try
        {
            return note.Words.IsEmpty ? "" : WritePsychotherapyNote.OpenAsCustodian(note, Custodian.Unwrap(recoveryKey, note.KeyForCustodian));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
