using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Knowledge;
using Doorway.Care.Languages;
using Doorway.Care.Staff;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.GoLive;

/// <summary>What stands under a signature now, as a hash: it differs as soon as a word or a number of it does.</summary>
public static class GoLiveContent
{
    internal static async Task<IReadOnlyDictionary<GoLiveMatter, string>> OfAsync(ActorScope scope, Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        var knowledge = await PracticeKnowledge.OfAsync(scope, practiceId, now, ct);
        var practice = await scope.PracticeAsync(practiceId, ct);
        return new Dictionary<GoLiveMatter, string>
        {
            [GoLiveMatter.Rules] = knowledge.ContentHash,
            [GoLiveMatter.Consents] = Hash(string.Join('\n', Consents(practice).Select(d => $"{d.Kind} {d.Version}\n{string.Join('\n', d.ReadText())}\n{JsonSerializer.Serialize(d.Quiz)}"))),
            [GoLiveMatter.Protocols] = Hash(Protocols(knowledge)),
            [GoLiveMatter.RecoveryKit] = practice.CustodianPublicKey is { } key ? Convert.ToHexStringLower(SHA256.HashData(key)) : "",
        };
    }

    /// <summary>Who signs a matter.</summary>
    public static Role SignerOf(GoLiveMatter matter) => matter == GoLiveMatter.RecoveryKit ? Role.Owner : Role.MedicalDirector;

    /// <summary>The texts that somebody of this practice may sign.</summary>
    public static IEnumerable<ConsentDocument> Consents(Practice practice)
        => practice.OffersSpanish ? ConsentDocuments.All.SelectMany(d => (ConsentDocument[])[d, d.In(Language.Spanish)]) : ConsentDocuments.All;

    private static string Protocols(KnowledgeSet knowledge)
        => JsonSerializer.Serialize(knowledge.Protocols) + JsonSerializer.Serialize(knowledge.ProtocolNumbers);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
