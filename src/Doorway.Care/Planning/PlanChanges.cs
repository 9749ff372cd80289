using System.Globalization;
using System.Text.Json;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Planning;

/// <summary>One thing that a newer version of a plan says otherwise. Empty: it was not there, or is there no more.</summary>
public sealed record PlanChange(string What, string Before, string Now);

/// <summary>What changed between two versions of a plan, read out of the very words that were kept for signing.</summary>
public static class PlanChanges
{
    private sealed record Line(string Key, string What, Func<JsonElement, string> In, bool ForPatient = true);

    // The prescriber's reason is written for colleagues; the patient's own page does not show it either.
    private static readonly Line[] Lines =
    [
        new("protocol", "Template", Template, ForPatient: false),
        new("protocolVersion", "Version of the template", Words, ForPatient: false),
        new("purpose", "What this part of your care is for", Purpose),
        new("goals", "What you hope for", Words),
        new("preparationSessions", "Sessions to get ready", Number),
        new("sessionsWithMedicine", "Sessions with medicine", Number),
        new("integrationSessionsEach", "Sessions to make sense of each", Number),
        new("spacingDays", "Days between sessions, at least", Number),
        new("gapDays", "Days after each session, at least", Gaps),
        new("firstDoseMicrograms", "First dose", Dose),
        new("maxDoseMicrograms", "Most in one session", Dose),
        new("infusionMinutes", "Minutes that it runs in", Number),
        new("sprayMicrogramsPerMilliliter", "Strength of the spray", Strength),
        new("sprayMicroliters", "Size of one spray", Volume),
        new("sprayGapMinutes", "Minutes between two sprays", Number),
        new("booster", "A second dose (booster) is possible", YesOrNo),
        new("boosterMicrograms", "Second dose (booster)", Dose),
        new("boosterFromMinutes", "Second dose, minutes after the first: from", Number),
        new("boosterUntilMinutes", "Second dose, minutes after the first: until", Number),
        new("prescriberReason", "The prescriber’s reason", Words, ForPatient: false),
        new("stopRules", "When we stop", Words),
    ];

    public static IReadOnlyList<PlanChange> Between(string older, string newer, bool forPatient = false)
    {
        using var before = JsonDocument.Parse(older);
        using var after = JsonDocument.Parse(newer);
        return [.. from line in Lines
                   where line.ForPatient || !forPatient
                   let was = Of(before, line)
                   let now = Of(after, line)
                   where was != now
                   select new PlanChange(Say(line.What), was, now)];
    }

    // A version that was kept before a line existed simply has none.
    private static string Of(JsonDocument version, Line line)
        => version.RootElement.TryGetProperty(line.Key, out var value) && value.ValueKind != JsonValueKind.Null ? line.In(value) : "";

    private static string Words(JsonElement value) => value.GetString() ?? "";

    private static string Template(JsonElement value) => KnowledgeSet.Embedded.Protocols.SingleOrDefault(t => t.Id == value.GetString())?.Title ?? Words(value);

    private static string Purpose(JsonElement value) => Words(value) switch
    {
        nameof(ProtocolPurpose.Induction) => Say("a first course"),
        nameof(ProtocolPurpose.Maintenance) => Say("to keep what has helped"),
        nameof(ProtocolPurpose.Booster) => Say("one more session, because it came back"),
        nameof(ProtocolPurpose.Taper) => Say("to come to an end"),
        var other => other,
    };

    private static string Number(JsonElement value) => value.GetInt32().ToString(CultureInfo.InvariantCulture);

    private static string Gaps(JsonElement value) => string.Join(", ", value.EnumerateArray().Select(Number));

    private static string Dose(JsonElement value) => PlanWords.Mg(value.GetInt64());

    private static string Strength(JsonElement value) => string.Create(CultureInfo.InvariantCulture, $"{value.GetInt64() / 1000m:0.###} mg/mL");

    private static string Volume(JsonElement value) => string.Create(CultureInfo.InvariantCulture, $"{value.GetInt32() / 1000m:0.###} mL");

    private static string YesOrNo(JsonElement value) => value.GetBoolean() ? Say("yes") : Say("no");
}
