using Doorway.Care.Outcomes;

namespace Doorway.Care.Exposure;

/// <summary>When the bladder questions are next asked by themselves: a month after the first dose, and each month while the course goes on.
/// A practice default, to be confirmed by its medical director.</summary>
internal static class BladderDue
{
    public const string Occasion = "bladder";

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan BetweenMails = TimeSpan.FromDays(7);

    public static DateTimeOffset? At(DateTimeOffset firstDose, IReadOnlyList<MeasuresRequest> sent, DateTimeOffset? answeredAt)
        => new[] { firstDose, sent.LastOrDefault(r => r.InstrumentIds.Contains(BladderAnswers.Instrument))?.SentAt, answeredAt }.Max() + Month;

    /// <summary>They wait for the other questionnaires' next mail, as long as one went out lately.</summary>
    public static bool MayGoAlone(IReadOnlyList<MeasuresRequest> sent, DateTimeOffset now) => sent.Count == 0 || now - sent[^1].SentAt >= BetweenMails;
}
