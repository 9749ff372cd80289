using Doorway.Clinical.Knowledge;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`facts`: reference facts of a section, or one by its id.</summary>
internal sealed class FactsCommand : IAnsweringCommand
{
    public string Name => "facts";

    public string About => "facts for reference, by section or by id: time course, logistics, schedules, codes";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var (id, section) = (request["id"].TextOrNull(), request["section"].TextOrNull());
        if (id is null && section is null) throw request["id"].Wrong("Is missing; an id or a section is wanted");
        var found = knowledge.Facts.Where(f => (id is null || f.Id == id) && (section is null || f.Section == section)).ToList();
        if (found.Count == 0)
            throw id is null ? request["section"].Wrong($"Must be one of {string.Join(", ", knowledge.Facts.Select(f => f.Section).Distinct())}") : request["id"].Wrong("There is no such fact");
        return new
        {
            facts = found.Select(f => new { f.Id, f.Section, f.Title, f.Values, f.Source, f.Basis, f.Mark, f.Reviewed }),
            sources = SourceLines.Of(knowledge, found),
            knowledge = knowledge.ContentHash,
        };
    }
}
