using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>One session of a row: its day, its minutes by the way of its medicine, and what came after.</summary>
internal sealed class SatDay(Cast cast, Life life, Arriving person, Sat sat)
{
    private Sitting? home;
    private SittingInTheClinic? clinic;
    private MakingSense? after;

    private Sitting Home => home ?? throw new InvalidOperationException("The day is not set yet.");
    private SittingInTheClinic Clinic => clinic ?? throw new InvalidOperationException("The day is not set yet.");
    private MakingSense After => after ?? throw new InvalidOperationException("The day is not set yet.");

    public async Task GetsItsDayAsync(Preparing preparing, DateOnly day, int hour)
    {
        var id = await preparing.TherapistSetsTheDayAsync(day, new TimeOnly(hour, 0), day.AddDays(1), new TimeOnly(15, 0));
        (home, clinic, after) = (new Sitting(cast, person, id), new SittingInTheClinic(cast, person, id), new MakingSense(cast, person, id));
    }

    /// <summary>Minutes from the hour of the appointment; the preparations stand before it.</summary>
    public IEnumerable<(int Minute, Func<Task> Happens)> Minutes() => life.Way switch
    {
        Way.Muscle => [.. Before(), .. Muscle()],
        Way.Vein => [.. Before("line"), .. Vein()],
        Way.Spray => [.. Before("on-site"), .. Spray()],
        Way.Bottle => [.. Before("nose"), .. Bottle()],
        _ => Lozenge(),
    };

    public Task TheSameEveningAsync() => After.AnswersAsync(CheckInKind.SameEvening, new CheckInAnswers
    {
        HowAreYou = "same",
        Nausea = sat.Happens == Happens.Vomits ? "some" : "none",
        Dizziness = "some",
        PressureAsked = true,
        Frightening = "no",
    });

    public Task ADayLaterAsync() => After.AnswersAsync(CheckInKind.NextDay, new CheckInAnswers { HowAreYou = sat.Next, Nausea = "none", Dizziness = "none", Sleep = "some", PressureAsked = true, Frightening = "no" });

    public Task PrescriberLooksAsync() => After.PrescriberLooksAsync(sat.Happens switch
    {
        Happens.PressureAlarm => "Alarm and readings read. The pressure came down by itself within the hour. Next time I see the readings of the week before, and the dose does not rise.",
        Happens.Vomits => "Note and event read. An empty stomach for longer, and something against nausea beforehand; then the next one may be as planned.",
        Happens.Panics => "Note and event read. It was frightening and it passed. They decide whether they want another one; I have nothing against it.",
        _ => "Note, readings and check-in read. The pressure came back within two hours. The next one may be as planned.",
    });

    public Task TherapistTalksAsync(DateTimeOffset at) => After.TherapistHoldsTheTalkAsync(at, sat.Talk);

    public Task KeepsInTheJournalAsync(DateOnly today) => After.KeepsInTheJournalAsync(today, sat.Journal);

    private IEnumerable<(int, Func<Task>)> Lozenge() =>
    [
        (0, () => Home.TherapistAsksAsync(life.Address, "720-555-0148", $"{life.Kilograms}")),
        (12, () => Home.MeasuresAsync(life.Pressure.Upper, life.Pressure.Lower, life.Pressure.Pulse)),
        (20, () => Home.GoAsync()),
        (28, () => Home.TakesTheMedicineAsync(life.Lozenges)),
        (40, () => Home.SpitsItOutAsync(12)),
        (49, () => Home.PhaseAsync(DosingPhase.ComingOn)),
        (64, () => Home.PhaseAsync(DosingPhase.Strongest)),
        (70, () => Home.MarkAsync(TimelineEntryKind.Words, sat.Says)),
        (82, () => Home.MeasuresAsync(life.Pressure.Upper + 15, life.Pressure.Lower + 8, life.Pressure.Pulse + 9)),
        (115, () => Home.PhaseAsync(DosingPhase.Easing)),
        (150, () => Home.PhaseAsync(DosingPhase.Back)),
        (151, () => Home.MeasuresAsync(life.Pressure.Upper + 4, life.Pressure.Lower + 2, life.Pressure.Pulse + 2)),
        (165, () => Home.MeasuresAsync(life.Pressure.Upper, life.Pressure.Lower, life.Pressure.Pulse)),
        (172, () => Home.IsReleasedToAsync(life.Near.Name)),
        (230, () => After.TherapistSignsTheNoteAsync(sat.Note)),
    ];

    private IEnumerable<(int, Func<Task>)> Before(params string[] more)
    {
        yield return (0, () => Clinic.MonitorChecksTheEquipmentAsync());
        yield return (10, () => Clinic.TherapistAsksAsync("Soup at seven last night, water at eight", $"{life.Kilograms}", life.Way == Way.Spray, person.Team.House.State == "OR" ? "The river room" : "The garden room", life.Way == Way.Bottle));
        yield return (18, () => Measured(0));
        if (life.Way == Way.Spray)
            yield return (19, () => Clinic.PrescriberSaysThatTheyAreHereAsync());
        yield return (22, () => Clinic.GoAsync());
        yield return (26, () => Clinic.BothTakeTheTimeOutAsync(life.DoseMg * 1_000L, more));
    }

    // Each quarter of an hour after the dose; at the top of the pressure two minutes apart, until it comes down.
    private IEnumerable<(int, Func<Task>)> Muscle()
    {
        var alarms = sat.Happens == Happens.PressureAlarm;
        return
        [
            (28, () => Clinic.MonitorGivesAsync("KV-4417", Expiry, 1_000, life.DoseMg * 20)),
            (29, () => Clinic.TherapistSeesTheWasteAsync()),
            (33, () => Clinic.PhaseAsync(DosingPhase.ComingOn)),
            (40, () => Clinic.PhaseAsync(DosingPhase.Strongest)),
            (42, () => alarms ? Clinic.MonitorMeasuresAsync(184, 112, 104, 97) : Measured(100)),
            .. alarms ? Alarm() : [],
            (51, () => Clinic.MarkAsync(TimelineEntryKind.Words, sat.Says)),
            (57, () => Measured(alarms ? 130 : 80)),
            (71, () => Measured(60)),
            (78, () => Clinic.PhaseAsync(DosingPhase.Easing)),
            (85, () => Measured(45)),
            (99, () => Measured(30)),
            (113, () => Measured(20)),
            (120, () => Clinic.PhaseAsync(DosingPhase.Back)),
            (127, () => Measured(15)),
            (141, () => Measured(10)),
            .. Leaves(150),
        ];
    }

    private IEnumerable<(int, Func<Task>)> Alarm() =>
    [
        (43, () => Clinic.TherapistHasTheAlarmsAsync()),
        (44, () => Clinic.MonitorMeasuresAsync(178, 108, 102, 97)),
        (46, () => Clinic.MarkAsync(TimelineEntryKind.Words, "It is loud in my ears")),
        (48, () => Clinic.MonitorMeasuresAsync(168, 102, 96, 97)),
    ];

    private IEnumerable<(int, Func<Task>)> Vein() =>
    [
        (28, () => Clinic.MonitorBeginsTheInfusionAsync("KV-4431", Expiry, life.DoseMg * 20, new Bag(50_000, 40))),
        (36, () => Clinic.PhaseAsync(DosingPhase.ComingOn)),
        (38, () => Measured(40)),
        (46, () => Clinic.PhaseAsync(DosingPhase.Strongest)),
        (48, () => Measured(80)),
        (54, () => Clinic.MarkAsync(TimelineEntryKind.Words, sat.Says)),
        (58, () => Measured(100)),
        .. sat.Happens is Happens.Vomits or Happens.Panics ? [(60, HarmAsync)] : Array.Empty<(int, Func<Task>)>(),
        (67, () => Measured(90)),
        (68, () => Clinic.MonitorChangesTheInfusionAsync(DoseStepKind.Ended, 50_000)),
        (70, () => Measured(85)),
        (84, () => Clinic.PhaseAsync(DosingPhase.Easing)),
        (99, () => Measured(40)),
        (120, () => Clinic.PhaseAsync(DosingPhase.Back)),
        (128, () => Measured(20)),
        .. Leaves(132),
    ];

    private Task HarmAsync() => sat.Happens == Happens.Vomits
        ? Clinic.TherapistWritesHarmDownAsync("nausea", AdverseEventGrade.Moderate, "Vomited twice at the strongest, and once after.", "Turned on the side, bowl, the prescriber told; ondansetron by their order.", AdverseEventOutcome.Resolved)
        : Clinic.TherapistWritesHarmDownAsync("fear", AdverseEventGrade.Moderate, "Was sure that there was no way back, for about ten minutes. Sat up, wanted out.", "The light up, their name, the card; they held the blanket and breathed along.", AdverseEventOutcome.Resolved);

    private IEnumerable<(int, Func<Task>)> Spray() =>
    [
        (28, () => Clinic.MonitorSeesTheFirstDeviceAsync("SP-2206", Expiry, 2)),
        (34, () => Clinic.MonitorSeesTheNextDeviceAsync()),
        (43, () => Measured(60)),
        (46, () => Clinic.PhaseAsync(DosingPhase.ComingOn)),
        (58, () => Measured(90)),
        (61, () => Clinic.PhaseAsync(DosingPhase.Strongest)),
        (68, () => Measured(90)),
        (72, () => Clinic.MarkAsync(TimelineEntryKind.Words, sat.Says)),
        (83, () => Measured(60)),
        (90, () => Clinic.PhaseAsync(DosingPhase.Easing)),
        (98, () => Measured(40)),
        (113, () => Measured(30)),
        (120, () => Clinic.PhaseAsync(DosingPhase.Back)),
        (128, () => Measured(20)),
        (143, () => Measured(10)),
        (150, () => Clinic.MonitorScoresAsync()),
        (153, () => Measured(5)),
        (154, () => Clinic.MonitorSaysThatTheyMayLeaveAsync()),
        (156, () => Clinic.IsReleasedToAsync(life.Near.Name, DayOfQuestion.SedationResolved, DayOfQuestion.DissociationResolved, DayOfQuestion.BreathingResolved)),
        (180, () => Clinic.MonitorSignsTheRecordAsync()),
        (200, () => Clinic.TherapistFilesTheRecordAsync()),
        (230, () => After.TherapistSignsTheNoteAsync(sat.Note)),
    ];

    // Four of five: nobody has to take all of them.
    private IEnumerable<(int, Func<Task>)> Bottle() =>
    [
        (28, () => Clinic.MonitorSeesTheFirstSprayAsync("N-7731", DateOnly.FromDateTime(cast.Now.DateTime).AddDays(30), Life.OneSpray, 5)),
        (34, () => Clinic.MonitorSeesTheNextSprayAsync(Nostril.Right)),
        (40, () => Clinic.MonitorSeesTheNextSprayAsync(Nostril.Left)),
        (42, () => Measured(50)),
        (46, () => Clinic.MonitorSeesTheNextSprayAsync(Nostril.Right)),
        (50, () => Clinic.PhaseAsync(DosingPhase.ComingOn)),
        (53, () => Clinic.NoMoreSpraysAsync("They said that this was enough.")),
        (54, () => Clinic.TherapistSeesTheWasteAsync()),
        (56, () => Measured(90)),
        (60, () => Clinic.PhaseAsync(DosingPhase.Strongest)),
        (66, () => Clinic.MarkAsync(TimelineEntryKind.Words, sat.Says)),
        (70, () => Measured(80)),
        (84, () => Measured(60)),
        (92, () => Clinic.PhaseAsync(DosingPhase.Easing)),
        (98, () => Measured(40)),
        (112, () => Measured(30)),
        (126, () => Measured(20)),
        (130, () => Clinic.PhaseAsync(DosingPhase.Back)),
        (140, () => Measured(10)),
        (149, () => Clinic.PrescriberSaysThatTheyMayLeaveAsync()),
        .. Leaves(150),
    ];

    private IEnumerable<(int, Func<Task>)> Leaves(int minute) =>
    [
        (minute, () => Clinic.MonitorScoresAsync()),
        (minute + 2, () => Measured(5)),
        (minute + 6, () => Clinic.IsReleasedToAsync(life.Near.Name)),
        (230, () => After.TherapistSignsTheNoteAsync(sat.Note)),
    ];

    private DateOnly Expiry => DateOnly.FromDateTime(cast.Now.DateTime).AddDays(200);

    /// <param name="percent">Of the usual rise: 18 above, 8 below, 12 beats.</param>
    private Task Measured(int percent)
        => Clinic.MonitorMeasuresAsync(life.Pressure.Upper + 18 * percent / 100, life.Pressure.Lower + 8 * percent / 100, life.Pressure.Pulse + 12 * percent / 100, percent > 50 ? 97 : 98);
}
