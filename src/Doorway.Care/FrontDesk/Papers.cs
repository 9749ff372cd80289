using Doorway.Care.Access;
using Doorway.Care.Consent;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.FrontDesk;

/// <summary>The papers of a course: which are signed and not taken back. What they say is no matter of the desk's.</summary>
public static class Papers
{
    public static readonly IReadOnlyList<ConsentKind> All = [ConsentKind.PrivacyNotice, ConsentKind.Telehealth, ConsentKind.Ketamine];

    /// <summary>The papers that each of these people has still to sign. Neither a text nor a choice in it is read.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ConsentKind>>> MissingAsync(ActorScope scope, IReadOnlyList<Guid> patients, CancellationToken ct)
    {
        var takenBack = (await scope.Read<ConsentWithdrawal>().Where(w => patients.Contains(w.PatientId)).ToListAsync(ct)).Select(w => w.ConsentId).ToHashSet();
        var standing = (await scope.Read<Consent.Consent>().IgnoreAutoIncludes().Where(c => patients.Contains(c.PatientId)).ToListAsync(ct))
            .Where(c => !takenBack.Contains(c.Id)).Select(c => (c.PatientId, c.Kind)).ToHashSet();
        return patients.ToDictionary(id => id, id => (IReadOnlyList<ConsentKind>)[.. All.Where(kind => !standing.Contains((id, kind)))]);
    }

    /// <summary>As it may be said aloud at a desk.</summary>
    public static string NameOf(ConsentKind kind) => kind switch
    {
        ConsentKind.PrivacyNotice => "privacy notice",
        ConsentKind.Telehealth => "agreement to meet by video",
        _ => "agreement to the treatment",
    };
}
