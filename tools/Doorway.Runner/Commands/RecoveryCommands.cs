using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`aldrete`: the modified Aldrete score.</summary>
internal sealed class AldreteCommand : IAnsweringCommand
{
    public string Name => "aldrete";

    public string About => "five items of 0 to 2 to the modified Aldrete score of 1995";

    public object Answer(Field request, KnowledgeSet knowledge) =>
        RecoveryAnswer.Of(RecoveryScales.Aldrete(RecoveryScales.AldreteItems.ToDictionary(name => name, name => request[name].Whole(0, 2)), knowledge), "aldrete", knowledge);
}

/// <summary>`padss`: the post-anesthetic discharge score, form A or B.</summary>
internal sealed class PadssCommand : IAnsweringCommand
{
    private const int Items = 5;

    public string Name => "padss";

    public string About => "five items of 0 to 2 to the PADSS, form A or B";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var form = request["form"].OneOf(("A", 'A'), ("B", 'B'));
        var items = request["items"].List();
        if (items.Count > Items) throw items[Items].Wrong($"The PADSS has {Items} items");
        if (items.Count < Items) throw new WrongField($"items[{items.Count}]", $"Is missing; the PADSS has {Items} items");
        return RecoveryAnswer.Of(RecoveryScales.Padss(form, [.. items.Select(i => i.Whole(0, 2))], knowledge), form == 'A' ? "padss-a" : "padss-b", knowledge);
    }
}

/// <summary>`moaas`: the level of sedation.</summary>
internal sealed class MoaasCommand : IAnsweringCommand
{
    public string Name => "moaas";

    public string About => "a level of 0 to 5 of the MOAA/S, and its words";

    public object Answer(Field request, KnowledgeSet knowledge) =>
        RecoveryAnswer.Of(RecoveryScales.Moaas(request["value"].Whole(0, 5), knowledge), "moaas", knowledge);
}

/// <summary>`cadss6`: six items of dissociation.</summary>
internal sealed class Cadss6Command : IAnsweringCommand
{
    public string Name => "cadss6";

    public string About => "six answers of 0 to 4 to the CADSS-6, compared with the total before the dose";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var answers = ScoreCommand.AnswersOf(request["answers"], knowledge.Instrument("cadss-6"));
        return RecoveryAnswer.Of(RecoveryScales.Cadss6(answers, request["before"].WholeOrNull(0, 24), knowledge), "cadss-6", knowledge);
    }
}

/// <summary>What the recovery scales answer.</summary>
internal static class RecoveryAnswer
{
    public static object Of(RecoveryScore score, string scale, KnowledgeSet knowledge)
    {
        var rows = knowledge.Scales.Where(r => r.Scale == scale).ToList();
        return new
        {
            score.Total,
            score.Pass,
            score.Version,
            score.Because,
            says = scale == "moaas" && score.Total is { } level ? rows.First(r => r.Id == $"moaas.{level}").Levels[0].Says : null,
            sources = SourceLines.Of(knowledge, rows),
            knowledge = knowledge.ContentHash,
        };
    }
}
