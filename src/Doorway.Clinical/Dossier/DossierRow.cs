using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Clinical.Dossier;

/// <summary>
/// One row of the clinical dossier, sections 1 to 5 (conditions, interactions, doses, monitoring, instruments), and
/// where it went. The list is kept apart from the knowledge, so that a row that falls out of the data is missed.
/// </summary>
/// <param name="Id">Id of the row: its own ("CV-05", "T-04", "E-01"), or the section and a short name ("3b.iv").</param>
/// <param name="Section">Section of the dossier, for example "1a".</param>
/// <param name="Title">The row in a few words.</param>
/// <param name="File">Data file without its ending; null for a row that is left out.</param>
/// <param name="Entry">Id of the entry in that file; null for a row that is left out.</param>
/// <param name="Command">Command of the runner that shows the row at work; null for a row that is left out.</param>
/// <param name="Request">Request that shows it: its answer differs when the entry is gone.</param>
/// <param name="Chosen">Kind and id of the option that a medical director must have chosen for the row to hold ("pressure-limits/…"); null for a row that holds by default.</param>
/// <param name="LeftOutBecause">Why a row is left out on purpose; null for every other.</param>
public sealed record DossierRow(
    string Id, string Section, string Title, string? File, string? Entry, string? Command, JsonElement? Request, string? Chosen, string? LeftOutBecause)
{
    private const string Resource = "Doorway.Clinical.Dossier.rows.json";

    private static readonly Lazy<IReadOnlyList<DossierRow>> Read = new(() =>
    {
        using var stream = typeof(DossierRow).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<List<DossierRow>>(stream, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })!;
    });

    /// <summary>Every row, in the order of the dossier.</summary>
    public static IReadOnlyList<DossierRow> All => Read.Value;

    /// <summary>The test that fails when the entry is gone or no longer makes a difference.</summary>
    [JsonIgnore]
    public string Test => Entry is null
        ? $"Dossier/DossierRowTests.A_row_that_is_left_out_stays_out({Id})"
        : $"Dossier/DossierRowTests.A_row_is_answered_by_its_entry({Id})";
}
