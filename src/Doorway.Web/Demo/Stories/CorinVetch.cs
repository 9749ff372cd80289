using Doorway.Care.Consent;
using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Care.Preparation;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>In the clinic, into a vein. One infusion is behind them, slowed down on the way, and talked through; the prescriber has not looked at it yet.</summary>
internal sealed class CorinVetch : Story
{
    private const string Way = "clinic-intravenous-induction";
    private const string Sister = "Maud Vetch";
    private readonly Arriving corin;
    private readonly Preparing preparing;
    private SittingInTheClinic? sitting;
    private MakingSense? after;

    public CorinVetch(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        corin = new Arriving(cast, new Somebody
        {
            GivenName = "Corin",
            FamilyName = "Vetch",
            Pronouns = "they/them",
            Born = new DateOnly(1988, 9, 27),
            SexAtBirth = "Male",
            Phone = "303-555-0146",
            Address = "12 Millrace Court, Denver 80205",
            Contact = new(Sister, "303-555-0147", "my sister", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        preparing = new Preparing(cast, corin);
        ArrivesAndTells(new Telling(cast, corin), new Naming(cast, corin));
        Agrees(new Agreeing(cast, corin));
        Prepares();
        TheInfusion();
    }

    private SittingInTheClinic Sitting => sitting ?? throw new InvalidOperationException("The day is not set yet.");
    private MakingSense After => after ?? throw new InvalidOperationException("The day is not set yet.");

    private void ArrivesAndTells(Telling telling, Naming naming)
    {
        On(30, 21, 5, () => corin.WritesAsync("Something that can be slowed down or stopped while it happens: that is what I am looking for."));
        On(29, 9, 40, corin.IsInvitedAsync);
        On(28, 18, 10, corin.ArrivesAsync);
        On(27, 9, 20, corin.PrescriberIsProposedAsync);
        On(27, 19, 30, corin.SignsTheSharingAsync);
        On(26, 9, 10, corin.PrescriberAcceptsAsync);
        On(26, 9, 15, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(26, 17, 0, () => telling.AnswersAsync(new Told
        {
            WhyNow = "I teach, and since the spring I have been reading from the book, because nothing of my own comes.",
            Hopes = "A sentence in front of the class that I did not plan.",
            Tried = "Two medicines, one after the other, for a year each.",
            Phq9 = [2, 3, 2, 2, 1, 2, 2, 1, 0],
            Gad7 = [2, 1, 1, 1, 1, 1, 1],
            Safety = [false, false, false],
        }));
        On(25, 8, 0, () => telling.MeasuresAsync((128, 82, 72), (126, 80, 70)));
        On(25, 12, 0, telling.TherapistAcceptsReadingsAsync);
        On(24, 19, 0, telling.SendsAsync);
        On(22, 11, 0, () => telling.IsEvaluatedAsync("Met by video. Low mood since the spring, two trials of a year. No psychosis, no mania. Asks for a way that can be stopped.", Day(22), 70_000, 1_760));
        On(22, 11, 20, () => naming.PrescriberNamesAsync([new("treatment-resistant-depression", "F32.2", "the spring")]));
        On(22, 11, 25, () => naming.PrescriberWritesTrialsAsync([
            new("fluoxetine", 40, 52, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
            new("duloxetine", 60, 50, TrialAdequacy.Adequate, TrialOutcome.NoResponse)]));
        On(22, 11, 30, () => telling.PrescriberChoosesAsync(Way));
        On(22, 11, 40, () => telling.IsAnsweredYesAsync("Nothing in what was asked stands against a first course of infusions.", "Slowly, over forty minutes at least. Your sister takes you home each time.", Day(-98), Way));
    }

    private void Agrees(Agreeing agreeing)
    {
        On(21, 20, 0, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.SteadyWhenStanding, Way));
        On(20, 9, 40, () => agreeing.PrescriberAttestsAsync("Talked about the needle, about saying stop, and that what is in stays in."));
        On(19, 10, 30, () => agreeing.TherapistDraftsThePlanAsync("A sentence in front of the class that they did not plan.", Way));
        On(18, 9, 0, () => agreeing.PrescriberSetsTheMedicineAsync(70, mg: 35, infusionMinutes: 40));
        On(18, 12, 0, agreeing.TherapistAgreesAsync);
        On(17, 9, 0, agreeing.PrescriberAgreesAsync);
        On(17, 20, 0, agreeing.AgreesAsync);
    }

    private void Prepares()
    {
        On(16, 19, 0, () => preparing.HopesAsync("To be asked something and to answer it."));
        On(16, 19, 20, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = corin.PatientId,
            IfAfraid = "Say that it can be slowed down, and then slow it down.",
            IfCrying = "Let me.",
            WordsToUse = "“You can stop.”",
            WordsToAvoid = "“Let go.”",
            PleaseDont = "Do not read aloud.",
            Touch = ["steady"],
        }));
        On(15, 18, 0, () => preparing.NamesAsync(Sister, "303-555-0147", "", livesWithThem: false, ChaperoneSees.Nothing));
        On(15, 18, 5, preparing.SaysItIsSafeAsync);
        On(10, 16, 0, () => preparing.TherapistMeetsThemAsync(Day(10), new TimeOnly(15, 0), "Saw the garden room and the pump. Wants to hear the pump named before it starts. Maud comes at one.", isClinic: true));
        On(9, 9, 30, async () =>
        {
            var id = await preparing.TherapistSetsTheDayAsync(Day(3), new TimeOnly(10, 0), Day(1), new TimeOnly(10, 0));
            (sitting, after) = (new SittingInTheClinic(Cast, corin, id), new MakingSense(Cast, corin, id));
        });
    }

    // 35 mg in 50 mL over 40 minutes is 75 mL an hour; after a quarter of an hour they ask for it to be slower.
    private void TheInfusion()
    {
        On(3, 8, 20, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        (int Hour, int Minute, Func<Task> Happens)[] hours =
        [
            (9, 5, () => Sitting.MonitorChecksTheEquipmentAsync()),
            (9, 35, () => Sitting.TherapistAsksAsync("Bread at nine last night, water at seven", "70")),
            (9, 50, () => Sitting.MonitorMeasuresAsync(128, 82, 72, 98)),
            (10, 2, () => Sitting.GoAsync()),
            (10, 5, () => Sitting.BothTakeTheTimeOutAsync(35_000, "line")),
            (10, 8, () => Sitting.MonitorBeginsTheInfusionAsync("KV-4431", Day(-180), 700, new Bag(50_000, 40))),
            (10, 16, () => Sitting.PhaseAsync(DosingPhase.ComingOn)),
            (10, 18, () => Sitting.MonitorMeasuresAsync(138, 86, 80, 97)),
            (10, 22, () => Sitting.MonitorChangesTheInfusionAsync(DoseStepKind.RateChanged, 17_500, "They asked for it to be slower.", 50_000)),
            (10, 26, () => Sitting.PhaseAsync(DosingPhase.Strongest)),
            (10, 28, () => Sitting.MonitorMeasuresAsync(140, 86, 80, 97)),
            (10, 34, () => Sitting.MarkAsync(TimelineEntryKind.Words, "Ask me what I had for breakfast")),
            (10, 38, () => Sitting.MonitorMeasuresAsync(136, 84, 78, 97)),
            (10, 48, () => Sitting.MonitorMeasuresAsync(134, 84, 78, 98)),
            (10, 58, () => Sitting.MonitorMeasuresAsync(132, 82, 76, 98)),
            (11, 1, () => Sitting.MonitorChangesTheInfusionAsync(DoseStepKind.Ended, 50_000)),
            (11, 3, () => Sitting.MonitorMeasuresAsync(132, 82, 76, 98)),
            (11, 10, () => Sitting.PhaseAsync(DosingPhase.Easing)),
            (11, 33, () => Sitting.MonitorMeasuresAsync(128, 80, 74, 98)),
            (11, 50, () => Sitting.PhaseAsync(DosingPhase.Back)),
            (12, 3, () => Sitting.MonitorMeasuresAsync(126, 80, 72, 98)),
            (12, 10, () => Sitting.MonitorScoresAsync()),
            (12, 30, () => Sitting.MonitorMeasuresAsync(124, 80, 72, 98)),
            (12, 34, () => Sitting.IsReleasedToAsync(Sister)),
            (16, 10, () => After.TherapistSignsTheNoteAsync("They asked for it slower at a quarter past ten, and it was slower. Afterwards they told Maud about breakfast, at length.")),
            (19, 0, () => After.AnswersAsync(CheckInKind.SameEvening, new CheckInAnswers { HowAreYou = "better", Nausea = "some", Dizziness = "some", PressureAsked = true, Frightening = "no" })),
        ];
        foreach (var (hour, minute, happens) in hours)
            On(3, hour, minute, happens);
        On(2, 13, 30, () => After.AnswersAsync(CheckInKind.NextDay, new CheckInAnswers { HowAreYou = "same", Nausea = "none", Dizziness = "none", Sleep = "well", PressureAsked = true, Frightening = "no" }));
        On(1, 11, 0, () => After.TherapistHoldsTheTalkAsync(At(Day(1), 10), "They had said a sentence in class that was not in the book. It was about lunch. We let it be about lunch."));
    }
}
