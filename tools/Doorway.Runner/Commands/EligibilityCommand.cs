using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`eligibility`: what is known of a person to findings that speak for care, delay or refusal.</summary>
internal sealed class EligibilityCommand : IAnsweringCommand
{
    public string Name => "eligibility";

    public string About => "facts of a person to findings, missing facts and the worst of both";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var setting = ClinicalFields.SettingOf(request["setting"]);
        var route = ClinicalFields.RouteOf(request["route"]);
        var asOf = request["asOf"].Day();
        var residue = ClinicalFields.ResidueOf(request["residue"]);
        var facts = EligibilityFactsReader.Read(request["facts"].Object(), setting, route, residue);
        // A day before the data begins is answered from the data as it first stood, so that the answer goes by the dates in the request.
        var result = EligibilityRules.Evaluate(facts, knowledge, asOf, asOf < knowledge.FirstDay ? knowledge.FirstDay : asOf);
        return new
        {
            outcome = WordOf(result.Outcome),
            says = result.Says,
            findings = result.Findings.Select(f => new
            {
                id = f.Id,
                kind = f.Kind,
                title = f.Title,
                action = WordOf(f.Outcome),
                because = f.Reason,
                evidence = f.Evidence,
                stopsByItself = f.StopsByItself,
                source = f.Source,
                sourceDate = f.SourceDate,
                basis = f.Basis,
                mark = f.Mark,
                note = f.Note,
            }).ToList(),
            missing = result.Missing.Select(m => m.Key).ToList(),
            notAssessed = result.NotAssessed.Select(n => new { id = n.Id, title = n.Title, says = n.Says, whereFrom = n.WhereFrom, source = n.Source }).ToList(),
            unmatched = result.Unmatched,
            recognized = result.Recognised.Select(r => new { text = r.Text, id = r.RowId, because = r.Because }).ToList(),
            interactions = InteractionsCommand.Lines(result.Interactions),
            unknown = result.Interactions.Unknown,
            duplicates = result.Interactions.Duplicates,
            knowledge = result.KnowledgeHash,
        };
    }

    private static string WordOf(EligibilityOutcome outcome) => outcome switch
    {
        EligibilityOutcome.NoFinding => "clear",
        EligibilityOutcome.CannotAssess => "cannot-assess",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
