using System.Text.RegularExpressions;
using Doorway.Care.Access;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Storage;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Diagnoses;

/// <summary>A prescriber writes down what they take it to be, or a new version of it. No rule, gate or alarm reads it: they decide.</summary>
public sealed partial class RecordDiagnosis(DoorwayDb db, Vault vault, TimeProvider clock)
{
    public const int LongestName = 200;
    public const int LongestWords = 2000;
    public const string ChangedMeanwhile = "Somebody wrote a newer version while you had this open. It stands below; press again to keep yours as the newest.";

    public sealed record Request
    {
        public required Guid PatientId { get; init; }

        /// <summary>Null begins a new one.</summary>
        public Guid? DiagnosisId { get; init; }

        /// <summary>The version that stood there when the form was opened; 0 for a new one.</summary>
        public int SeenVersion { get; init; }

        /// <summary>An entry of the knowledge; empty for own words.</summary>
        public string ConditionId { get; init; } = "";
        public string OwnName { get; init; } = "";
        public string Code { get; init; } = "";
        public required DiagnosisStanding Standing { get; init; }
        public bool IsIndication { get; init; }
        public string Since { get; init; } = "";
        public required DiagnosisSaidBy SaidBy { get; init; }
        public string Words { get; init; } = "";
        public bool ToldPatient { get; init; }
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            var patient = await scope.Read<Patient>().SingleAsync(p => p.Id == request.PatientId, inner);
            var knowledge = await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, inner);
            if (Faults(request, knowledge) is { Count: > 0 } faults)
                return faults;
            await scope.LockAsync("patients", patient.PracticeId, patient.Id, inner);
            var rows = await scope.Read<WorkingDiagnosis>().Where(d => d.PatientId == patient.Id).ToListAsync(inner);
            var latest = rows.GroupBy(d => d.DiagnosisId).Select(g => g.MaxBy(d => d.DiagnosisVersion)!).ToList();
            var before = latest.SingleOrDefault(d => d.DiagnosisId == request.DiagnosisId);
            if ((before?.DiagnosisVersion ?? 0) != request.SeenVersion)
                return new Refusal("words", ChangedMeanwhile);
            if (before is { IsInError: true })
                return new Refusal("words", "This one was taken back as written by mistake. Write a new one.");
            var writer = actor.In(patient.PracticeId)!.StaffMemberId;
            if (request.IsIndication)
            {
                foreach (var other in latest.Where(d => d.IsIndication && !d.IsInError && d.DiagnosisId != request.DiagnosisId))
                    await scope.AddAsync(DiagnosisVersions.After(other, writer, now, isIndication: false), inner);
            }
            var id = request.DiagnosisId ?? Guid.CreateVersion7(now);
            await scope.AddAsync(await NewAsync(patient, request, knowledge, id, writer, now, inner), inner);
            await scope.SaveAsync(inner);
            return id;
        }, ct);
    }

    private static List<Refusal> Faults(Request request, KnowledgeSet knowledge)
    {
        var faults = new List<Refusal>();
        var listed = knowledge.Conditions.Any(c => c.Id == request.ConditionId);
        if (request.ConditionId.Length > 0 && !listed)
            faults.Add(new("condition", "Choose one of the list, or write it in your own words."));
        if (request.ConditionId.Length == 0 && request.OwnName.Length == 0)
            faults.Add(new("condition", "Choose one of the list, or write it in your own words."));
        if (listed && request.OwnName.Length > 0)
            faults.Add(new("own", "Either one of the list, or your own words. What you want to add to one of the list goes into the words below."));
        if (request.OwnName.Length > LongestName)
            faults.Add(new("own", $"At most {LongestName} letters; more fits into the words below."));
        if (request.Code.Length > 0 && !ACode().IsMatch(request.Code))
            faults.Add(new("code", "This is no code of ICD-10-CM. It looks like F43.12; leave it empty where you do not know it."));
        if (request.IsIndication && request.Standing == DiagnosisStanding.RuledOut)
            faults.Add(new("indication", "What is ruled out cannot be why treatment is considered."));
        if (request.Since.Length > LongestName)
            faults.Add(new("since", $"At most {LongestName} letters."));
        if (request.Words.Length > LongestWords)
            faults.Add(new("words", $"At most {LongestWords} letters; nothing is lost, please shorten it."));
        return faults;
    }

    private async Task<WorkingDiagnosis> NewAsync(Patient patient, Request request, KnowledgeSet knowledge, Guid id, Guid writer, DateTimeOffset now, CancellationToken ct)
    {
        var condition = knowledge.Conditions.SingleOrDefault(c => c.Id == request.ConditionId);
        return new WorkingDiagnosis
        {
            PracticeId = patient.PracticeId,
            Id = Guid.CreateVersion7(now),
            PatientId = patient.Id,
            DiagnosisId = id,
            DiagnosisVersion = request.SeenVersion + 1,
            Named = await vault.SealAsync(patient.PracticeId, patient.Id, new DiagnosisName(condition?.Name ?? request.OwnName, request.Code, condition?.Id).ToJson(), ct),
            Standing = request.Standing,
            IsIndication = request.IsIndication,
            Since = await SealAsync(request.Since),
            SaidBy = request.SaidBy,
            Words = await SealAsync(request.Words),
            ToldPatient = request.ToldPatient,
            IsInError = false,
            WrittenByStaffMemberId = writer,
            At = now,
        };

        async Task<SealedText> SealAsync(string words)
            => words.Length == 0 ? SealedText.Nothing : await vault.SealAsync(patient.PracticeId, patient.Id, words, ct);
    }

    [GeneratedRegex(@"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$")]
    private static partial Regex ACode();
}
