using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Consent;

/// <summary>Consent to the medicine: offered after the prescriber's yes, attested by the prescriber, asked for anew when its text has changed.</summary>
internal sealed class ConsentsAreNext : IWhatIsNext
{
    public async Task<IReadOnlyList<NextStep>> ForPatientAsync(ActorScope scope, Episode episode, DateTimeOffset now, CancellationToken ct)
    {
        if (episode.Stage is not (EpisodeStage.Planning or EpisodeStage.Preparing))
            return [];
        var signed = (await scope.Read<Consent>().Where(c => c.PracticeId == episode.PracticeId && c.PatientId == episode.PatientId && c.Kind == ConsentKind.Ketamine).ToListAsync(ct))
            .Where(c => ConsentRules.IsFor(c, CareWay.Of(episode))).ToList();
        if (ConsentRules.Standing(signed, ConsentKind.Ketamine) is { } standing)
            return standing.IsInForce ? [] : [Step("Your prescriber will talk the consent through with you", $"/consents/{standing.Id}/copy") with { IsWaiting = true }];
        if (signed.Count > 0 || !await ConsentRules.IsDecidedYesAsync(scope, episode, now, ct))
            return [];
        return [Step("Read what you would be agreeing to", "/consents/ketamine") with { Takes = "6 minutes", Why = "You can say no, now or later, and still be cared for." }];

        NextStep Step(string says, string link) => new(episode.PracticeId, episode.PatientId, says, link);
    }

    public async Task<IReadOnlyList<NextStep>> ForStaffAsync(ActorScope scope, Membership member, IReadOnlyList<Episode> episodes, Guid? patientId, DateTimeOffset now, CancellationToken ct)
    {
        var open = episodes.Where(e => e.Stage is EpisodeStage.Planning or EpisodeStage.Preparing or EpisodeStage.Treating or EpisodeStage.Maintaining).ToDictionary(e => e.PatientId);
        var isPrescriber = member.Roles.Contains(Role.Prescriber);
        if (open.Count == 0 || !isPrescriber && !member.Roles.Contains(Role.Therapist))
            return [];
        var ids = open.Keys.ToList();
        var signed = await scope.Read<Consent>().Where(c => c.PracticeId == member.PracticeId && c.Kind == ConsentKind.Ketamine && ids.Contains(c.PatientId)).ToListAsync(ct);
        var steps = new List<NextStep>();
        foreach (var episode in open.Values)
        {
            var standing = ConsentRules.Standing(signed.Where(c => c.PatientId == episode.PatientId), ConsentKind.Ketamine, CareWay.Of(episode));
            var link = $"/patients/{episode.PatientId}/consents";
            if (standing is null)
                steps.Add(new NextStep(episode.PracticeId, episode.PatientId, "Has not signed consent to the medicine", link) { IsWaiting = true });
            else if (!standing.IsInForce)
                steps.Add(new NextStep(episode.PracticeId, episode.PatientId, isPrescriber ? "Talk the consent through and attest it" : "The prescriber has yet to attest the consent", link) { IsWaiting = !isPrescriber, DueAt = isPrescriber ? standing.SignedAt + TimeSpan.FromDays(2) : null });
        }
        return steps;
    }
}
