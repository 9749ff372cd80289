using Doorway.Care.Consent;
using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>In the clinic, into a muscle. One session is behind him; the second is today.</summary>
internal sealed class AnselReed : Story
{
    private const string Way = "clinic-intramuscular-induction";
    private const string Husband = "Pim Reed";
    private readonly Arriving ansel;
    private readonly Preparing preparing;
    private SittingInTheClinic? sitting;
    private MakingSense? after;

    public AnselReed(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        ansel = new Arriving(cast, new Somebody
        {
            GivenName = "Ansel",
            FamilyName = "Reed",
            Pronouns = "he/him",
            Born = new DateOnly(1981, 2, 3),
            SexAtBirth = "Male",
            Phone = "303-555-0192",
            Address = "77 Sawmill Road, Denver 80204",
            Contact = new(Husband, "303-555-0193", "my husband", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        preparing = new Preparing(cast, ansel);
        ArrivesAndTells(new Telling(cast, ansel), new Naming(cast, ansel));
        Agrees(new Agreeing(cast, ansel));
        Prepares();
        TheSession();
        AfterwardsAndToday(present);
    }

    private SittingInTheClinic Sitting => sitting ?? throw new InvalidOperationException("The day is not set yet.");
    private MakingSense After => after ?? throw new InvalidOperationException("The day is not set yet.");

    private void ArrivesAndTells(Telling telling, Naming naming)
    {
        On(45, 20, 10, () => ansel.WritesAsync("Our flat is small and our walls are thin. I would rather do this in a room that is made for it, with somebody who knows what the machines say.", "brings=mood age=18-64 vessels=none body=none mind=none safe=easy"));
        On(44, 9, 20, ansel.IsInvitedAsync);
        On(43, 18, 30, ansel.ArrivesAsync);
        On(42, 9, 15, ansel.PrescriberIsProposedAsync);
        On(42, 20, 0, ansel.SignsTheSharingAsync);
        On(41, 9, 0, ansel.PrescriberAcceptsAsync);
        On(40, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 10));
        On(40, 12, 0, () => telling.AnswersAsync(new Told
        {
            WhyNow = "The second winter in which I do not pick up the cello. It stands there and we do not look at each other.",
            Hopes = "To be bored by something again. Boredom would be a start.",
            Tried = "Two medicines over three years, and a therapist I liked who moved away.",
            Phq9 = [3, 2, 2, 3, 1, 2, 2, 1, 0],
            Gad7 = [1, 1, 1, 2, 0, 1, 0],
            Safety = [false, false, false],
        }));
        On(39, 8, 0, () => telling.MeasuresAsync((126, 82, 68), (124, 80, 66)));
        On(39, 12, 0, telling.TherapistAcceptsReadingsAsync);
        On(38, 19, 0, telling.SendsAsync);
        On(36, 10, 0, () => telling.IsEvaluatedAsync("Met in person. Recurrent low mood, no psychosis, no mania, drinks little. Wants a room with a monitor rather than his flat; a fair wish.", Day(36), 80_000, 1_820, inPerson: true));
        On(36, 10, 20, () => naming.PrescriberNamesAsync([new("major-depression", "F33.1", "2019")]));
        On(36, 10, 25, () => naming.PrescriberWritesTrialsAsync([
            new("sertraline", 100, 40, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "2021"),
            new("bupropion", null, null, TrialAdequacy.CannotAssess, TrialOutcome.NotKnown, "2022")]));
        On(36, 10, 40, () => telling.PrescriberChoosesAsync(Way));
        On(36, 10, 50, () => telling.IsAnsweredYesAsync("Nothing in what was asked stands against a first course in the clinic.", "Only in the clinic, with Odile or me in the house. Your husband takes you home each time.", Day(-110), Way));
    }

    private void Agrees(Agreeing agreeing)
    {
        On(35, 20, 0, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.HandOnShoulder, Way));
        On(34, 9, 30, () => agreeing.PrescriberAttestsAsync("Talked about the needle, that it cannot be taken back once it is in, and that he may say no on the chair."));
        On(33, 10, 0, () => agreeing.TherapistDraftsThePlanAsync("To be bored by something again. Boredom would be a start.", Way));
        On(32, 9, 0, () => agreeing.PrescriberSetsTheMedicineAsync(80, mg: 40, most: 60));
        On(32, 12, 0, agreeing.TherapistAgreesAsync);
        On(31, 9, 0, agreeing.PrescriberAgreesAsync);
        On(30, 21, 0, agreeing.AgreesAsync);
    }

    private void Prepares()
    {
        On(28, 19, 0, () => preparing.HopesAsync("To hear something without deciding whether it is good."));
        On(28, 19, 20, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = ansel.PatientId,
            IfAfraid = "Tell me where I am: the garden room, Larkspur House, Inga is here.",
            IfCrying = "It is all right. A tissue, no questions.",
            WordsToUse = "Low. Slow. Open string.",
            WordsToAvoid = "“Perform.”",
            PleaseDont = "Do not play any cello.",
            Touch = ["shoulder"],
        }));
        On(27, 18, 0, () => preparing.NamesAsync(Husband, "303-555-0193", "", livesWithThem: false, ChaperoneSees.Nothing));
        On(27, 18, 5, preparing.SaysItIsSafeAsync);
        On(22, 15, 0, () => preparing.TherapistMeetsThemAsync(Day(22), new TimeOnly(14, 0), "Sat in the garden room together. He tried the couch and the cuff. Wants the window shut and the lamp on. Pim waits in the café and comes in to fetch him.", isClinic: true));
    }

    private void TheSession()
    {
        On(20, 9, 0, async () =>
        {
            var id = await preparing.TherapistSetsTheDayAsync(Day(8), new TimeOnly(10, 0), Day(6), new TimeOnly(10, 0));
            (sitting, after) = (new SittingInTheClinic(Cast, ansel, id), new MakingSense(Cast, ansel, id));
        });
        On(8, 8, 30, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        (int Hour, int Minute, Func<Task> Happens)[] hours =
        [
            (9, 10, () => Sitting.MonitorChecksTheEquipmentAsync()),
            (9, 40, () => Sitting.TherapistAsksAsync("Soup at eight last night, water at seven", "80")),
            (9, 50, () => Sitting.MonitorMeasuresAsync(124, 80, 70, 98)),
            (10, 2, () => Sitting.GoAsync()),
            (10, 6, () => Sitting.BothTakeTheTimeOutAsync(40_000)),
            (10, 8, () => Sitting.MonitorGivesAsync("KV-4417", Day(-200), 1_000, 800)),
            (10, 9, () => Sitting.TherapistSeesTheWasteAsync()),
            (10, 13, () => Sitting.PhaseAsync(DosingPhase.ComingOn)),
            (10, 20, () => Sitting.PhaseAsync(DosingPhase.Strongest)),
            (10, 22, () => Sitting.MonitorMeasuresAsync(142, 88, 84, 97)),
            (10, 31, () => Sitting.MarkAsync(TimelineEntryKind.Words, "It is only wood")),
            (10, 37, () => Sitting.MonitorMeasuresAsync(138, 86, 80, 97)),
            (10, 44, () => Sitting.MarkAsync(TimelineEntryKind.Tears)),
            (10, 51, () => Sitting.MonitorMeasuresAsync(132, 84, 76, 98)),
            (10, 58, () => Sitting.PhaseAsync(DosingPhase.Easing)),
            (11, 5, () => Sitting.MonitorMeasuresAsync(130, 82, 74, 98)),
            (11, 19, () => Sitting.MonitorMeasuresAsync(128, 82, 72, 98)),
            (11, 33, () => Sitting.MonitorMeasuresAsync(126, 80, 72, 98)),
            (11, 40, () => Sitting.PhaseAsync(DosingPhase.Back)),
            (11, 47, () => Sitting.MonitorMeasuresAsync(126, 80, 70, 98)),
            (12, 1, () => Sitting.MonitorMeasuresAsync(124, 80, 70, 98)),
            (12, 12, () => Sitting.MonitorScoresAsync()),
            (12, 14, () => Sitting.MonitorMeasuresAsync(122, 78, 70, 98)),
            (12, 18, () => Sitting.IsReleasedToAsync(Husband)),
            (16, 0, () => After.TherapistSignsTheNoteAsync("He asked for the lamp twice. At the end he hummed two notes and laughed at himself. Pim came in and had a coat for him.")),
            (19, 0, () => After.AnswersAsync(CheckInKind.SameEvening, new CheckInAnswers { HowAreYou = "same", Nausea = "none", Dizziness = "some", PressureAsked = true, Frightening = "no" })),
        ];
        foreach (var (hour, minute, happens) in hours)
            On(8, hour, minute, happens);
    }

    private void AfterwardsAndToday(DateTimeOffset present)
    {
        On(7, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(7, 13, 0, () => After.AnswersAsync(CheckInKind.NextDay, new CheckInAnswers { HowAreYou = "better", Nausea = "none", Dizziness = "none", Sleep = "well", PressureAsked = true, Frightening = "no" }));
        On(6, 11, 0, () => After.TherapistHoldsTheTalkAsync(At(Day(6), 10), "He had taken the case off its hook to dust it. Did not open it. We talked about dusting as a thing that counts."));
        On(6, 20, 0, () => After.KeepsInTheJournalAsync(Day(6), "Wood, varnish, a bit of my own skin on the neck of it. It is an object. I had forgotten that it is an object.", "I did not tell Pim that I cried."));
        On(5, 9, 30, () => After.PrescriberLooksAsync("Note, readings and scores read. Rise of 18 and back within an hour. There may be a second session.", 48, "He was awake throughout and remembers all of it. One small step, and he agreed to it when we spoke."));
        // Two hours ahead of whoever opens the demo, at a whole quarter of an hour.
        var at = TimeZoneInfo.ConvertTime(present.AddHours(2), TimeZoneInfo.FindSystemTimeZoneById("America/Denver")).DateTime;
        var second = DateOnly.FromDateTime(at);
        On(3, 9, 0, () => preparing.TherapistSetsTheDayAsync(second, new TimeOnly(at.Hour, at.Minute / 15 * 15), second.AddDays(2), new TimeOnly(10, 0)));
    }
}
