using System.Globalization;
using Doorway.Care.Access;
using Doorway.Care.Planning;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Clearance;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>What somebody answers on the cards of the intake; a card that is not named is answered the quiet way.</summary>
internal sealed record Told
{
    public required string WhyNow { get; init; }
    public string Hopes { get; init; } = "";
    public string Tried { get; init; } = "";
    public IReadOnlyList<(string Question, string[] Chosen)> Cards { get; init; } = [];
    public IReadOnlyList<IntakeRow> Medicines { get; init; } = [];
    public IReadOnlyList<IntakeRow> Allergies { get; init; } = [];
    public required int[] Phq9 { get; init; }
    public required int[] Gad7 { get; init; }

    /// <summary>Given, hard memories are part of why they come.</summary>
    public int[]? Pcl5 { get; init; }
    public int[] AuditC { get; init; } = [0, 0, 0];

    /// <summary>To the questions about safety, in the order in which they come.</summary>
    public IReadOnlyList<bool> Safety { get; init; } = [];
}

/// <summary>From the first card of the intake to the prescriber's decision.</summary>
internal sealed class Telling(Cast cast, Arriving person)
{
    /// <param name="told">The answers.</param>
    /// <param name="until">The card to stop at; null goes to the end.</param>
    public async Task AnswersAsync(Told told, string? until = null)
    {
        var sheet = (await ReadAsync())!;
        foreach (var question in sheet.Asked.TakeWhile(q => q.Id != until && q.Kind != QuestionKind.Safety))
            await SaveAsync(told, question);
        if (until is not null)
            return;
        // Cards that an answer has opened.
        foreach (var question in (await ReadAsync())!.Asked.Where(q => q.Kind != QuestionKind.Safety && !sheet.IsAsked(q)))
            await SaveAsync(told, question);
        foreach (var yes in told.Safety)
        {
            var item = (await ReadAsync())!.Safety.Next!.ItemNumber;
            await cast.DoAsync(person.Me, (AnswerSafetyQuestion answer, Actor actor) => answer.Handle(actor, new(item, yes)));
        }
    }

    private Task SaveAsync(Told told, IntakeQuestion question)
        => cast.DoAsync(person.Me, (SaveIntakeAnswer save, Actor actor) => save.Handle(actor, new(question.Id, Answer(told, question))));

    public Task SendsAsync() => cast.DoAsync(person.Me, (SendIntake send, Actor actor) => send.Handle(actor));

    /// <summary>Two or more readings of their own cuff, five minutes apart, the last one now.</summary>
    public Task MeasuresAsync(params (int Upper, int Lower, int Pulse)[] readings)
        => cast.DoAsync(person.Me, (RecordHomeReadings record, Actor actor) => record.Handle(actor, new(
            [.. readings.Select((r, i) => new RecordHomeReadings.One(r.Upper, r.Lower, r.Pulse, null, cast.Now - TimeSpan.FromMinutes(5 * (readings.Length - 1 - i))))], RestedFiveMinutes: true)));

    public async Task TherapistAcceptsReadingsAsync()
    {
        foreach (var id in await cast.LookAsync(open => open.Read<HomeReading>().Where(r => r.PatientId == person.PatientId && r.AcceptedAt == null).Select(r => r.Id).ToListAsync()))
            await cast.DoAsync(person.Team.Therapist, (AcceptHomeReading accept, Actor actor) => accept.Handle(actor, new(person.PatientId, id, SetAside: false)));
    }

    public Task IsEvaluatedAsync(string findings, DateOnly pdmp, int weightGrams, int heightMillimetres, bool inPerson = false)
        => cast.DoAsync(person.Team.Prescriber, (RecordEvaluationVisit record, Actor actor) => record.Handle(actor, new()
        {
            PatientId = person.PatientId,
            Met = inPerson ? HowMet.InPerson : HowMet.LiveVideo,
            IdentityBy = inPerson ? IdentityCheck.PhotoIdInPerson : IdentityCheck.PhotoIdOnVideo,
            PatientState = person.Team.House.State,
            Findings = findings,
            PdmpCheckedOn = pdmp,
            PdmpFinding = PdmpFinding.NothingOfNote,
            Signs = new(null, null, null, null, weightGrams, heightMillimetres),
        }));

    /// <summary>Before deciding she says what the course is meant to be.</summary>
    public Task PrescriberChoosesAsync(string protocolId)
        => cast.DoAsync(person.Team.Prescriber, (ChooseWay choose, Actor actor) => choose.Handle(actor, new(person.PatientId, protocolId)));

    public Task IsAnsweredYesAsync(string reason, string conditions, DateOnly until, string protocolId = TreatmentPlan.FirstProtocol)
        => cast.DoAsync(person.Team.Prescriber, (SignEligibilityDecision sign, Actor actor) => sign.Handle(actor, new()
        {
            PatientId = person.PatientId,
            Kind = DecisionKind.ClearWithConditions,
            Reason = reason,
            Conditions = conditions,
            ExpiresOn = until,
            SeenProtocolId = protocolId,
        }));

    /// <summary>No yes: something more is asked for, or the answer is "not now".</summary>
    public Task IsAnsweredAsync(DecisionKind kind, string reason, string whatWouldChangeIt)
        => cast.DoAsync(person.Team.Prescriber, (SignEligibilityDecision sign, Actor actor) => sign.Handle(actor, new() { PatientId = person.PatientId, Kind = kind, Reason = reason, WhatWouldChangeIt = whatWouldChangeIt }));

    /// <summary>A prescriber switches themself on call, for all their patients.</summary>
    public static Task IsOnCallAsync(Cast cast, Player prescriber, int hours)
        => cast.DoAsync(prescriber, (SetOnCall set, Actor actor) => set.Handle(actor, new(cast.Now + TimeSpan.FromHours(hours))));

    private Task<IntakeSheet?> ReadAsync() => cast.AskAsync(person.Me, (ReadIntake read, Actor actor) => read.Handle(actor, person.PatientId));

    private static IntakeContent Answer(Told told, IntakeQuestion question)
    {
        if (told.Cards.FirstOrDefault(c => c.Question == question.Id) is { Question: not null } card)
            return IntakeContent.Choice(card.Chosen);
        return question switch
        {
            { Id: "why-now" } => Words(told.WhyNow),
            { Id: "hopes" } => Words(told.Hopes),
            { Id: "tried" } => Words(told.Tried),
            { Kind: QuestionKind.Words } => Words(""),
            { Kind: QuestionKind.Medicines } => Rows(told.Medicines),
            { Kind: QuestionKind.Allergies } => Rows(told.Allergies),
            { Kind: QuestionKind.Item, InstrumentId: "phq-9" } => Points(told.Phq9[question.ItemNumber - 1]),
            { Kind: QuestionKind.Item, InstrumentId: "gad-7" } => Points(told.Gad7[question.ItemNumber - 1]),
            { Kind: QuestionKind.Item, InstrumentId: "pcl-5" } => Points(told.Pcl5![question.ItemNumber - 1]),
            { Kind: QuestionKind.Item, InstrumentId: "audit-c" } => Points(told.AuditC[question.ItemNumber - 1]),
            { Kind: QuestionKind.Item } => Points(0),
            { Id: IntakeQuestions.HardMemoriesId } => IntakeContent.Choice(told.Pcl5 is null ? IntakeWords.No : IntakeWords.Yes),
            { Id: "chaperone" or "cuff" } => IntakeContent.Choice(IntakeWords.Yes),
            { Kind: QuestionKind.One } => IntakeContent.Choice(IntakeWords.No),
            _ => IntakeContent.Choice(IntakeWords.None),
        };
    }

    private static IntakeContent Words(string words) => new([], words, []);

    private static IntakeContent Rows(IReadOnlyList<IntakeRow> rows) => rows.Count == 0 ? IntakeContent.Choice(IntakeWords.None) : new([], "", rows);

    private static IntakeContent Points(int points) => IntakeContent.Choice(points.ToString(CultureInfo.InvariantCulture));
}
