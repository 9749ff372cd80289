using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Care.Knowledge;

/// <summary>The owner or the medical director loads the texts of a questionnaire that the practice is licensed to use.</summary>
public sealed class LoadWording(DoorwayDb db, TimeProvider clock)
{
    /// <summary>Letters of a wording at most; the longest instrument known has 94 questions.</summary>
    public const int MostLetters = 60_000;
    private const int MostFaults = 12;
    private static readonly string[] WordsOfSafety = ["suicid", "dead", "death", "dying", "kill", "harm", "end your life", "not worth living"];
    private static readonly JsonSerializerOptions Writing = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="PracticeId">The practice.</param>
    /// <param name="InstrumentId">The instrument.</param>
    /// <param name="Text">JSON or a plain list, see <see cref="WordingText"/>.</param>
    /// <param name="Stem">Words before the questions, for a plain list.</param>
    /// <param name="Attribution">Words to print with it, for a plain list.</param>
    /// <param name="LicenceHolder">Who gave the permission.</param>
    /// <param name="LicenceReference">Where it can be found.</param>
    /// <param name="PermittedOn">Its day.</param>
    /// <param name="SafetyItems">"none", or the numbers of the questions about death, suicide or self-harm, with commas.</param>
    /// <param name="OthersAreRead">A question that speaks of death and is not named has been read again, and is not about the patient's own.</param>
    /// <param name="SignedName">Typed to sign.</param>
    public sealed record Request(Guid PracticeId, string InstrumentId, string Text, string Stem, string Attribution,
        string LicenceHolder, string LicenceReference, DateOnly? PermittedOn, string SafetyItems, bool OthersAreRead, string SignedName);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        if (KnowledgeSet.Embedded.Instruments.SingleOrDefault(i => i.Id == request.InstrumentId) is not { HasWording: false } instrument)
            return new Refusal("wording", "This is not a questionnaire whose texts can be loaded.");
        var holder = request.LicenceHolder.Trim();
        var reference = request.LicenceReference.Trim();
        List<Refusal> faults = [];
        if (holder.Length == 0)
            faults.Add(new("holder", "Write who holds the rights and gave the permission."));
        if (reference.Length == 0)
            faults.Add(new("reference", "Write where the permission can be found, for example a contract number or the date of a letter."));
        if (request.PermittedOn is null)
            faults.Add(new("permitted", "Type the day of the permission."));
        var attribution = request.Attribution.Trim() is { Length: > 0 } printed ? printed : instrument.Attribution;
        var reading = request.Text.Length > MostLetters
            ? new WordingReading(null, [$"This is longer than {MostLetters} letters."])
            : WordingText.Read(request.Text, instrument, new WordingFrame($"{holder}: {reference}", attribution, request.Stem.Trim()));
        if (reading.Faults.Count > 0)
            faults.Add(new("wording", string.Join(" ", reading.Faults.Take(MostFaults))));
        var safety = SafetyItemsOf(request.SafetyItems, instrument);
        if (safety is null)
            faults.Add(new("safety", $"Type the numbers of those questions, from 1 to {instrument.Items.Count} with commas, or the word none."));
        else if (!request.OthersAreRead && reading.Wording is { } words && Unnamed(words, safety) is { } unnamed)
            faults.Add(new("read", $"Question {unnamed} speaks of death or harm. Name it above, or tick that you have read it again."));
        if (!string.Equals(request.SignedName.Trim(), actor.Name, StringComparison.OrdinalIgnoreCase))
            faults.Add(new("loader", $"Type your name as it stands here: {actor.Name}."));
        if (faults.Count > 0)
            return faults;
        var json = JsonSerializer.Serialize(reading.Wording, Writing);
        await scope.AddAsync(new LoadedWording
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            InstrumentId = instrument.Id,
            InstrumentVersion = instrument.Version,
            Wording = json,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
            LicenceHolder = holder,
            LicenceReference = reference,
            PermittedOn = request.PermittedOn!.Value,
            SafetyItems = safety!,
            StaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            SignedName = request.SignedName.Trim(),
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }

    private static int? Unnamed(InstrumentWording words, string named)
    {
        var numbers = named.Split(',');
        return words.Items.Select((item, index) => (item.Text, Number: index + 1))
            .Where(i => WordsOfSafety.Any(w => i.Text.Contains(w, StringComparison.OrdinalIgnoreCase)) && !numbers.Contains(i.Number.ToString(CultureInfo.InvariantCulture)))
            .Select(i => (int?)i.Number).FirstOrDefault();
    }

    private static string? SafetyItemsOf(string typed, InstrumentDefinition instrument)
    {
        if (string.Equals(typed.Trim().TrimEnd('.'), "none", StringComparison.OrdinalIgnoreCase))
            return "";
        var numbers = typed.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= instrument.Items.Count ? number : 0).ToList();
        return numbers.Count == 0 || numbers.Contains(0) ? null : string.Join(',', numbers.Distinct().Order());
    }
}
