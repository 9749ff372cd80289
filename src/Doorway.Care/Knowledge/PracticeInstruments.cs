using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Knowledge;

/// <summary>The questionnaires of one practice: those whose texts ship, and those whose texts it has loaded under a license of its own.</summary>
public sealed class PracticeInstruments
{
    private readonly Dictionary<string, (InstrumentDefinition Definition, Guid WordingId, bool IsInForce)> loaded = [];

    /// <summary>Id of the flag that stands for every question which the loader named as one of safety.</summary>
    public const string SafetyFlagId = "named-safety-question";

    /// <summary>What a patient can be sent, those that follow a course first.</summary>
    public IReadOnlyList<InstrumentDefinition> ForPatients =>
        [.. KnowledgeSet.Embedded.Instruments.Select(i => Instrument(i.Id)).Where(i => i is { HasWording: true, ClinicianRated: false } && (i.FollowsCourse || IsLoaded(i.Id))).OrderByDescending(i => i.FollowsCourse)];

    /// <summary>What can go out after each session: questionnaires on the experience itself, whose words the practice has loaded.</summary>
    public IReadOnlyList<InstrumentDefinition> ForAfterSession => [.. ForPatients.Where(i => i.AsksOfSession)];

    /// <summary>What a clinician can rate or ask aloud: all that a patient can be sent, and what only a clinician rates.</summary>
    public IReadOnlyList<InstrumentDefinition> ForClinicians =>
        [.. ForPatients.Where(i => !i.AnsweredAlone), .. KnowledgeSet.Embedded.Instruments.Select(i => Instrument(i.Id)).Where(i => i is { HasWording: true, ClinicianRated: true })];

    public static async Task<PracticeInstruments> OfAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
    {
        var wordings = await scope.Read<LoadedWording>().Where(w => w.PracticeId == practiceId).OrderBy(w => w.At).ThenBy(w => w.Id).ToListAsync(ct);
        var instruments = new PracticeInstruments();
        if (wordings.Count == 0)
            return instruments;
        var withdrawn = (await scope.Read<WithdrawnWording>().Where(w => w.PracticeId == practiceId).ToListAsync(ct)).Select(w => w.WordingId).ToHashSet();
        foreach (var wording in wordings)
            instruments.Lay(wording, !withdrawn.Contains(wording.Id));
        return instruments;
    }

    /// <summary>With its words where the practice may ask it now, in the language of who reads where an official wording in it is free.</summary>
    public InstrumentDefinition Instrument(string id) => loaded.TryGetValue(id, out var own) && own.IsInForce ? own.Definition : Worded(KnowledgeSet.Embedded.Instrument(id));

    /// <summary>A shipped questionnaire in the language of who reads, or in English.</summary>
    public static InstrumentDefinition Worded(InstrumentDefinition shipped)
        => Tongue.Current == Language.Spanish && InstrumentWording.Spanish.FirstOrDefault(w => w.Instrument == shipped.Id) is { } wording ? wording.On(shipped) : shipped;

    /// <summary>As it was last asked, also when its words have been withdrawn since: for scoring answers that were given.</summary>
    public InstrumentDefinition AsLastAsked(string id) => loaded.TryGetValue(id, out var own) ? own.Definition : KnowledgeSet.Embedded.Instrument(id);

    public Guid? WordingOf(string id) => loaded.TryGetValue(id, out var own) ? own.WordingId : null;

    public bool IsLoaded(string id) => loaded.TryGetValue(id, out var own) && own.IsInForce;

    private void Lay(LoadedWording wording, bool isInForce)
    {
        // Texts that were checked against another version of the scoring are asked no more: they are loaded again.
        if (KnowledgeSet.Embedded.Instruments.SingleOrDefault(i => i.Id == wording.InstrumentId) is not { } shipped || shipped.Version != wording.InstrumentVersion)
            return;
        var definition = InstrumentWording.Parse(wording.Wording).On(shipped);
        var flags = wording.SafetyItems.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))
            .Select(n => new SafetyFlagRule(SafetyFlagId, n, definition.LowestAnswer(n) + 1, $"Question {n}, about death, suicide or self-harm, was answered with more than the lowest answer."));
        loaded[wording.InstrumentId] = (definition with { Scale = definition.Scale with { Flags = [.. definition.Scale.Flags, .. flags] } }, wording.Id, isInForce);
    }
}
