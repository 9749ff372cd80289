using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`interactions`: medicines together with ketamine or esketamine on a route.</summary>
internal sealed class InteractionsCommand : IAnsweringCommand
{
    public string Name => "interactions";

    public string About => "medicines taken together with ketamine or esketamine on a route";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var drug = request["drug"].OneOf(("ketamine", "ketamine"), ("esketamine", "esketamine"));
        var route = ClinicalFields.RouteOf(request["route"]);
        var setting = request["setting"].IsMissing
            ? (route == DoseRoute.SublingualLozenge ? CareSetting.Home : CareSetting.Clinic)
            : ClinicalFields.SettingOf(request["setting"]);
        var residue = ClinicalFields.ResidueOf(request["residue"]);
        var medications = ClinicalFields.MedicationsOf(request["medications"].List());
        var asOf = request["asOf"].DayOrNull() is { } day && day > knowledge.FirstDay ? day : knowledge.NewestDay;
        var result = InteractionRules.Evaluate(medications, setting, route, residue, knowledge, asOf);
        return new
        {
            drug,
            findings = Lines(result),
            unknown = result.Unknown,
            duplicates = result.Duplicates,
            setting,
            residue,
            knowledge = knowledge.ContentHash,
        };
    }

    internal static IReadOnlyList<object> Lines(InteractionResult result) =>
        [.. result.Findings.Select(f => new
        {
            id = f.RowId,
            with = f.With,
            medications = f.Medications,
            severity = f.Severity,
            effect = f.Effect,
            @do = f.WhatToDo,
            source = f.Source,
            sourceDate = f.SourceDate,
            basis = f.Basis,
            mark = f.Mark,
        })];
}
