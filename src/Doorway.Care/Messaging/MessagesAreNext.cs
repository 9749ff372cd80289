using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Messaging;

/// <summary>Messages that somebody has not read yet.</summary>
public sealed class MessagesAreNext : IWhatIsNext
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        var unread = await Unread(scope, episode.PracticeId, null).CountAsync(m => m.PatientId == episode.PatientId, ct);
        return unread == 0 ? [] : [new NextStep(episode.PracticeId, episode.PatientId, Says(unread), "/messages") { Takes = "1 minute" }];
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var isPrescriber = member.Roles.Contains(Role.Prescriber);
        if (!isPrescriber && !member.Roles.Contains(Role.Therapist))
            return [];
        var mine = episodes.Where(e => isPrescriber || e.TherapistStaffMemberId == member.StaffMemberId).Select(e => e.PatientId).ToList();
        if (mine.Count == 0)
            return [];
        // Named patients: a practice's old messages are many, and nobody has to look through them for this.
        var unread = await Unread(scope, member.PracticeId, member.StaffMemberId).Where(m => mine.Contains(m.PatientId)).ToListAsync(ct);
        return [.. unread.GroupBy(m => m.PatientId).Select(g => new NextStep(member.PracticeId, g.Key, Says(g.Count()), $"/patients/{g.Key}/messages")
        {
            DueAt = g.Min(m => m.SentAt) + AnswerWithin,
        })];
    }

    /// <summary>What somebody else wrote and this reader (null: the patient) has not opened.</summary>
    public static IQueryable<Message> Unread(ActorScope scope, Guid practiceId, Guid? reader)
    {
        var readings = scope.Read<MessageReading>();
        return scope.Read<Message>().Where(m => m.PracticeId == practiceId && m.FromStaffMemberId != reader
            && !readings.Any(r => r.PracticeId == m.PracticeId && r.MessageId == m.Id && r.ReaderStaffMemberId == reader));
    }

    private static string Says(int count) => count == 1 ? Say("Read 1 new message") : Say($"Read {count} new messages");
}
