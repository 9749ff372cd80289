using System.Security.Cryptography;
using System.Text;
using Doorway.Clinical.Conditions;
using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Interactions;
using Doorway.Clinical.Monitoring;
using Doorway.Clinical.Outcomes;
using Doorway.Clinical.Pharmacokinetics;
using Doorway.Clinical.Planning;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Knowledge;

/// <summary>
/// All clinical facts that the rules use: immutable, with a hash of its content. A decision stores the hash, so
/// that it can be read again years later with the facts of its day.
/// </summary>
public sealed class KnowledgeSet
{
    private static readonly Lazy<KnowledgeSet> Shipped = new(() => new KnowledgeSet(KnowledgeFiles.ReadEmbedded()));

    private readonly IReadOnlyDictionary<string, Source> sourcesByTag;
    private readonly IReadOnlyList<KnowledgeFile> shippedFiles;
    private readonly Rulings rulings;
    private readonly Lazy<Dictionary<string, Limit>> limitsById;
    private readonly Lazy<Dictionary<string, ScaleRow>> scalesById;
    private readonly Lazy<ConditionIndex> conditionIndex;
    private readonly Lazy<MedicationIndex> medications;

    internal KnowledgeSet(IReadOnlyList<KnowledgeFile> files, IEnumerable<KnowledgeRuling>? inOrder = null)
    {
        shippedFiles = files;
        rulings = new Rulings(inOrder ?? []);
        ContentHash = HashOf(files, rulings);
        Sources = KnowledgeFiles.Parse<Source>(files, "sources");
        sourcesByTag = Sources.ToDictionary(s => s.Tag);
        RowOptions = [.. Load<RowOption>(files, "row-options").Select(o => rulings.IsChosen(o) ? o with { InUse = true } : o)];
        EligibilityRows = [.. Load<EligibilityRow>(files, "eligibility-").Select(AsChosen)];
        PressureLimits = PressureLimit.AsChosen(Load<PressureLimit>(files, "pressure-limits"), rulings.IsChosen);
        WordLists = Load<WordList>(files, "condition-words");
        NotAssessed = Load<NotAssessedEntry>(files, "not-assessed");
        Interactions = Load<InteractionRow>(files, "interactions");
        Instruments = Load<InstrumentDefinition>(files, "instruments-");
        Alarms = Load<AlarmRow>(files, "alarms");
        PreDoseLimits = Load<PreDoseLimit>(files, "pre-dose-limits");
        Limits = Load<Limit>(files, "limits");
        ProtocolNumbers = Load<Limit>(files, "protocol-numbers");
        Protocols = Load<ProtocolTemplate>(files, "protocols");
        Gates = Load<GateRow>(files, "gates");
        ReadyToEnd = Load<ReadyToEndRow>(files, "ready-to-end");
        Benchmarks = Load<BenchmarkBand>(files, "benchmarks");
        MeasureSchedules = Load<MeasureSchedule>(files, "measure-schedules");
        KeptResponses = Load<KeptResponse>(files, "kept-responses");
        Conditions = Load<ConditionRow>(files, "conditions");
        Studies = Load<StudyRow>(files, "studies");
        Antidepressants = Load<Antidepressant>(files, "antidepressants");
        Scales = Load<ScaleRow>(files, "scales");
        Discharge = Load<DischargeRow>(files, "discharge");
        Facts = Load<ReferenceFact>(files, "facts-");
        Pharmacokinetics = Load<PharmacokineticParameter>(files, "pharmacokinetics");
        PharmacokineticInfluences = Load<PharmacokineticInfluence>(files, "pharmacokinetic-influences");
        PharmacokineticRows = Load<PharmacokineticRow>(files, "pharmacokinetic-rows");
        scalesById = new(() => Scales.ToDictionary(s => s.Id));
        limitsById = new(() => Limits.ToDictionary(l => l.Id));
        conditionIndex = new(() => new ConditionIndex(this));
        medications = new(() => new MedicationIndex(this));
    }

    /// <summary>The set that ships with the product, read once from the embedded files.</summary>
    public static KnowledgeSet Embedded => Shipped.Value;

    /// <summary>SHA-256 of all files (name and content), lower-case hexadecimal, 64 characters.</summary>
    public string ContentHash { get; }
    /// <summary>Every source that an entry may name.</summary>
    public IReadOnlyList<Source> Sources { get; }
    /// <summary>Eligibility rows.</summary>
    public IReadOnlyList<EligibilityRow> EligibilityRows { get; }
    /// <summary>Other answers that sources give for a row; the rows above already follow those in use.</summary>
    public IReadOnlyList<RowOption> RowOptions { get; }
    /// <summary>Limits of the blood pressure at screening, in use or open to choice.</summary>
    public IReadOnlyList<PressureLimit> PressureLimits { get; }
    /// <summary>Words by which free text is read.</summary>
    public IReadOnlyList<WordList> WordLists { get; }
    /// <summary>What an eligibility answer does not cover.</summary>
    public IReadOnlyList<NotAssessedEntry> NotAssessed { get; }
    /// <summary>Drug interactions with ketamine.</summary>
    public IReadOnlyList<InteractionRow> Interactions { get; }
    /// <summary>Instruments with items, scoring and licence.</summary>
    public IReadOnlyList<InstrumentDefinition> Instruments { get; }
    /// <summary>Alarm table of the dosing room.</summary>
    public IReadOnlyList<AlarmRow> Alarms { get; }
    /// <summary>Limits of the reading before the dose.</summary>
    public IReadOnlyList<PreDoseLimit> PreDoseLimits { get; }
    /// <summary>Single numbers that rules compare with.</summary>
    public IReadOnlyList<Limit> Limits { get; }
    /// <summary>Numbers of the protocol templates.</summary>
    public IReadOnlyList<Limit> ProtocolNumbers { get; }
    /// <summary>Templates of a course of care.</summary>
    public IReadOnlyList<ProtocolTemplate> Protocols { get; }
    /// <summary>Reasons of the go/no-go.</summary>
    public IReadOnlyList<GateRow> Gates { get; }
    /// <summary>Items of the ready-to-end list.</summary>
    public IReadOnlyList<ReadyToEndRow> ReadyToEnd { get; }
    /// <summary>Published figures of outcomes, each with N, definition, denominator and loss.</summary>
    public IReadOnlyList<BenchmarkBand> Benchmarks { get; }
    /// <summary>Which questionnaires go out by themselves, by reason of care.</summary>
    public IReadOnlyList<MeasureSchedule> MeasureSchedules { get; }
    /// <summary>Published figures of how long a response was kept, each with N, definition, denominator and loss.</summary>
    public IReadOnlyList<KeptResponse> KeptResponses { get; }
    /// <summary>Conditions for which somebody may come, each with what is held about ketamine in it.</summary>
    public IReadOnlyList<ConditionRow> Conditions { get; }
    /// <summary>Studies, labels and guidelines that the conditions name.</summary>
    public IReadOnlyList<StudyRow> Studies { get; }
    /// <summary>Medicines against depression with their class.</summary>
    public IReadOnlyList<Antidepressant> Antidepressants { get; }
    /// <summary>Items of NEWS2, modified Aldrete, PADSS, MOAA/S and CADSS-6.</summary>
    public IReadOnlyList<ScaleRow> Scales { get; }
    /// <summary>Items of the list before somebody leaves the practice.</summary>
    public IReadOnlyList<DischargeRow> Discharge { get; }
    /// <summary>Facts for reference that no rule computes with.</summary>
    public IReadOnlyList<ReferenceFact> Facts { get; }
    /// <summary>Numbers of the curves of ketamine in the body.</summary>
    public IReadOnlyList<PharmacokineticParameter> Pharmacokinetics { get; }
    /// <summary>Medicines whose influence on a curve has a published size.</summary>
    public IReadOnlyList<PharmacokineticInfluence> PharmacokineticInfluences { get; }
    /// <summary>Published concentrations that the curves are held against.</summary>
    public IReadOnlyList<PharmacokineticRow> PharmacokineticRows { get; }

    /// <summary>Entries that the practice's medical director has switched off; they are in no other list.</summary>
    public IReadOnlyList<KnowledgeEntry> SwitchedOff => rulings.SwitchedOff;
    /// <summary>Entries that hold with another number than they ship with.</summary>
    public IReadOnlyList<KnowledgeEntry> Changed => rulings.Changed;

    /// <summary>Every dated entry of the set.</summary>
    public IEnumerable<KnowledgeEntry> Entries =>
        [.. EligibilityRows, .. RowOptions, .. PressureLimits, .. WordLists, .. NotAssessed, .. Interactions, .. Instruments, .. Alarms, .. PreDoseLimits, .. Limits, .. ProtocolNumbers, .. Protocols, .. Gates, .. ReadyToEnd, .. Benchmarks, .. MeasureSchedules, .. KeptResponses, .. Conditions, .. Studies, .. Antidepressants, .. Scales, .. Discharge, .. Facts, .. Pharmacokinetics, .. PharmacokineticInfluences, .. PharmacokineticRows];

    /// <summary>The latest day on which an entry begins: a day to ask on where the question itself has no date.</summary>
    public DateOnly NewestDay => Entries.Max(e => e.From);

    /// <summary>The first day on which the screening has rows.</summary>
    public DateOnly FirstDay => EligibilityRows.Min(r => r.From);

    /// <summary>Rows in force on a day.</summary>
    public static IEnumerable<T> InForce<T>(IEnumerable<T> rows, DateOnly day) where T : KnowledgeEntry =>
        rows.Where(r => r.IsInForce(day));

    /// <summary>This set as a practice's medical director has ruled, in the order of the rulings. Earlier rulings of this set do not count.</summary>
    public KnowledgeSet With(IReadOnlyList<KnowledgeRuling> inOrder) => inOrder.Count == 0 ? this : new KnowledgeSet(shippedFiles, inOrder);

    /// <summary>The instrument with this id, for example "phq-9".</summary>
    /// <exception cref="KeyNotFoundException">No such instrument ships.</exception>
    public InstrumentDefinition Instrument(string id) =>
        Instruments.FirstOrDefault(i => i.Id == id) ?? throw new KeyNotFoundException($"No instrument '{id}'.");

    /// <summary>The template with this id.</summary>
    /// <exception cref="KeyNotFoundException">No such template ships.</exception>
    public ProtocolTemplate Protocol(string id) =>
        Protocols.FirstOrDefault(p => p.Id == id) ?? throw new KeyNotFoundException($"No protocol '{id}'.");

    /// <summary>The source with this tag.</summary>
    /// <exception cref="KeyNotFoundException">No such source.</exception>
    public Source SourceOf(string tag) => sourcesByTag[tag];

    internal Limit Limit(string id) => limitsById.Value[id];

    internal WordList Words(string id) => WordLists.Single(w => w.Id == id);

    /// <summary>True when a text holds a word of a list.</summary>
    internal bool Mentions(string list, string? text) => PhraseList.AnyIn(text, Words(list).Words);

    /// <summary>Codes and words of the rows, made ready once.</summary>
    internal ConditionIndex ConditionWords => conditionIndex.Value;

    /// <summary>Names and codes of the interaction rows, made ready once.</summary>
    internal MedicationIndex Medications => medications.Value;

    internal ScaleRow? Scale(string id) => scalesById.Value.GetValueOrDefault(id);

    internal GateRow Gate(string id) => Gates.Single(g => g.Id == id);

    private EligibilityRow AsChosen(EligibilityRow row) =>
        RowOptions.FirstOrDefault(o => o.InUse && o.RowId == row.Id) is { } option ? option.On(row) : row;

    private IReadOnlyList<T> Load<T>(IReadOnlyList<KnowledgeFile> files, string name) where T : KnowledgeEntry
    {
        var rows = KnowledgeFiles.Parse<T>(files, name);
        foreach (var row in rows)
        {
            row.Source = string.Join("; ", row.Sources.Select(t => sourcesByTag[t].Cite));
            row.SourceDate = sourcesByTag[row.Sources[0]].Date;
            row.EntryKind = name.TrimEnd('-');
        }
        return rulings.Apply(rows);
    }

    private static string HashOf(IReadOnlyList<KnowledgeFile> files, Rulings rulings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Text.Length}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }
        if (!rulings.IsEmpty)
            hash.AppendData(Encoding.UTF8.GetBytes(rulings.Canonical));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
