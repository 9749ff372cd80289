using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What was never signed before the first patient is a task of whoever signs it. What changed since stands on its own page.</summary>
internal sealed class GoLiveIsNext : IWhatIsNext
{
    public Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
        => Task.FromResult<IReadOnlyList<NextStep>>([]);

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        if (patientId is not null || member.IsGuest || !scope.May<GoLiveSignature>(Operation.Add))
            return [];
        var signed = await scope.Read<GoLiveSignature>().Where(s => s.PracticeId == member.PracticeId).Select(s => s.Matter).Distinct().ToListAsync(ct);
        var open = Enum.GetValues<GoLiveMatter>().Count(m => !signed.Contains(m) && member.Roles.Contains(GoLiveContent.SignerOf(m)));
        return open == 0 ? [] : [new NextStep(member.PracticeId, Guid.Empty, open == 1 ? "Sign what is open before the first patient" : $"Sign the {open} things that are open before the first patient", "/practice/begin")];
    }
}
