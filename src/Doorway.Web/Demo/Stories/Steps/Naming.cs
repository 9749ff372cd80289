using Doorway.Care.Access;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.Trials;
using Doorway.Clinical.Conditions;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>One diagnosis: an entry of the list, or own words.</summary>
internal sealed record Named(string ConditionId, string Code, string Since = "")
{
    public string Own { get; init; } = "";
    public DiagnosisStanding Standing { get; init; } = DiagnosisStanding.Confirmed;
    public string Rests { get; init; } = "";

    /// <summary>False where the prescriber has not spoken about it yet.</summary>
    public bool IsTold { get; init; } = true;
}

/// <summary>One medicine that was tried. Null is not known.</summary>
internal sealed record Taken(string Drug, decimal? Mg, int? Weeks, TrialAdequacy Adequacy, TrialOutcome Outcome, string When = "")
{
    public string Words { get; init; } = "";
}

/// <summary>The prescriber writes down what they take it to be, and what was tried.</summary>
internal sealed class Naming(Cast cast, Arriving person)
{
    /// <summary>The first one is why treatment is considered.</summary>
    public async Task PrescriberNamesAsync(IReadOnlyList<Named> named)
    {
        foreach (var (one, index) in named.Select((one, index) => (one, index)))
            await cast.DoAsync(person.Team.Prescriber, (RecordDiagnosis record, Actor actor) => record.Handle(actor, new()
            {
                PatientId = person.PatientId,
                ConditionId = one.ConditionId,
                OwnName = one.Own,
                Code = one.Code,
                Standing = one.Standing,
                IsIndication = index == 0,
                Since = one.Since,
                SaidBy = DiagnosisSaidBy.Prescriber,
                Words = one.Rests,
                ToldPatient = one.IsTold,
            }));
    }

    public async Task PrescriberWritesTrialsAsync(IReadOnlyList<Taken> taken)
    {
        foreach (var one in taken)
            await cast.DoAsync(person.Team.Prescriber, (RecordAntidepressantTrial record, Actor actor) => record.Handle(actor, new()
            {
                PatientId = person.PatientId,
                Drug = one.Drug,
                DailyDoseMg = one.Mg,
                Weeks = one.Weeks,
                Adequacy = one.Adequacy,
                Outcome = one.Outcome,
                TakenWhen = one.When,
                Source = TrialSource.Patient,
                Words = one.Words,
            }));
    }
}
