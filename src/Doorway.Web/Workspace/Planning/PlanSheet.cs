using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace.Planning;

/// <summary>A plan opened for reading: its words, who has agreed to what, and the zone in which its times are told.</summary>
public sealed record PlanSheet(Episode Episode, TreatmentPlan? Plan, string Goals, string StopRules, IReadOnlyList<PlanAgreement> Agreements, IReadOnlyList<StaffMember> Staff, TimeZoneInfo Zone, KnowledgeSet Knowledge)
{
    /// <summary>The template that the plan began with, or begins with: the one that the prescriber decided about.</summary>
    public CareWay Way => Plan is null ? CareWay.Of(Episode) : CareWay.Of(Plan);

    /// <summary>The template that the plan goes by now; that of the way where there is no plan yet. As it is in this version of the program.</summary>
    public ProtocolTemplate Template => Plan is null ? Way.Template : KnowledgeSet.Embedded.Protocol(Plan.ProtocolId);

    /// <summary>True when this version of the program holds another version of the template than the one that the plan began with.</summary>
    public bool HasNewerTemplate => Plan is { } plan && plan.ProtocolVersion != Template.Version;

    public bool IsAgreed => Plan is not null && Agreements.IsAgreedByAll(Plan);

    public static async Task<PlanSheet?> LoadAsync(ActorScope scope, Vault vault, Guid patientId, DateTimeOffset now, CancellationToken ct)
    {
        var episode = await scope.Read<Episode>().Where(e => e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct);
        if (episode is null)
            return null;
        var zone = (await scope.PracticeAsync(episode.PracticeId, ct)).Zone;
        var staff = await scope.Read<StaffMember>().Where(s => s.PracticeId == episode.PracticeId).ToListAsync(ct);
        var knowledge = await PracticeKnowledge.OfAsync(scope, episode.PracticeId, now, ct);
        var plan = await scope.Read<TreatmentPlan>().SingleOrDefaultAsync(p => p.EpisodeId == episode.Id && p.ClosedAt == null, ct);
        if (plan is null)
            return new PlanSheet(episode, null, "", "", [], staff, zone, knowledge);
        var agreements = await scope.Read<PlanAgreement>().Where(a => a.PlanId == plan.Id).OrderBy(a => a.At).ToListAsync(ct);
        return new PlanSheet(episode, plan,
            await vault.OpenAsync(plan.PracticeId, plan.PatientId, plan.Goals, ct),
            await vault.OpenAsync(plan.PracticeId, plan.PatientId, plan.StopRules, ct), agreements, staff, zone, knowledge);
    }

    /// <summary>What each version says otherwise than the one before it.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<PlanChange>>> ChangesAsync(Vault vault, IReadOnlyList<TreatmentPlanVersion> versions, CancellationToken ct, bool forPatient = false)
    {
        var changes = new Dictionary<int, IReadOnlyList<PlanChange>>();
        var before = "";
        foreach (var version in versions.OrderBy(v => v.PlanVersion))
        {
            var words = await vault.OpenAsync(version.PracticeId, version.PatientId, version.CanonicalText, ct);
            if (before.Length > 0)
                changes[version.PlanVersion] = PlanChanges.Between(before, words, forPatient);
            before = words;
        }
        return changes;
    }

    public PlanAgreement? Now(PlanSigner signer)
        => Plan is null ? null : Agreements.LastOrDefault(a => a.Signer == signer && a.PlanVersion == Plan.PlanVersion);

    public string NameOf(Guid? staffMemberId) => Staff.FirstOrDefault(s => s.Id == staffMemberId)?.NameWithCredentials ?? "a colleague";
}
