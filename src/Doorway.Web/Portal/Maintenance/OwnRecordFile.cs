using System.Globalization;
using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Maintenance;
using Doorway.Care.Visits;
using Doorway.Web.Hosting;
using Doorway.Web.Workspace;
using Doorway.Web.Workspace.Visits;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Maintenance;

/// <summary>A patient's own record as a file, and its words for reading.</summary>
internal static class OwnRecordFile
{
    public static void MapOwnRecord(this WebApplication app) => app.MapGet("/record/download", async (HttpContext context, Here here, ReadOwnRecord read) =>
    {
        if (here.AsPatient is null)
            return Results.Forbid();
        var record = await read.Handle(here.Actor, context.RequestAborted);
        return Results.File(Encoding.UTF8.GetBytes(ReadOwnRecord.ToJson(record)), "application/json", "my-record.json");
    }).WithMetadata(new NeedsAttribute(typeof(CorrectionRequest), Operation.Add));

    public static bool IsForReading(string kind, string field, object? value)
        => value is not "" and (string or Enum or DateTimeOffset or DateOnly or TimeOnly or bool or int or long or System.Collections.IEnumerable) && value is not DateTimeOffset { Year: 1 } && !field.EndsWith("Hash", StringComparison.Ordinal) && field is not ("Sha256" or "SearchName" or "CanonicalText" or "PatientId" or "Id") && !(kind == nameof(JournalMedia) && field == "Content") && field != nameof(Care.Episodes.FollowUp.Link);

    public static string InText(object? value, TimeZoneInfo zone) => value switch
    {
        DateTimeOffset at => Evidence.At(at, zone),
        string text => Evidence.InOneLine(text, zone),
        DateOnly day => InWords.LongDate(day),
        VisitMark mark => VisitKindWords.ForPatient(mark),
        Enum choice => Evidence.Words(choice.ToString()),
        true => Say("yes"),
        false => Say("no"),
        System.Collections.IEnumerable list => string.Join("; ", list.Cast<object?>().Select(item => $"{item}".TrimEnd('.'))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
