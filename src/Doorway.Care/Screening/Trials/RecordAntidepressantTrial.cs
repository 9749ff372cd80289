using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Doorway.Clinical.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Trials;

/// <summary>A prescriber writes down a medicine against depression that was taken before.</summary>
public sealed class RecordAntidepressantTrial(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int LongestName = 120;
    public const int LongestWords = 1000;

    public sealed record Request
    {
        public required Guid PatientId { get; init; }
        public required string Drug { get; init; }

        /// <summary>Asked of a medicine that the list does not know; a listed one has its own.</summary>
        public AntidepressantClass Class { get; init; } = AntidepressantClass.NotKnown;
        public decimal? DailyDoseMg { get; init; }
        public int? Weeks { get; init; }
        public required TrialAdequacy Adequacy { get; init; }
        public required TrialOutcome Outcome { get; init; }
        public string TakenWhen { get; init; } = "";
        public required TrialSource Source { get; init; }
        public string Words { get; init; } = "";
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (Faults(request) is { Count: > 0 } faults)
            return faults;
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, ct);
        var listed = (await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, ct)).Antidepressants.FirstOrDefault(a => string.Equals(a.Name, request.Drug, StringComparison.OrdinalIgnoreCase));
        var row = new AntidepressantTrial
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            Drug = await SealAsync(new TrialDrug(listed?.Name ?? request.Drug, listed?.Class ?? request.Class).ToJson()),
            DailyDoseMicrograms = request.DailyDoseMg is { } mg ? (long)(mg * 1000) : null,
            Weeks = request.Weeks,
            Adequacy = request.Adequacy,
            Outcome = request.Outcome,
            TakenWhen = await SealAsync(request.TakenWhen),
            Source = request.Source,
            Words = await SealAsync(request.Words),
            RecordedByStaffMemberId = actor.In(patient.PracticeId)!.StaffMemberId,
            RecordedAt = now,
        };
        await scope.AddAsync(row, ct);
        await scope.SaveAsync(ct);
        return row.Id;

        async Task<SealedText> SealAsync(string words)
            => words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(patient.PracticeId, patient.Id, words, ct);
    }

    private static List<Refusal> Faults(Request request)
    {
        var faults = new List<Refusal>();
        if (request.Drug.Length is 0 or > LongestName)
            faults.Add(new("drug", "Type the name of the medicine."));
        if (request.DailyDoseMg is <= 0 or > 10_000)
            faults.Add(new("dose", "Type the milligrams of one day, above 0; leave it empty where you do not know."));
        if (request.Weeks is < 1 or > 2_600)
            faults.Add(new("weeks", "Type the weeks, 1 or more; leave it empty where you do not know."));
        // A judgement on what nobody knows would read as a fact later.
        if (request.Adequacy == TrialAdequacy.Adequate && (request.DailyDoseMg is null || request.Weeks is null))
            faults.Add(new("adequacy", "“Adequate” wants both, dose and weeks. Where one is not known, choose “cannot assess”."));
        if (request.Adequacy == TrialAdequacy.NotAdequate && request is { DailyDoseMg: null, Weeks: null })
            faults.Add(new("adequacy", "“Not adequate” wants the dose or the weeks. Where both are not known, choose “cannot assess”."));
        if (request.TakenWhen.Length > LongestName)
            faults.Add(new("when", $"At most {LongestName} letters."));
        if (request.Words.Length > LongestWords)
            faults.Add(new("words", $"At most {LongestWords} letters; nothing is lost, please shorten it."));
        return faults;
    }
}
