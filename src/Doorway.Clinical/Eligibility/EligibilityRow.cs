using System.Text.Json.Serialization;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Eligibility;

/// <summary>How bad a finding is, from nothing to the worst. The order is the order of the enumeration.</summary>
public enum EligibilityOutcome
{
    /// <summary>No finding in what was asked. It never means "safe".</summary>
    NoFinding,
    /// <summary>Allowed, with closer watching.</summary>
    Monitor,
    /// <summary>The prescriber decides and writes a note.</summary>
    Review,
    /// <summary>A fact is missing.</summary>
    CannotAssess,
    /// <summary>Not until it is resolved.</summary>
    Defer,
    /// <summary>Not in this setting.</summary>
    Exclude,
}

/// <summary>Which fact makes a row fire.</summary>
public enum EligibilityTrigger
{
    /// <summary>A recorded condition.</summary>
    Condition,
    /// <summary>A heart attack and its date.</summary>
    HeartAttack,
    /// <summary>Heart failure and its class.</summary>
    HeartFailure,
    /// <summary>A rhythm on record or the resting pulse.</summary>
    Rate,
    /// <summary>A lung disease or the saturation.</summary>
    Lung,
    /// <summary>An allergy.</summary>
    Allergy,
    /// <summary>The mean blood pressure.</summary>
    Pressure,
    /// <summary>A relative.</summary>
    Family,
    /// <summary>The C-SSRS screener.</summary>
    Suicide,
    /// <summary>The answer or the record.</summary>
    Pregnancy,
    /// <summary>The answer or the record.</summary>
    Breastfeeding,
    /// <summary>The Child-Pugh class.</summary>
    Liver,
    /// <summary>Sleep apnoea and the body mass index.</summary>
    Apnoea,
    /// <summary>A condition or a GLP-1 medicine.</summary>
    Stomach,
    /// <summary>The age.</summary>
    Age,
    /// <summary>What is there at home.</summary>
    Home,
}

/// <summary>What a row says in one setting, and what that rests on.</summary>
public sealed record SettingOutcome(EligibilityOutcome Outcome, Basis Basis);

/// <summary>Codes and words that a row knows and judges by another fact.</summary>
public sealed record RecognisedCodes(IReadOnlyList<string> Icd10, IReadOnlyList<string> Snomed, IReadOnlyList<string> Terms, string Because);

/// <summary>One row of the eligibility table.</summary>
public sealed record EligibilityRow : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override bool CanBeSwitchedOff => true;

    /// <summary>Short name of the matter.</summary>
    public required string Title { get; init; }
    /// <summary>What counts, in words.</summary>
    public required string Definition { get; init; }
    /// <summary>Which fact makes it fire.</summary>
    public required EligibilityTrigger Trigger { get; init; }
    /// <summary>At home (lozenge, telehealth); null where the row has no meaning there.</summary>
    public required SettingOutcome? Home { get; init; }
    /// <summary>In the clinic; null where the row has no meaning there.</summary>
    public required SettingOutcome? Clinic { get; init; }
    /// <summary>True when a resolved condition counts too.</summary>
    public required bool AnyHistory { get; init; }
    /// <summary>ICD-10-CM codes, matched as prefixes.</summary>
    public required IReadOnlyList<string> Icd10 { get; init; }
    /// <summary>SNOMED CT codes, matched whole.</summary>
    public required IReadOnlyList<string> Snomed { get; init; }
    /// <summary>Words and abbreviations that mean this row.</summary>
    public required IReadOnlyList<string> Terms { get; init; }
    /// <summary>Phrases that hold such a word and mean something else.</summary>
    public required IReadOnlyList<string> NotTerms { get; init; }
    /// <summary>What a prescriber should know about the row itself.</summary>
    public required string? Note { get; init; }

    /// <summary>Conditions that belong to the row without being a finding; null where there are none.</summary>
    public RecognisedCodes? Recognises { get; init; }
    /// <summary>ICD-10-CM codes, as prefixes, that lie under one of the row's own and do not count.</summary>
    public IReadOnlyList<string> NotIcd10 { get; init; } = [];
    /// <summary>Words that count even without the class that the row otherwise asks for.</summary>
    public IReadOnlyList<string> SureTerms { get; init; } = [];
    /// <summary>Outcomes by how long ago it began, the shortest time first; the row's own outcomes hold where no date is known.</summary>
    public IReadOnlyList<OnsetWindow> Windows { get; init; } = [];
    /// <summary>Outcomes on routes where the source says something else.</summary>
    public IReadOnlyList<RouteOutcome> Routes { get; init; } = [];

    /// <summary>What the row says in a setting, where the route makes no difference.</summary>
    public SettingOutcome? In(CareSetting setting) => setting == CareSetting.Home ? Home : Clinic;

    /// <summary>What the row says in a setting on a route.</summary>
    public SettingOutcome? In(CareSetting setting, DoseRoute route) =>
        Routes.FirstOrDefault(r => r.Routes.Contains(route))?.In(setting) ?? In(setting);
}

/// <summary>Outcomes for what began within a time before the day of the decision.</summary>
/// <param name="Weeks">Length in weeks, exclusive; null where months count.</param>
/// <param name="Months">Length in calendar months, exclusive; null where weeks count. Without either it holds for all that is older.</param>
/// <param name="Says">The time in words.</param>
/// <param name="Home">At home.</param>
/// <param name="Clinic">In the clinic.</param>
public sealed record OnsetWindow(int? Weeks, int? Months, string Says, SettingOutcome Home, SettingOutcome Clinic)
{
    internal bool Holds(DateOnly onset, DateOnly today) => (Weeks, Months) switch
    {
        ({ } weeks, _) => onset > today.AddDays(-7 * weeks),
        (_, { } months) => onset > today.AddMonths(-months),
        _ => true,
    };

    internal SettingOutcome In(CareSetting setting) => setting == CareSetting.Home ? Home : Clinic;
}

/// <summary>Outcomes on some routes.</summary>
/// <param name="Routes">The routes.</param>
/// <param name="Home">At home; null leaves the row's own.</param>
/// <param name="Clinic">In the clinic; null leaves the row's own.</param>
public sealed record RouteOutcome(IReadOnlyList<DoseRoute> Routes, SettingOutcome? Home, SettingOutcome? Clinic)
{
    internal SettingOutcome? In(CareSetting setting) => setting == CareSetting.Home ? Home : Clinic;
}
