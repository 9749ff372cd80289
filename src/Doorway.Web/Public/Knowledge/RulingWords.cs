using Doorway.Care.Knowledge;
using Doorway.Clinical.Knowledge;
using Doorway.Web.Hosting;

namespace Doorway.Web.Public.Knowledge;

/// <summary>What a medical director said about an entry, in words.</summary>
public static class RulingWords
{
    public static MedicalDirectorRuling? Last(KnowledgeEntry entry, IReadOnlyList<MedicalDirectorRuling> inOrder)
        => inOrder.LastOrDefault(r => r.EntryKind == entry.EntryKind && r.EntryId == entry.Id);

    /// <summary>"Confirmed 20 Nov 2026 by …", or that nobody has.</summary>
    public static string Standing(KnowledgeEntry entry, IReadOnlyList<MedicalDirectorRuling> inOrder, TimeZoneInfo zone)
        => Last(entry, inOrder) is { Act: not RulingAct.Restored } last ? $"{Act(last)} {On(last, zone)} by {last.SignedName}" : "As shipped, not yet confirmed";

    public static string Act(MedicalDirectorRuling ruling) => ruling.Act switch
    {
        RulingAct.Confirmed => "Confirmed",
        RulingAct.Changed => $"Changed to {ruling.Number}",
        RulingAct.SwitchedOff => "Switched off",
        RulingAct.Chosen => "Chosen",
        _ => "Taken back to as shipped",
    };

    public static string On(MedicalDirectorRuling ruling, TimeZoneInfo zone) => InWords.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ruling.At, zone).DateTime));
}
