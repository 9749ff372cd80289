using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Discovery;
using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Care.Rems;
using Doorway.Care.Staff;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>In the clinic, with the licensed spray. His first session was the day before yesterday; its record is signed and is still to be filed.</summary>
internal sealed class HaldenPryor : Story
{
    private const string Way = "clinic-esketamine-induction";
    private const string Neighbor = "Ruth Ames";
    private readonly Arriving halden;
    private readonly Preparing preparing;
    private SittingInTheClinic? sitting;
    private MakingSense? after;

    public HaldenPryor(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        halden = new Arriving(cast, new Somebody
        {
            GivenName = "Halden",
            FamilyName = "Pryor",
            Pronouns = "he/him",
            Born = new DateOnly(1969, 1, 8),
            SexAtBirth = "Male",
            Phone = "303-555-0151",
            Address = "400 Kiln Street, Denver 80223",
            Contact = new(Neighbor, "303-555-0152", "my neighbor", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        preparing = new Preparing(cast, halden);
        TheHouseEntersTheProgram();
        ArrivesAndTells(new Telling(cast, halden), new Naming(cast, halden));
        Agrees(new Agreeing(cast, halden));
        Prepares();
        TheSession();
    }

    private SittingInTheClinic Sitting => sitting ?? throw new InvalidOperationException("The day is not set yet.");
    private MakingSense After => after ?? throw new InvalidOperationException("The day is not set yet.");

    private void TheHouseEntersTheProgram() => On(36, 9, 0, async () =>
    {
        await Cast.DoAsync(Cast.Inga, (RecordRemsCertification record, Actor actor) => record.Handle(actor,
            new(Cast.LarkspurId, "RC-20417", Day(200), Day(-500), "Larkspur House", "27 Larkspur Lane, Denver, CO", Cast.Inga.Name)));
        await Cast.DoAsync(Cast.Inga, (OfferWays offer, Actor actor) => offer.Handle(actor, Cast.LarkspurId,
            ["telehealth-lozenge-induction", "clinic-intramuscular-induction", "clinic-intravenous-induction", Way]));
        await Cast.DoAsync(Cast.Inga, (AnswerTrustQuestions answer, Actor actor) => answer.Handle(actor, Cast.LarkspurId, InTheirOwnWords, ratesAreWhole: false));
        await Cast.DoAsync(Cast.Inga, (SayRoomForNewPeople say, Actor actor) => say.Handle(actor, Cast.LarkspurId, RoomForNewPeople.WaitingList));
    });

    private static readonly IReadOnlyList<AnswerTrustQuestions.Answer> InTheirOwnWords =
    [
        new(TrustQuestion.Training, "Inga Sorrel learned this work in a course of two years and still has supervision each month. The prescribers have given ketamine in hospitals before they did it here.",
            "Inga Sorrel aprendió este trabajo en un curso de dos años y todavía tiene supervisión cada mes. Quienes recetan dieron ketamina en hospitales antes de hacerlo aquí."),
        new(TrustQuestion.Safety, "A prescriber looks at your health before anything else. On the day somebody is with you from the first minute to the last, and your blood pressure is taken again and again.",
            "Quien receta mira su salud antes que nada. Ese día alguien está con usted desde el primer minuto hasta el último, y se le mide la presión una y otra vez."),
        new(TrustQuestion.Emergencies, "We stop the medicine, stay with you, and call 911 when it is needed. Oxygen and the rest are checked each morning. At home the person near you has our number and a card that says what to do.",
            "Paramos el medicamento, nos quedamos con usted y llamamos al 911 cuando hace falta. El oxígeno y lo demás se revisan cada mañana. En casa, la persona que está cerca tiene nuestro número y una tarjeta que dice qué hacer."),
        new(TrustQuestion.Integration, "The day after or the day after that, an hour, with the same therapist. Then as often as the plan says that you made with us.",
            "Al día siguiente o al otro, una hora, con la misma terapeuta. Después, tan a menudo como diga el plan que usted hizo con nosotros."),
    ];

    private void ArrivesAndTells(Telling telling, Naming naming)
    {
        On(34, 19, 15, () => halden.WritesAsync("My doctor says there is a spray that is approved for this. I have tried four of the others. I would like somebody to talk with me as well."));
        On(33, 9, 0, halden.IsInvitedAsync);
        On(32, 18, 20, halden.ArrivesAsync);
        On(31, 9, 30, halden.PrescriberIsProposedAsync);
        On(31, 19, 0, halden.SignsTheSharingAsync);
        // More than thirty days ago at every hour of today: by now he is asked again how he has been.
        On(31, 19, 30, halden.PrescriberAcceptsAsync);
        On(31, 19, 35, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(31, 20, 0, () => telling.AnswersAsync(new Told
        {
            WhyNow = "I repair clocks. For two years I have known how late it is and not minded.",
            Hopes = "To mind.",
            Tried = "Four medicines, the last one together with a second. Talking, on and off, for most of my life.",
            Phq9 = [3, 3, 2, 3, 2, 2, 2, 2, 0],
            Gad7 = [1, 1, 2, 1, 0, 1, 1],
            Safety = [false, false, false],
        }));
        On(29, 8, 0, () => telling.MeasuresAsync((132, 84, 68), (130, 82, 66)));
        On(29, 12, 0, telling.TherapistAcceptsReadingsAsync);
        On(28, 19, 0, telling.SendsAsync);
        On(26, 10, 0, () => telling.IsEvaluatedAsync("Met in person. Depression, four trials at full dose and length, the last with an added medicine; he keeps taking it. No psychosis, no mania, no aneurysm known.", Day(26), 82_000, 1_800, inPerson: true));
        On(26, 10, 20, () => naming.PrescriberNamesAsync([new("treatment-resistant-depression", "F33.2", "1996")]));
        On(26, 10, 25, () => naming.PrescriberWritesTrialsAsync([
            new("sertraline", 200, 12, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "2014"),
            new("venlafaxine", 225, 10, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "2017"),
            new("nortriptyline", 100, 9, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "2020"),
            new("escitalopram", 20, 30, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "since 2023") { Words = "With an added medicine; he keeps taking it." }]));
        On(26, 10, 30, () => telling.PrescriberChoosesAsync(Way));
        On(26, 10, 40, () => telling.IsAnsweredYesAsync("Depression that four medicines did not help enough; the licensed spray beside the tablet that he takes.", "Only at Larkspur House, with me in the house. Ruth takes you home.", Day(-90), Way));
    }

    private void Agrees(Agreeing agreeing)
    {
        On(25, 19, 30, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.HandOnShoulder, Way));
        On(24, 9, 0, () => agreeing.PrescriberAttestsAsync("Read the Medication Guide together. He asked about sleepiness, and about the two hours; both are meant as they stand."));
        On(24, 9, 30, () => Cast.DoAsync(Cast.Amara, (EnrollPatient enroll, Actor actor) => enroll.Handle(actor, new(halden.PatientId, Day(24), "E-55120", FormSeen: true))));
        On(23, 10, 0, () => agreeing.TherapistDraftsThePlanAsync("To mind how late it is.", Way));
        On(22, 9, 0, () => agreeing.PrescriberSetsTheMedicineAsync(82, mg: 56));
        On(22, 12, 0, agreeing.TherapistAgreesAsync);
        On(21, 9, 0, agreeing.PrescriberAgreesAsync);
        On(21, 20, 30, agreeing.AgreesAsync);
    }

    private void Prepares()
    {
        On(19, 19, 0, () => preparing.HopesAsync("To hear something tick and to care what it says."));
        On(19, 19, 20, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = halden.PatientId,
            IfAfraid = "Tell me the time. The right one.",
            IfCrying = "A glass of water, later.",
            WordsToUse = "“Steady.”",
            WordsToAvoid = "“Journey.”",
            PleaseDont = "Do not dim the lamp all the way.",
            Touch = ["shoulder"],
        }));
        On(18, 18, 0, () => preparing.NamesAsync(Neighbor, "303-555-0152", "", livesWithThem: false, ChaperoneSees.Nothing));
        On(18, 18, 5, preparing.SaysItIsSafeAsync);
        On(11, 16, 0, () => preparing.TherapistMeetsThemAsync(Day(11), new TimeOnly(15, 0), "Held an empty device in his hand and took it apart in his mind. Ruth waits next door and comes in at half past twelve.", isClinic: true));
        On(10, 9, 0, async () =>
        {
            var id = await preparing.TherapistSetsTheDayAsync(Day(2), new TimeOnly(10, 0), Day(-1), new TimeOnly(9, 0));
            (sitting, after) = (new SittingInTheClinic(Cast, halden, id), new MakingSense(Cast, halden, id));
        });
    }

    // Two devices, never less than five minutes apart; a pressure at forty minutes; two hours, and a person's word.
    private void TheSession()
    {
        On(2, 8, 10, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        (int Hour, int Minute, Func<Task> Happens)[] hours =
        [
            (9, 0, () => Sitting.MonitorChecksTheEquipmentAsync()),
            (9, 40, () => Sitting.TherapistAsksAsync("Soup at seven last night, water at eight", "82", isSpray: true)),
            (9, 50, () => Sitting.MonitorMeasuresAsync(130, 82, 66, 97)),
            (9, 55, () => Sitting.PrescriberSaysThatTheyAreHereAsync()),
            (10, 2, () => Sitting.GoAsync()),
            (10, 6, () => Sitting.BothTakeTheTimeOutAsync(56_000, "on-site")),
            (10, 8, () => Sitting.MonitorSeesTheFirstDeviceAsync("SP-2206", Day(-240), 2)),
            (10, 14, () => Sitting.MonitorSeesTheNextDeviceAsync()),
            (10, 23, () => Sitting.MonitorMeasuresAsync(138, 86, 74, 96)),
            (10, 26, () => Sitting.PhaseAsync(DosingPhase.ComingOn)),
            (10, 38, () => Sitting.MonitorMeasuresAsync(140, 88, 76, 96)),
            (10, 41, () => Sitting.PhaseAsync(DosingPhase.Strongest)),
            (10, 48, () => Sitting.MonitorMeasuresAsync(140, 86, 74, 96)),
            (10, 52, () => Sitting.MarkAsync(TimelineEntryKind.Words, "It is ten to. Or it was")),
            (11, 3, () => Sitting.MonitorMeasuresAsync(136, 84, 72, 97)),
            (11, 10, () => Sitting.PhaseAsync(DosingPhase.Easing)),
            (11, 18, () => Sitting.MonitorMeasuresAsync(134, 84, 70, 97)),
            (11, 33, () => Sitting.MonitorMeasuresAsync(132, 82, 68, 97)),
            (11, 40, () => Sitting.PhaseAsync(DosingPhase.Back)),
            (11, 48, () => Sitting.MonitorMeasuresAsync(132, 82, 68, 97)),
            (12, 3, () => Sitting.MonitorMeasuresAsync(130, 82, 68, 97)),
            (12, 8, () => Sitting.MonitorScoresAsync()),
            (12, 12, () => Sitting.MonitorMeasuresAsync(128, 80, 66, 97)),
            (12, 13, () => Sitting.MonitorSaysThatTheyMayLeaveAsync()),
            (12, 15, () => Sitting.IsReleasedToAsync(Neighbor, DayOfQuestion.SedationResolved, DayOfQuestion.DissociationResolved, DayOfQuestion.BreathingResolved)),
            (12, 40, () => Sitting.MonitorSignsTheRecordAsync()),
            (16, 0, () => After.TherapistSignsTheNoteAsync("He asked three times what time it was and laughed the third time. Went out on Ruth’s arm.")),
            (19, 0, () => After.AnswersAsync(CheckInKind.SameEvening, new CheckInAnswers { HowAreYou = "same", Nausea = "none", Dizziness = "some", PressureAsked = true, Frightening = "no" })),
        ];
        foreach (var (hour, minute, happens) in hours)
            On(2, hour, minute, happens);
        On(1, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(1, 13, 0, () => After.AnswersAsync(CheckInKind.NextDay, new CheckInAnswers { HowAreYou = "same", Nausea = "none", Dizziness = "none", Sleep = "well", PressureAsked = true, Frightening = "no" }));
    }
}
