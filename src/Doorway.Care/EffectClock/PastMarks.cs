using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.EffectClock;

/// <summary>The phases that people in the room marked: of this session, and of this person's earlier ones.</summary>
internal sealed class PastMarks(ActorScope scope, Vault vault)
{
    // More would move the prediction by nothing that can be seen.
    private const int MostSessions = 12;

    /// <summary>This person's earlier sessions with a dose and a marked phase.</summary>
    public async Task<IReadOnlyList<PastSession>> OfAsync(DosingSession session, DoseRoute route, KineticPerson person, KnowledgeSet knowledge, CancellationToken ct)
    {
        var earlier = await scope.Read<DosingSession>().Where(s => s.PracticeId == session.PracticeId && s.PatientId == session.PatientId && s.FirstDoseAt != null && s.StartedAt < session.StartedAt)
            .OrderByDescending(s => s.StartedAt).Take(MostSessions).ToListAsync(ct);
        if (earlier.Count == 0)
            return [];
        var ids = earlier.Select(s => s.Id).ToList();
        var taken = (await scope.Read<AdministeredDose>().Where(d => d.PracticeId == session.PracticeId && ids.Contains(d.DosingSessionId) && d.EnteredInErrorAt == null).ToListAsync(ct)).ToLookup(d => d.DosingSessionId);
        var steps = await DoseStep.OfAsync(scope, session.PracticeId, ids, ct);
        var past = new List<PastSession>();
        foreach (var one in earlier.Where(s => taken[s.Id].Any()))
        {
            var doses = taken[one.Id].OrderBy(d => d.TakenAt).ToList();
            var marks = await MarkedAsync(one, doses[0].TakenAt, ct);
            // What was never written down of an earlier lozenge went as the template has it.
            var given = CourseDoses.Taken(doses, steps, route, LozengeResidue.Spat, knowledge);
            if (marks.Count > 0 && given.Count > 0)
                past.Add(new PastSession(new KineticPlan { Form = CourseDoses.FormOf(route), Person = person, Doses = given }, [.. marks.Select(m => new PhaseMark(m.Phase, m.Min))]));
        }
        return past;
    }

    /// <summary>The first mark of each phase in a session, minutes from its first dose; a line that was taken back counts no more.</summary>
    public async Task<IReadOnlyList<MarkedPhase>> MarkedAsync(DosingSession session, DateTimeOffset from, CancellationToken ct)
    {
        var lines = scope.Read<TimelineEntry>().Where(e => e.PracticeId == session.PracticeId && e.DosingSessionId == session.Id);
        var back = await lines.Where(e => e.CorrectsId != null).ToListAsync(ct);
        var marks = new List<MarkedPhase>();
        foreach (var line in await lines.Where(e => e.Kind == TimelineEntryKind.PhaseMarked).OrderBy(e => e.ObservedAt).ThenBy(e => e.Sequence).ToListAsync(ct))
        {
            if (back.Any(b => b.CorrectsId == line.Id) || !Enum.TryParse<DosingPhase>(await vault.OpenAsync(line.PracticeId, line.PatientId, line.Words, ct), out var marked))
                continue;
            if (PhaseOf(marked) is { } phase && marks.All(m => m.Phase != phase))
                marks.Add(new MarkedPhase(phase, (line.ObservedAt - from).TotalMinutes));
        }
        return marks;
    }

    private static Phase? PhaseOf(DosingPhase marked) => marked switch
    {
        DosingPhase.ComingOn => Phase.Onset,
        DosingPhase.Strongest => Phase.Peak,
        DosingPhase.Easing => Phase.ComeDown,
        DosingPhase.Back => Phase.Back,
        _ => null,
    };
}
