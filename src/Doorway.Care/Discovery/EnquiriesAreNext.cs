using Doorway.Care.Access;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Discovery;

/// <summary>Enquiries that wait for an answer. Who said that they do not feel safe stands first.</summary>
internal sealed class EnquiriesAreNext(EnquirySeal seal) : IWhatIsNext
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(2);

    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        // An enquiry is nobody's chart yet.
        if (patientId is not null || member.IsGuest || !member.Roles.Contains(Role.Therapist))
            return [];
        var open = await scope.Read<Enquiry>().Where(e => e.PracticeId == member.PracticeId && e.AnsweredAt == null)
            .Where(e => !scope.Read<WaitingPlace>().Any(p => p.PracticeId == e.PracticeId && p.EnquiryId == e.Id && p.EndedAt == null)).ToListAsync(ct);
        return [.. open.Select(Step)];
    }

    private NextStep Step(Enquiry enquiry)
    {
        var isFirst = SelfCheckAnswers.FromCodes(seal.Open(enquiry.PracticeId, enquiry.SealedSelfCheck)).Outcome == SelfCheckOutcome.HelpNow;
        return new NextStep(enquiry.PracticeId, Guid.Empty, $"Answer {enquiry.CalledName}’s enquiry", $"/enquiries/{enquiry.Id}")
        {
            DueAt = enquiry.ReceivedAt + (isFirst ? TimeSpan.FromHours(1) : AnswerWithin),
            IsFirst = isFirst,
            Why = isFirst ? "They asked for help now. Phone or write before anything else." : null,
        };
    }
}
