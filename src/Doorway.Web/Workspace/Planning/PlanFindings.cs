using System.Text.Json;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Knowledge;

namespace Doorway.Web.Workspace.Planning;

/// <summary>Reads back what the dose check found on the day the medicine was set.</summary>
internal static class PlanFindings
{
    private sealed record Evidence(IReadOnlyList<DoseFinding> Findings);

    private static readonly JsonSerializerOptions AsKept = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<DoseFinding> Read(string json)
        => json.Length == 0 ? [] : JsonSerializer.Deserialize<Evidence>(json, AsKept)?.Findings ?? [];

    /// <summary>"One provider; a practice default, to be confirmed by your medical director"</summary>
    public static string Standing(Basis basis, Mark mark)
    {
        var rests = basis switch { Basis.Label => "Label", Basis.Guideline => "Guideline", Basis.Provider => "Practice of other providers", _ => "A proposal" };
        return mark switch
        {
            Mark.Published => rests,
            Mark.Conflicting => $"{rests}; sources disagree, to be confirmed by your medical director",
            Mark.Uncertain => $"{rests}; not yet verified, to be confirmed by your medical director",
            _ => $"{rests}; practice default, to be confirmed by your medical director",
        };
    }
}
