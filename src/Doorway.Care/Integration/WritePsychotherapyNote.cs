using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Integration;

/// <summary>Begins, keeps and closes a note that lies apart from the chart. Only its author ever opens it here.</summary>
public sealed partial class WritePsychotherapyNote(DoorwayDb db, MasterKey master, TimeProvider clock)
{
    /// <summary>Without an id a new note begins; null words only open one.</summary>
    public sealed record Request(Guid PatientId, Guid? NoteId, string? Words, bool Close = false);

    public sealed record Written(Guid NoteId, string Words, DateTimeOffset SavedAt, bool IsClosed, bool LooksLikeChart);

    public async Task<Outcome<Written>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Written>>(async inner =>
        {
            var note = request.NoteId is { } id
                ? await FindAsync(scope, request, id, inner)
                : await BeginAsync(scope, actor, request.PatientId, now, inner);
            if (note is null)
                return new Refusal("words", "There is no such note of yours.");
            if (request.Words is { } words)
            {
                if (note.IsClosed)
                    return new Refusal("words", "This note is closed. Begin another one.");
                note.Write(new SealedText(Sealing.Seal(KeyOf(note), Encoding.UTF8.GetBytes(words), Context(note))), now);
            }
            if (request.Close)
                note.Close(now);
            await scope.SaveAsync(inner);
            var open = note.Words.IsEmpty ? "" : Encoding.UTF8.GetString(Sealing.Open(KeyOf(note), note.Words.Bytes, Context(note)));
            return new Written(note.Id, open, note.SavedAt, note.IsClosed, LooksLikeChart(open));
        }, ct);
    }

    /// <summary>Doses, pressures and clock times belong in the session's note. This hints; it refuses nothing.</summary>
    public static bool LooksLikeChart(string words) => ChartWords().IsMatch(words);

    /// <summary>With the note's key from <see cref="Custodian.Unwrap"/>: for the day that the author cannot.</summary>
    public static string OpenAsCustodian(PsychotherapyNote note, byte[] key) => Encoding.UTF8.GetString(Sealing.Open(key, note.Words.Bytes, Context(note)));

    private static async Task<PsychotherapyNote?> FindAsync(ActorScope scope, Request request, Guid id, CancellationToken ct)
    {
        // Only opened: not tracked, or the page that writes later in the same request would find it as it was before the wait.
        if (request.Words is null && !request.Close)
            return await scope.Read<PsychotherapyNote>().SingleOrDefaultAsync(n => n.Id == id && n.PatientId == request.PatientId, ct);
        var found = scope.Change<PsychotherapyNote>().Where(n => n.Id == id && n.PatientId == request.PatientId);
        // A new recovery kit changes every note: it is waited for, so that neither finds the note changed under its hands.
        if (await found.Select(n => (Guid?)n.PracticeId).SingleOrDefaultAsync(ct) is { } practice)
            await scope.LockAsync("practices", practice, practice, ct);
        return await found.SingleOrDefaultAsync(ct);
    }

    private async Task<PsychotherapyNote?> BeginAsync(ActorScope scope, Actor actor, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct) is not { } patient || actor.In(patient.PracticeId) is not { } member)
            return null;
        // A new recovery kit that is being made at this moment is waited for, or this note's second lock would be the old one's.
        await scope.LockAsync("practices", patient.PracticeId, patient.PracticeId, ct);
        var practice = await scope.Read<Practice>().SingleAsync(p => p.Id == patient.PracticeId, ct);
        var custodian = practice.CustodianPublicKey ?? throw new InvalidOperationException("The practice has no custodian key.");
        var id = Guid.CreateVersion7(now);
        var key = RandomNumberGenerator.GetBytes(32);
        var note = new PsychotherapyNote
        {
            PracticeId = patient.PracticeId,
            Id = id,
            PatientId = patientId,
            AuthorStaffMemberId = member.StaffMemberId,
            BegunAt = now,
            KeyForAuthor = master.Wrap(key, AuthorContext(patient.PracticeId, id, member.StaffMemberId)),
            KeyForCustodian = Custodian.Wrap(custodian, key),
        };
        await scope.AddAsync(note, ct);
        return note;
    }

    private byte[] KeyOf(PsychotherapyNote note) => KeyOf(master, note);

    /// <summary>The note's own key, by the lock that is its author's: to put another second lock on it. Nothing is opened with it.</summary>
    internal static byte[] KeyOf(MasterKey master, PsychotherapyNote note) => master.Unwrap(note.KeyForAuthor, AuthorContext(note.PracticeId, note.Id, note.AuthorStaffMemberId));

    // The author's id is bound in: a key row moved to another author opens nothing.
    private static string AuthorContext(Guid practice, Guid note, Guid author) => $"doorway/psychotherapy-note-key/{practice:N}/{note:N}/{author:N}";

    private static string Context(PsychotherapyNote note) => $"doorway/psychotherapy-note/{note.PracticeId:N}/{note.Id:N}";

    [GeneratedRegex(@"\b\d+(\.\d+)?\s?(mg|mcg|µg|ml|mmHg|bpm)\b|\b\d{2,3}\s?/\s?\d{2,3}\b|\b\d{1,2}:\d{2}\b|\b(blood pressure|pulse|heart rate|SpO2|lozenge|dose)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChartWords();
}
