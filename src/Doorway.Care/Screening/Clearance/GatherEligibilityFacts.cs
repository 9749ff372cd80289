using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Knowledge;
using Doorway.Care.Patients;
using Doorway.Care.Planning;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Screening.Trials;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.Clearance;

/// <summary>Gathers what is known for the eligibility rules: accepted readings, the intake, what referrals report. What nobody said stays null.</summary>
public sealed class GatherEligibilityFacts(DoorwayDb db, Vault vault, ReadIntake read, ReadWorkUp workUp, TimeProvider clock)
{
    // Readings that lie this far apart speak of one time; older ones do not enter the mean.
    private static readonly TimeSpan OneTime = TimeSpan.FromDays(14);

    /// <summary>Null when the patient is not open to the actor.</summary>
    public async Task<GatheredFacts?> Handle(Actor actor, Guid patientId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var patient = await scope.Read<Patient>().SingleOrDefaultAsync(p => p.Id == patientId, ct);
        if (patient is null)
            return null;
        var practice = await scope.PracticeAsync(patient.PracticeId, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var sheet = await read.Handle(actor, patientId, ct);
        var readings = await scope.Read<HomeReading>().Where(r => r.PatientId == patientId && r.EnteredInErrorAt == null).OrderByDescending(r => r.MeasuredAt).ThenByDescending(r => r.Id).ToListAsync(ct);
        var visit = await scope.Read<EvaluationVisit>().Where(v => v.PatientId == patientId).OrderByDescending(v => v.At).FirstOrDefaultAsync(ct);
        var reported = new ReportedToFacts(scope, vault, patient);
        var takes = await reported.TakesAsync(ct);
        var pressures = Pressures(readings);
        var settled = sheet is null ? new Dictionary<string, OpenedAnswer>() : await SettledAnswers.LoadAsync(scope, vault, sheet, ct);
        var answers = settled.Over(sheet?.Answers ?? new Dictionary<string, IntakeContent>());
        var heard = new SettledToFacts(settled.Values, answers);
        var asked = await workUp.Handle(actor, patientId, ct);
        var way = CareWay.Of(sheet?.Episode.ProtocolId);
        var (safety, outcome) = await SafetyAsync(scope, patient, ct);
        return new GatheredFacts
        {
            Patient = patient,
            Episode = sheet?.Episode,
            Facts = new EligibilityFacts
            {
                Setting = way.Setting,
                Route = way.Route,
                AgeYears = patient.AgeOn(today),
                Sex = PatientFacts.SexOf(patient),
                BloodPressures = pressures.Count == 0 ? null : [.. pressures.Select(p => new BloodPressure(p.SystolicMmHg, p.DiastolicMmHg))],
                HeartRatePerMinute = readings.FirstOrDefault(r => r.Counts && r.HeartRatePerMin is not null)?.HeartRatePerMin,
                SpO2Percent = readings.FirstOrDefault(r => r.Counts && r.SpO2Percent is not null)?.SpO2Percent,
                BodyMassIndex = BodyMassIndex(readings),
                Pregnant = PregnancyTests.Over(YesOrNo(answers, "pregnant") ?? await reported.IsPregnantAsync(ct), asked),
                Breastfeeding = YesOrNo(answers, "breastfeeding"),
                SuicideScreen = safety,
                SuicideScreenBranched = true,
                Conditions = heard.With(await reported.ConditionsAsync(WasAskedOfHealth(answers) || heard.Conditions.Count > 0, ct)),
                Medications = takes.Count > 0 || IsNone(answers, "medicines") || heard.Takes.Count > 0 ? [.. takes.Select(t => t.Fact), .. heard.Takes.Select(t => new MedicationFact(t.What))] : null,
                Allergies = heard.With(await reported.AllergiesAsync(IsNone(answers, "allergies") || heard.Allergies.Count > 0, ct)),
                PsychosisInCloseRelative = YesOrNo(answers, "family-psychosis"),
                ChildPugh = visit?.ChildPugh,
                Nyha = visit?.Nyha,
                HasChaperone = YesOrNo(answers, "chaperone"),
                HasBloodPressureCuff = YesOrNo(answers, "cuff"),
            },
            NotKnown = NotKnown(sheet, answers),
            Settled = [.. settled.Values.OrderBy(a => IntakeQuestions.NumberOf(a.QuestionId))],
            Pressures = pressures,
            ReadingsToAccept = readings.Count(r => r.AcceptedAt is null),
            Way = way,
            Takes = [.. takes.Select(t => t.Taken), .. heard.Takes.Select(t => new TakenMedicine(t.What, t.How, ReportSource.Patient))],
            OwnWords = answers.GetValueOrDefault("why-now")?.Words ?? "",
            Diagnoses = await OpenDiagnosis.CurrentAsync(scope, vault, patientId, ct),
            Trials = await OpenTrial.CountAsync(scope, patientId, ct),
            Scores = await LatestScores.OfAsync(scope, vault, patient, ct),
            SafetyOutcome = outcome,
            Visit = visit,
            WorkUp = [.. asked.Where(w => w.Row.EpisodeId == sheet?.Episode.Id && w.Row.Standing != WorkUpStanding.EnteredInError)],
            Today = today,
            Knowledge = await PracticeKnowledge.OfAsync(scope, patient.PracticeId, now, ct),
        };
    }

    private static IReadOnlyList<PressureReading> Pressures(List<HomeReading> readings)
    {
        var counting = readings.Where(r => r is { Counts: true, SystolicMmHg: not null, DiastolicMmHg: not null }).ToList();
        return counting.Count == 0 ? [] : [.. counting.Where(r => counting[0].MeasuredAt - r.MeasuredAt <= OneTime)
            .Select(r => new PressureReading(r.MeasuredAt, r.SystolicMmHg!.Value, r.DiastolicMmHg!.Value, r.Source))];
    }

    // From a weight and a height that were taken together: a height from long ago would falsify it.
    private static decimal? BodyMassIndex(List<HomeReading> readings)
        => readings.FirstOrDefault(r => r is { Counts: true, WeightGrams: not null, HeightMillimetres: > 0 }) is { } both
            ? Math.Round(both.WeightGrams!.Value / 1000m / (both.HeightMillimetres!.Value / 1000m * (both.HeightMillimetres.Value / 1000m)), 1)
            : null;

    private async Task<(SuicideScreenAnswers? Answers, SuicideScreenLevel Outcome)> SafetyAsync(ActorScope scope, Patient patient, CancellationToken ct)
    {
        var screenings = await scope.Read<SuicideScreening>().Where(s => s.PatientId == patient.Id).OrderByDescending(s => s.At).ToListAsync(ct);
        if (screenings.FirstOrDefault(s => !s.Answers.IsEmpty) is not { } last)
            return (null, SuicideScreenLevel.None);
        return (await SuicideScreeningAnswers.OpenAsync(vault, last, ct), screenings.Max(s => s.Outcome));
    }

    private static bool? YesOrNo(IReadOnlyDictionary<string, IntakeContent> answers, string id) => answers.GetValueOrDefault(id) switch
    {
        { } answer when answer.Is(IntakeWords.Yes) => true,
        { } answer when answer.Is(IntakeWords.No) => false,
        _ => null,
    };

    private static bool IsNone(IReadOnlyDictionary<string, IntakeContent> answers, string id) => answers.GetValueOrDefault(id)?.Is(IntakeWords.None) == true;

    private static bool WasAskedOfHealth(IReadOnlyDictionary<string, IntakeContent> answers) => IntakeQuestions.All
        .Where(q => q.Section is IntakeSection.Health or IntakeSection.Mind && !q.Optional).All(q => answers.ContainsKey(q.Id));

    private static IReadOnlyList<NotKnownAnswer> NotKnown(IntakeSheet? sheet, IReadOnlyDictionary<string, IntakeContent> answers)
    {
        if (sheet is null || sheet.Answers.Count == 0)
            return [new("The intake", "The patient has not answered it")];
        return [.. sheet.Asked
            .Where(q => q.Section is IntakeSection.Health or IntakeSection.Mind && q is { Optional: false, Options.Count: > 0 })
            .Select(q => (Question: q, Answer: answers.GetValueOrDefault(q.Id)))
            .Where(a => a.Answer is null or { IsNotKnown: true })
            .Select(a => new NotKnownAnswer(a.Question.Text, a.Answer switch { null => "Not answered", { WouldRatherTalk: true } => "Would rather talk about it", _ => "Not sure" }))];
    }
}
