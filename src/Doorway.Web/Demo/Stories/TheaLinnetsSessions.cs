using Doorway.Care.Dosing;
using Doorway.Care.Integration;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>One of Thea's sessions: its day, its hours, and what came after.</summary>
internal sealed class TheaLinnetsSessions(Cast cast, Arriving thea, Preparing preparing)
{
    private Sitting? sitting;
    private MakingSense? after;

    private Sitting Sitting => sitting ?? throw new InvalidOperationException("The day is not set yet.");
    private MakingSense After => after ?? throw new InvalidOperationException("The day is not set yet.");

    /// <summary>At ten, with the talk two days later at ten.</summary>
    public async Task GetsItsDayAsync(DateOnly day)
    {
        var id = await preparing.TherapistSetsTheDayAsync(day, new TimeOnly(10, 0), day.AddDays(2), new TimeOnly(10, 0));
        (sitting, after) = (new Sitting(cast, thea, id), new MakingSense(cast, thea, id));
    }

    public IEnumerable<(int Hour, int Minute, Func<Task> Happens)> TheFirst() =>
    [
        .. Begins((122, 78, 72)),
        (10, 12, Sits(s => s.TakesTheMedicineAsync())),
        (10, 24, Sits(s => s.SpitsItOutAsync(12))),
        (10, 31, Sits(s => s.PhaseAsync(DosingPhase.ComingOn))),
        (10, 38, Sits(s => s.MarkAsync(TimelineEntryKind.Words, "The window is bigger than I thought"))),
        (10, 47, Sits(s => s.PhaseAsync(DosingPhase.Strongest))),
        (10, 52, Sits(s => s.MarkAsync(TimelineEntryKind.Touch, "hand"))),
        (10, 58, Sits(s => s.MarkAsync(TimelineEntryKind.FearSettled))),
        (11, 5, Sits(s => s.MeasuresAsync(138, 86, 80))),
        (11, 20, Sits(s => s.MarkAsync(TimelineEntryKind.Silence))),
        (11, 36, Sits(s => s.PhaseAsync(DosingPhase.Easing))),
        (11, 41, Sits(s => s.MarkAsync(TimelineEntryKind.Words, "It was only cold"))),
        .. Ends((126, 80, 74), (122, 78, 72), "She was tired and clear at the end, ate toast, and Jon stayed until evening."),
    ];

    public IEnumerable<(int Hour, int Minute, Func<Task> Happens)> TheSecond() =>
    [
        .. Begins((118, 76, 70)),
        (10, 10, Sits(s => s.TakesTheMedicineAsync())),
        (10, 22, Sits(s => s.SpitsItOutAsync(12))),
        (10, 33, Sits(s => s.PhaseAsync(DosingPhase.ComingOn))),
        (10, 40, Sits(s => s.MarkAsync(TimelineEntryKind.Tears))),
        (10, 50, Sits(s => s.PhaseAsync(DosingPhase.Strongest))),
        (10, 55, Sits(s => s.MarkAsync(TimelineEntryKind.Touch, "hand"))),
        (11, 0, Sits(s => s.MarkAsync(TimelineEntryKind.Words, "Ottilie"))),
        (11, 2, Sits(s => s.MeasuresAsync(134, 84, 78))),
        (11, 25, Sits(s => s.MarkAsync(TimelineEntryKind.Nausea))),
        (11, 38, Sits(s => s.PhaseAsync(DosingPhase.Easing))),
        .. Ends((124, 78, 72), (120, 76, 70), "A little sick for ten minutes, then tea. She asked for the blanket to stay."),
    ];

    /// <param name="how">"better", "same" or "worse".</param>
    public Task ADayLaterAsync(string how)
        => After.AnswersAsync(CheckInKind.NextDay, new CheckInAnswers
        {
            HowAreYou = how,
            Nausea = "none",
            Dizziness = "none",
            Sleep = "some",
            PressureAsked = true,
            Frightening = "no",
        });

    public Task IsMadeSenseOfAsync(DateTimeOffset at, string note) => After.TherapistHoldsTheTalkAsync(at, note);

    public Task InTheJournalAsync(DateOnly today, string shared, params string[] keptPrivate) => After.KeepsInTheJournalAsync(today, shared, keptPrivate);

    public Task PrescriberLooksAsync(string words) => After.PrescriberLooksAsync(words);

    public Task SeesAsync(string insight, string commitment, DateOnly by) => After.SeesAsync(insight, commitment, by);

    private IEnumerable<(int, int, Func<Task>)> Begins((int Upper, int Lower, int Pulse) before) =>
    [
        (9, 40, Sits(s => s.TherapistAsksAsync("5 Orchard Steps, Denver 80211", "720-555-0148", "66"))),
        (9, 52, Sits(s => s.MeasuresAsync(before.Upper, before.Lower, before.Pulse))),
        (10, 2, Sits(s => s.GoAsync())),
    ];

    private IEnumerable<(int, int, Func<Task>)> Ends((int Upper, int Lower, int Pulse) one, (int Upper, int Lower, int Pulse) two, string note) =>
    [
        (12, 15, Sits(s => s.PhaseAsync(DosingPhase.Back))),
        (12, 16, Sits(s => s.MeasuresAsync(one.Upper, one.Lower, one.Pulse))),
        (12, 30, Sits(s => s.MeasuresAsync(two.Upper, two.Lower, two.Pulse))),
        (12, 38, Sits(s => s.IsReleasedToAsync("Jon Linnet"))),
        (16, 30, () => After.TherapistSignsTheNoteAsync(note)),
        (19, 30, () => After.AnswersAsync(CheckInKind.SameEvening, new CheckInAnswers { HowAreYou = "same", Nausea = "none", Dizziness = "some", PressureAsked = true, Frightening = "no" })),
    ];

    private Func<Task> Sits(Func<Sitting, Task> step) => () => step(Sitting);
}
