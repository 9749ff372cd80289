using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One person's word before a dose in the clinic: I saw each of these, and it is so. Two of them, by two people, make a time-out.</summary>
public sealed class TimeOutConfirmation : IPatientRecord, ISessionRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid DosingSessionId { get; init; }
    public required Guid StaffMemberId { get; init; }

    /// <summary>Who it was, as they are called: the row speaks for itself in years.</summary>
    public required string Name { get; init; }
    public required long DoseMicrograms { get; init; }
    public required bool IsBooster { get; init; }

    /// <summary>What stood before them when they confirmed, as JSON.</summary>
    public required SealedText Evidence { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The time-out for the next dose: the confirmations since the last one.</summary>
public sealed record TimeOut(IReadOnlyList<TimeOutConfirmation> Confirmations)
{
    public const int People = 2;

    public bool IsComplete => Confirmations.Select(c => c.StaffMemberId).Distinct().Count() >= People;

    public bool IsBy(Guid staffMemberId) => Confirmations.Any(c => c.StaffMemberId == staffMemberId);

    public static async Task<TimeOut> OfAsync(ActorScope scope, DosingSession session, IReadOnlyList<AdministeredDose> given, CancellationToken ct)
    {
        var all = await scope.Read<TimeOutConfirmation>().Where(c => c.PracticeId == session.PracticeId && c.DosingSessionId == session.Id).OrderBy(c => c.At).ToListAsync(ct);
        var since = given.Count == 0 ? DateTimeOffset.MinValue : given.Max(d => d.RecordedAt);
        return new TimeOut([.. all.Where(c => c.At > since && c.IsBooster == given.Count > 0)]);
    }
}
