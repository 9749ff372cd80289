using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;

namespace Doorway.Care.Dosing;

/// <summary>Keeps what was scored: the modified Aldrete, the PADSS, the MOAA/S and the CADSS-6, each of them or only some.</summary>
public sealed class ScoreRecovery(SessionTimeline timeline)
{
    public sealed record Request(Guid PracticeId, Guid SessionId)
    {
        /// <summary>Five points of 0 to 2 in the printed order; null when it is not scored now.</summary>
        public IReadOnlyList<int>? Aldrete { get; init; }
        public IReadOnlyList<int>? PadssA { get; init; }
        /// <summary>0 to 5.</summary>
        public int? Moaas { get; init; }
        /// <summary>Six answers of 0 to 4.</summary>
        public IReadOnlyList<int>? Cadss6 { get; init; }
    }

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var knowledge = await PracticeKnowledge.OfAsync(adding.Scope, adding.Session.PracticeId, adding.Session.StartedAt, inner);
            var scored = Of(request, knowledge).ToList();
            if (scored.Count == 0)
                return new Refusal("moaas", "Score at least one of them whole.");
            if (scored.Any(s => s.Score.Total is null))
                return new Refusal("moaas", "A point is outside its scale. Choose again.");
            foreach (var (scale, points, score) in scored)
            {
                var row = new RecoveryScoring
                {
                    PracticeId = adding.Session.PracticeId,
                    Id = Guid.CreateVersion7(adding.Now),
                    PatientId = adding.Session.PatientId,
                    DosingSessionId = adding.Session.Id,
                    Scale = scale,
                    ScaleVersion = score.Version,
                    Points = string.Join(',', points.Select(p => p.ToString(CultureInfo.InvariantCulture))),
                    Total = score.Total!.Value,
                    StaffMemberId = adding.StaffMemberId!.Value,
                    At = adding.Now,
                };
                await adding.Scope.AddAsync(row, inner);
                await adding.AddAsync(TimelineEntryKind.RecoveryScored, inner, row.Id);
            }
            return default(Done);
        }, ct);

    private static IEnumerable<(RecoveryScale Scale, IReadOnlyList<int> Points, RecoveryScore Score)> Of(Request request, KnowledgeSet knowledge)
    {
        if (request.Moaas is { } moaas)
            yield return (RecoveryScale.Moaas, [moaas], RecoveryScales.Moaas(moaas, knowledge));
        if (request.Aldrete is { } aldrete)
            yield return (RecoveryScale.Aldrete, aldrete, RecoveryScales.Aldrete(RecoveryScales.AldreteItems.Zip(aldrete).ToDictionary(p => p.First, p => p.Second), knowledge));
        if (request.PadssA is { } padss)
            yield return (RecoveryScale.PadssA, padss, RecoveryScales.Padss('A', padss, knowledge));
        if (request.Cadss6 is { } cadss)
            yield return (RecoveryScale.Cadss6, cadss, RecoveryScales.Cadss6([.. cadss.Select(c => (int?)c)], null, knowledge));
    }
}
