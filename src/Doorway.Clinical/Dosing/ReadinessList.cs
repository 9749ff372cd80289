using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Dosing;

/// <summary>Collects the reasons while the list is gone through.</summary>
internal sealed class ReadinessList(DosingReadinessFacts facts, KnowledgeSet knowledge, DateTimeOffset now)
{
    private readonly List<DosingReason> reasons = [];

    internal DosingReadinessFacts Facts => facts;
    internal KnowledgeSet Knowledge => knowledge;
    internal DateTimeOffset Now => now;
    internal IReadOnlyList<DosingReason> Reasons => reasons;

    internal decimal Limit(string id) => knowledge.Limit(id).Value;

    internal void Met(string id, string says) => Add(id, ReasonState.Met, says, isWarning: false);

    internal void NotMet(string id, string says) => Add(id, ReasonState.NotMet, says, isWarning: false);

    internal void Cannot(string id, string says) => Add(id, ReasonState.CannotAssess, says, isWarning: false);

    internal void Warn(string id, string says) => Add(id, ReasonState.NotMet, says, isWarning: true);

    /// <summary>A plain yes or no; null is not known.</summary>
    internal void Ask(string id, bool? isSo, string yes, string no, string unknown)
    {
        if (isSo is { } known) Ask(id, known, yes, no);
        else Cannot(id, unknown);
    }

    /// <summary>A plain yes or no that is always known.</summary>
    internal void Ask(string id, bool isSo, string yes, string no)
    {
        if (isSo) Met(id, yes);
        else NotMet(id, no);
    }

    private void Add(string id, ReasonState state, string says, bool isWarning)
    {
        var gate = knowledge.Gate(id);
        var lifted = state == ReasonState.NotMet ? facts.Lifted.FirstOrDefault(l => l.ReasonId == id && Lifts(gate.Kind, l)) : null;
        reasons.Add(new DosingReason
        {
            Id = id,
            Kind = gate.Kind,
            State = state,
            Title = gate.Title,
            Says = says,
            IsWarning = isWarning,
            Lifted = lifted,
            Blocks = state != ReasonState.Met && !isWarning && lifted is null,
            WhoMayLift = gate.WhoMayLift,
            Source = gate.Source,
            SourceDate = gate.SourceDate,
            Basis = gate.Basis,
            Mark = gate.Mark,
        });
    }

    // What is not known is to be found out, not lifted.
    private static bool Lifts(ReasonKind kind, LiftedReason lift)
    {
        if (string.IsNullOrWhiteSpace(lift.Because)) return false;
        return kind switch
        {
            ReasonKind.PrescriberOnlyWithReason => lift.By == LiftedBy.Prescriber,
            ReasonKind.TherapistWithReason => true,
            _ => false,
        };
    }
}
