using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Medication;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>Consent to the medicine, a plan that all three sign, and the medicine counted at home.</summary>
internal sealed class Agreeing(Cast cast, Arriving person)
{
    /// <summary>They answer "did we say it clearly?" and sign.</summary>
    public async Task ConsentsAsync(TouchKinds touch, string? way = null)
    {
        var answers = ConsentDocuments.Of(ConsentKind.Ketamine, CareWay.Of(way)).Quiz.ToDictionary(q => q.Id, q => q.Understood);
        await cast.DoAsync(person.Me, (AnswerConsentQuiz answer, Actor actor) => answer.Handle(actor, ConsentKind.Ketamine, answers));
        await person.SignsAsync(ConsentKind.Ketamine, touch, way);
    }

    public async Task PrescriberAttestsAsync(string talk)
    {
        var consent = await ConsentIdAsync();
        await cast.DoAsync(person.Team.Prescriber, (AttestConsent attest, Actor actor) => attest.Handle(actor, new(consent, TalkedItThrough: true, talk)));
    }

    /// <summary>The template as it is offered, with what the patient hopes for. Where no source gives a number, the therapist does.</summary>
    public Task TherapistDraftsThePlanAsync(string goals, string protocolId = TreatmentPlan.FirstProtocol, (int Sessions, int DaysBetween)? own = null)
    {
        var template = KnowledgeSet.Embedded.Protocol(protocolId);
        return cast.DoAsync(person.Team.Therapist, (DraftPlan draft, Actor actor) => draft.Handle(actor, new()
        {
            PatientId = person.PatientId,
            ProtocolId = template.Id,
            SeenVersion = 0,
            Goals = goals,
            StopRules = string.Join('\n', template.StopRules),
            PreparationSessions = Default("preparation"),
            SessionCount = own?.Sessions ?? Default("sessions"),
            IntegrationSessionsEach = Default("integration"),
            SpacingDays = own?.DaysBetween ?? Default("spacing"),
        }));

        int Default(string number) => (int)template.Number(number, KnowledgeSet.Embedded).Value;
    }

    /// <summary>One dose and no booster; unless told otherwise 100 mg, twice the strength of one lozenge.</summary>
    public async Task PrescriberSetsTheMedicineAsync(decimal weightKg, decimal mg = 100, int? infusionMinutes = null, string reason = "", decimal? most = null, SprayPlan? spray = null)
    {
        var plan = await PlanAsync();
        await cast.DoAsync(person.Team.Prescriber, (SetPlanMedicine set, Actor actor) => set.Handle(actor, new()
        {
            PlanId = plan.Id,
            SeenVersion = plan.PlanVersion,
            FirstDoseMg = mg,
            MostInOneSessionMg = most ?? mg,
            InfusionMinutes = infusionMinutes,
            Spray = spray,
            WeightKg = weightKg,
            Booster = false,
            BoosterMg = null,
            BoosterFromMinutes = null,
            BoosterUntilMinutes = null,
            Reason = reason,
        }));
    }

    public Task TherapistAgreesAsync() => AgreesAsync(person.Team.Therapist, PlanSigner.Therapist);

    public Task PrescriberAgreesAsync() => AgreesAsync(person.Team.Prescriber, PlanSigner.Prescriber);

    public Task AgreesAsync() => AgreesAsync(person.Me, PlanSigner.Patient);

    public Task PrescriberRecordsTheOrderAsync(DateOnly writtenOn, int each = 2)
        => cast.DoAsync(person.Team.Prescriber, (RecordOrder record, Actor actor) => record.Handle(actor, new()
        {
            PatientId = person.PatientId,
            Drug = "Ketamine",
            Form = "Lozenge",
            StrengthMg = 50,
            UnitCount = 4 * each,
            Directions = $"{(each == 1 ? "One lozenge" : "Two lozenges")} under the tongue in the session, held as prepared, then spat out. Not on any other day.",
            QuantityReason = "",
            PharmacyName = "Quillwort Compounding",
            SentElsewhereHow = "By our e-prescribing program",
            WrittenOn = writtenOn,
        }));

    public async Task TherapistRecordsItFilledAsync(string lot, DateOnly until)
    {
        var order = await OrderAsync();
        await cast.DoAsync(person.Team.Therapist, (RecordFilled record, Actor actor) => record.Handle(actor, new(order, lot, until)));
    }

    public async Task CountsAsync(int units = 8)
    {
        var order = await OrderAsync();
        await cast.DoAsync(person.Me, (CountMedicine count, Actor actor) => count.Handle(actor, new(order, units, LabelIsMine: true, "")));
    }

    /// <summary>What was not needed goes back to the pharmacy.</summary>
    public async Task GivesBackAsync(int units, DateOnly on)
    {
        var order = await OrderAsync();
        await cast.DoAsync(person.Me, (RecordDisposal record, Actor actor) => record.Handle(actor, new(order, units, DisposalWay.ReturnedToPharmacy, on, "Handed over at the counter.")));
    }

    /// <summary>The consent to the medicine is taken back; care goes on.</summary>
    public async Task TakesTheConsentBackAsync(string words)
    {
        var consent = await ConsentIdAsync();
        await cast.DoAsync(person.Me, (WithdrawConsent withdraw, Actor actor) => withdraw.Handle(actor, new(consent, words)));
    }

    private async Task AgreesAsync(Player who, PlanSigner signer)
    {
        var plan = await PlanAsync();
        await cast.DoAsync(who, (AgreeToPlan agree, Actor actor) => agree.Handle(actor, new(plan.Id, plan.PlanVersion, signer, who.Name)));
    }

    private Task<TreatmentPlan> PlanAsync() => cast.LookAsync(open => open.Read<TreatmentPlan>().SingleAsync(p => p.PatientId == person.PatientId));

    private Task<Guid> ConsentIdAsync() => cast.LookAsync(open => open.Read<Consent>().Where(c => c.PatientId == person.PatientId && c.Kind == ConsentKind.Ketamine).Select(c => c.Id).SingleAsync());

    private Task<Guid> OrderAsync() => cast.LookAsync(open => open.Read<MedicationOrder>().Where(o => o.PatientId == person.PatientId).Select(o => o.Id).SingleAsync());
}
