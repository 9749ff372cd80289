using Doorway.Care.Access;
using Doorway.Care.Consent;
using Microsoft.EntityFrameworkCore;
using Consented = Doorway.Care.Consent.TouchKinds;

namespace Doorway.Care.Preparation;

/// <summary>Kinds of touch that can be agreed while sober. The consent is the outer limit; the card can only be narrower.</summary>
public static class TouchKinds
{
    public static readonly IReadOnlyList<Topic> All =
    [
        new("hand", "Hold my hand if I reach out"),
        new("shoulder", "A hand on my shoulder"),
        new("steady", "Steady me when I stand up"),
    ];

    /// <summary>What the consent allows now, less what was declined since.</summary>
    public static async Task<IReadOnlyList<Topic>> ConsentedAsync(ActorScope scope, Guid patientId, CancellationToken ct)
    {
        var signed = await scope.Read<Consent.Consent>().Where(c => c.PatientId == patientId).ToListAsync(ct);
        var declined = await scope.Read<TouchDeclined>().Where(d => d.PatientId == patientId).ToListAsync(ct);
        var now = ConsentRules.TouchNow(ConsentRules.Standing(signed, ConsentKind.Ketamine), declined);
        return [.. All.Where(t => now.HasFlag(FlagOf(t.Id)))];
    }

    private static Consented FlagOf(string id) => id switch
    {
        "hand" => Consented.HoldHand,
        "shoulder" => Consented.HandOnShoulder,
        "steady" => Consented.SteadyWhenStanding,
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };
}
