using Doorway.Clinical.Dossier;
using Doorway.Clinical.Knowledge;

namespace Doorway.Runner.Commands;

/// <summary>`list`: every row of the clinical dossier, sections 1 to 5, with its data entry and its test. Reads nothing.</summary>
internal sealed class ListCommand : IListingCommand
{
    public string Name => "list";

    public string About => "every row of the clinical dossier, sections 1 to 5, with its data file and its test";

    public IEnumerable<object> List(KnowledgeSet knowledge) =>
        DossierRow.All.Select(row => new
        {
            row = row.Id,
            row.Id,
            row.Section,
            row.Title,
            file = row.Entry is null ? null : $"src/Doorway.Clinical/Knowledge/{row.File}.json",
            row.Entry,
            test = row.Test,
            onlyWhenChosen = row.Chosen,
            row.LeftOutBecause,
        });
}
