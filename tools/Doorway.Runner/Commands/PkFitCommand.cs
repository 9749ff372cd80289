using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Pharmacokinetics;

namespace Doorway.Runner.Commands;

/// <summary>`pkfit`: every published row beside the curves.</summary>
internal sealed class PkFitCommand : IListingCommand
{
    public string Name => "pkfit";

    public string About => "published concentrations beside the curves, row by row";

    public IEnumerable<object> List(KnowledgeSet knowledge) => KineticFit.Of(knowledge).Select(f => new
    {
        row = f.Row.Id,
        f.Row.Study,
        parameters = PkFields.SetName(f.Set),
        f.Row.Route,
        f.Row.Drug,
        f.Row.Analyte,
        f.Row.DoseMg,
        f.Row.Rests,
        arterial = f.Row.IsArterial,
        values = f.Values.Select(v => new { v.Figure, v.Published, v.Curve, v.ErrorPercent, within = v.IsWithin }),
    });
}
