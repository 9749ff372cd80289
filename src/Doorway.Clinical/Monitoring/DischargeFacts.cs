using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Monitoring;

/// <summary>What is known before somebody leaves the practice. Null means "not known" and is never "fine".</summary>
public sealed record DischargeFacts
{
    /// <summary>How the medicine was given.</summary>
    public required DoseRoute Route { get; init; }
    /// <summary>Minutes since the first device of esketamine, the end of an infusion, or the dose.</summary>
    public decimal? MinutesSinceDose { get; init; }
    /// <summary>
    /// True when a prescriber who saw them after the last of the dose said that enough time has passed. It counts only on a route of which no
    /// number is known, and stands for that item alone.
    /// </summary>
    public bool? PrescriberJudgedTime { get; init; }
    /// <summary>Modified Aldrete, 0 to 10.</summary>
    public int? Aldrete { get; init; }
    /// <summary>PADSS, 0 to 10.</summary>
    public int? Padss { get; init; }
    /// <summary>MOAA/S, 0 to 5.</summary>
    public int? Moaas { get; init; }
    /// <summary>Before the dose: systolic pressure, mm Hg.</summary>
    public int? SystolicMmHgBefore { get; init; }
    /// <summary>Before the dose: diastolic pressure, mm Hg.</summary>
    public int? DiastolicMmHgBefore { get; init; }
    /// <summary>Before the dose: saturation, percent.</summary>
    public int? SpO2PercentBefore { get; init; }
    /// <summary>Before the dose: CADSS-6, 0 to 24.</summary>
    public int? Cadss6Before { get; init; }
    /// <summary>Now: systolic pressure, mm Hg.</summary>
    public int? SystolicMmHg { get; init; }
    /// <summary>Now: diastolic pressure, mm Hg.</summary>
    public int? DiastolicMmHg { get; init; }
    /// <summary>Now: saturation on room air, percent.</summary>
    public int? SpO2Percent { get; init; }
    /// <summary>Now: CADSS-6, 0 to 24.</summary>
    public int? Cadss6 { get; init; }
    /// <summary>The pressure is falling, or back where it was.</summary>
    public bool? PressureIsFalling { get; init; }
    /// <summary>Sedation has resolved.</summary>
    public bool? SedationResolved { get; init; }
    /// <summary>Dissociation has resolved.</summary>
    public bool? DissociationResolved { get; init; }
    /// <summary>No respiratory depression, or it has resolved.</summary>
    public bool? RespiratoryDepressionResolved { get; init; }
    /// <summary>Knows person, place, time and what happened.</summary>
    public bool? IsOriented { get; init; }
    /// <summary>Walks steadily.</summary>
    public bool? GaitIsSteady { get; init; }
    /// <summary>No active suicidal thoughts since the last contact (C-SSRS).</summary>
    public bool? NoActiveSuicidality { get; init; }
    /// <summary>Nausea is tolerable.</summary>
    public bool? NauseaIsTolerable { get; init; }
    /// <summary>Name of the person who takes them home; null or blank when nobody is named.</summary>
    public string? EscortName { get; init; }
    /// <summary>The escort is there.</summary>
    public bool? EscortIsPresent { get; init; }
    /// <summary>Told not to drive until the next day after sleep, and signed.</summary>
    public bool? ToldNotToDrive { get; init; }
    /// <summary>Emergency numbers given.</summary>
    public bool? EmergencyNumbersGiven { get; init; }
    /// <summary>The next integration appointment is booked.</summary>
    public bool? IntegrationBooked { get; init; }
}

/// <summary>One item of the list.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="State">Met, not met, or not known.</param>
/// <param name="Title">What has to be so.</param>
/// <param name="Says">How it stands.</param>
/// <param name="Source">Source in words.</param>
/// <param name="Basis">What the item rests on.</param>
/// <param name="Mark">How sure it is.</param>
public sealed record DischargeItem(string Id, ReasonState State, string Title, string Says, string Source, Basis Basis, Mark Mark);

/// <summary>The whole list. That somebody left against advice can always be recorded.</summary>
/// <param name="IsReady">True when every item of the route is met.</param>
/// <param name="Items">Every item of the route, in the order of the list.</param>
/// <param name="KnowledgeHash">Hash of the knowledge that was used.</param>
public sealed record DischargeResult(bool IsReady, IReadOnlyList<DischargeItem> Items, string KnowledgeHash);
