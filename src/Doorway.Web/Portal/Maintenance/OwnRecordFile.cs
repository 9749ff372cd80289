using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Maintenance;
using Doorway.Web.Hosting;

namespace Doorway.Web.Portal.Maintenance;

/// <summary>A patient's own record as a file, and its words for reading.</summary>
internal static partial class OwnRecordFile
{
    public static void MapOwnRecord(this WebApplication app) => app.MapGet("/record/download", async (HttpContext context, Here here, ReadOwnRecord read) =>
    {
        if (here.AsPatient is null)
            return Results.Forbid();
        var record = await read.Handle(here.Actor, context.RequestAborted);
        return Results.File(Encoding.UTF8.GetBytes(ReadOwnRecord.ToJson(record)), "application/json", "my-record.json");
    }).WithMetadata(new NeedsAttribute(typeof(CorrectionRequest), Operation.Add));

    /// <summary>"HowToHelpMe" → "How to help me".</summary>
    public static string Words(string name)
    {
        var spaced = Humps().Replace(name, " $1").ToLowerInvariant();
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    public static bool IsForReading(string kind, string field, object? value)
        => value is not null and not Guid and not "" && field is not ("Sha256" or "SearchName" or "CanonicalText" or "PatientId" or "Id") && !(kind == nameof(JournalMedia) && field == "Content");

    public static string Say(object? value) => value switch
    {
        DateTimeOffset at => at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => InWords.LongDate(day),
        true => "yes",
        false => "no",
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object?>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
