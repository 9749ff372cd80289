using System.Text.Json.Serialization;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Interactions;

/// <summary>A medicine by its ingredient.</summary>
/// <param name="Name">Name of the ingredient.</param>
/// <param name="RxCui">RxNorm code of the ingredient; null where none is known.</param>
/// <param name="Brands">Brand names in the United States, also those of combinations that hold the ingredient.</param>
/// <param name="RxCuiMark">Where the code comes from and how sure it is; null without a code. None is verified against RxNorm yet.</param>
/// <param name="AlsoNamed">Other names of the ingredient.</param>
/// <param name="NameNeeds">Words one of which must stand beside the ingredient's name, for example "nasal"; a brand counts without.</param>
public sealed record InteractingDrug(string Name, string? RxCui, IReadOnlyList<string> Brands, string? RxCuiMark = null, IReadOnlyList<string>? AlsoNamed = null, IReadOnlyList<string>? NameNeeds = null);

/// <summary>Another severity where a medicine of another row is taken too.</summary>
/// <param name="Rows">Ids of those rows.</param>
/// <param name="Severity">Severity 1 to 4 then.</param>
public sealed record SeverityTogether(IReadOnlyList<string> Rows, int Severity);

/// <summary>One interaction of a medicine, or a class of medicines, with ketamine.</summary>
public sealed record InteractionRow : KnowledgeEntry
{
    /// <inheritdoc/>
    [JsonIgnore] public override bool CanBeSwitchedOff => true;

    /// <summary>Name of the class.</summary>
    public required string Title { get; init; }
    /// <summary>What happens.</summary>
    public required string Effect { get; init; }
    /// <summary>What to do, for the prescriber. Never an instruction to a patient.</summary>
    public required string WhatToDo { get; init; }
    /// <summary>Severity 1 to 4 for a spat lozenge, nasal, intramuscular and intravenous use.</summary>
    public required int SeverityLow { get; init; }
    /// <summary>Severity 1 to 4 for oral use and a swallowed lozenge.</summary>
    public required int SeverityHigh { get; init; }
    /// <summary>Severity at home where it is another; null where the setting makes no difference.</summary>
    public required int? SeverityAtHome { get; init; }
    /// <summary>What severity 4 means for eligibility.</summary>
    public required EligibilityOutcome? OutcomeAtSeverity4 { get; init; }
    /// <summary>Routes on which the row holds; null for all.</summary>
    public required IReadOnlyList<DoseRoute>? OnlyRoutes { get; init; }
    /// <summary>Medicines by name.</summary>
    public required IReadOnlyList<InteractingDrug> Drugs { get; init; }
    /// <summary>ATC codes, matched as prefixes.</summary>
    public required IReadOnlyList<string> Atc { get; init; }
    /// <summary>Phrases that hold one of the names and mean something else.</summary>
    public IReadOnlyList<string> NotNames { get; init; } = [];
    /// <summary>A higher severity together with medicines of other rows; null where there is none.</summary>
    public SeverityTogether? RaisedBy { get; init; }
}

/// <summary>An interaction that holds for this person.</summary>
public sealed record InteractionFinding
{
    /// <summary>Id of the row, for example "benzodiazepines".</summary>
    public required string RowId { get; init; }
    /// <summary>Name of the class.</summary>
    public required string Title { get; init; }
    /// <summary>1 for information, 2 watch or change, 3 the prescriber must act, 4 not together.</summary>
    public required int Severity { get; init; }
    /// <summary>The ingredient, or the class where only the class is known.</summary>
    public required string With { get; init; }
    /// <summary>The person's medicines that hold it, as recorded.</summary>
    public required IReadOnlyList<string> Medications { get; init; }
    /// <summary>What happens.</summary>
    public required string Effect { get; init; }
    /// <summary>What to do, for the prescriber.</summary>
    public required string WhatToDo { get; init; }
    /// <summary>What severity 4 means for eligibility.</summary>
    public required EligibilityOutcome? OutcomeAtSeverity4 { get; init; }
    /// <summary>Source in words, with its address.</summary>
    public required string Source { get; init; }
    /// <summary>Date of the source.</summary>
    public required string SourceDate { get; init; }
    /// <summary>What the severity rests on.</summary>
    public required Basis Basis { get; init; }
    /// <summary>How sure the effect is.</summary>
    public required Mark Mark { get; init; }
}

/// <summary>What the medicines of a person mean together with ketamine.</summary>
/// <param name="Findings">Interactions, the most severe first.</param>
/// <param name="Unknown">Medicines that no row knows; the prescriber reads them.</param>
/// <param name="Duplicates">Ingredients that more than one recorded medicine holds.</param>
public sealed record InteractionResult(IReadOnlyList<InteractionFinding> Findings, IReadOnlyList<string> Unknown, IReadOnlyList<string> Duplicates);
