using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Preparation.HomeSpace;

/// <summary>The patient's own look through their home before a session. It is information and meets no gate: the therapist asks about
/// hazards, phone and address again on the day. A later look stands beside the earlier one.</summary>
public sealed class HomeSpaceCheck : IPatientRecord, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }
    public required Guid PatientId { get; init; }
    public required Guid EpisodeId { get; init; }

    /// <summary>The address that was shown; null where none was on file.</summary>
    public required Guid? PlaceId { get; init; }

    /// <summary>The answers as <see cref="HomeSpaceAnswer"/> by the id of the point, sealed.</summary>
    public required SealedText Answers { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <param name="Missing">What is missing, in the patient's words; may be empty.</param>
public sealed record HomeSpaceAnswer(bool IsSo, string Missing);

/// <summary>The points of the list. Weapons are not among them: the therapist asks about those, in the preparation and on the day.</summary>
public static class HomeSpacePoints
{
    public const string Address = "address";

    public static readonly IReadOnlyList<Topic> All =
    [
        new("lie", "A place to lie down, and something warm"),
        new("water", "Water for afterwards is near"),
        new("phone", "My phone is charged, and its sound is on loud"),
        new("door", "My door is unlocked, or the person near me has a key"),
        new("bathroom", "The way to the bathroom is clear"),
        new("sharp", "Sharp things and things that break are out of the way"),
        new("others", "Somebody else looks after children and animals"),
        new("medicine", "My medicine is locked up, away from others"),
        new(Address, "The address for an ambulance is right"),
    ];
}

/// <summary>The latest look, opened, with what has changed since.</summary>
/// <param name="IsForEarlier">A session has ended since: this was about that one.</param>
/// <param name="AddressChanged">Another address has been on file since.</param>
public sealed record OpenHomeSpace(HomeSpaceCheck Check, IReadOnlyDictionary<string, HomeSpaceAnswer> Answers, bool IsForEarlier, bool AddressChanged)
{
    public IEnumerable<Topic> NotYet => HomeSpacePoints.All.Where(p => Answers.TryGetValue(p.Id, out var a) && !a.IsSo);
    public IEnumerable<Topic> NotAnswered => HomeSpacePoints.All.Where(p => !Answers.ContainsKey(p.Id));
    public bool IsComplete => !NotYet.Any() && !NotAnswered.Any();

    public static async Task<OpenHomeSpace?> LatestAsync(ActorScope scope, Vault vault, Episode episode, CancellationToken ct)
    {
        var check = await scope.Read<HomeSpaceCheck>().Where(c => c.EpisodeId == episode.Id).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
        if (check is null)
            return null;
        var answers = JsonSerializer.Deserialize<Dictionary<string, HomeSpaceAnswer>>(await vault.OpenAsync(check.PracticeId, check.PatientId, check.Answers, ct))!;
        var isForEarlier = scope.May<DosingSession>(Operation.Read)
            && await scope.Read<DosingSession>().AnyAsync(s => s.EpisodeId == episode.Id && s.EndedAt != null && s.EndedAt > check.At, ct);
        return new OpenHomeSpace(check, answers, isForEarlier, (await PlaceAsync(scope, episode.PatientId, ct))?.Id != check.PlaceId);
    }

    /// <summary>Where the patient lives, as it is on file.</summary>
    public static Task<PatientPlace?> PlaceAsync(ActorScope scope, Guid patientId, CancellationToken ct)
        => scope.Read<PatientPlace>().Where(p => p.PatientId == patientId && p.Purpose == PlacePurpose.Home).OrderByDescending(p => p.ConfirmedAt).FirstOrDefaultAsync(ct);
}
