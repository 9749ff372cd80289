using Doorway.Care.Access;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.Skills;

/// <summary>Which exercises a patient has at hand, and which are suggested to them.</summary>
public sealed record OwnSkills(IReadOnlyList<Skill> Suggested, IReadOnlyList<Skill> Kept)
{
    public static async Task<OwnSkills> OfAsync(ActorScope scope, Guid patientId, CancellationToken ct)
    {
        var suggested = await scope.Read<SkillSuggestion>().Where(s => s.PatientId == patientId && s.EndedAt == null).OrderByDescending(s => s.At).Select(s => s.SkillId).ToListAsync(ct);
        var kept = await scope.Read<KeptSkill>().Where(k => k.PatientId == patientId && k.LetGoAt == null).OrderBy(k => k.KeptAt).Select(k => k.SkillId).ToListAsync(ct);
        static IReadOnlyList<Skill> Known(IEnumerable<string> ids) => [.. ids.Select(SkillBook.Embedded.Find).OfType<Skill>()];
        return new OwnSkills(Known(suggested), Known(kept.Except(suggested)));
    }
}
