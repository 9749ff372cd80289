using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>One press, one line of the timeline. Touch is offered only as the patient agreed to it while sober.</summary>
public sealed class MarkMoment(SessionTimeline timeline, Vault vault)
{
    public static readonly IReadOnlyList<(TimelineEntryKind Kind, string Says)> Taps =
    [
        (TimelineEntryKind.Tears, "Tears"),
        (TimelineEntryKind.Movement, "Movement"),
        (TimelineEntryKind.FearSettled, "Fear, settled"),
        (TimelineEntryKind.Nausea, "Nausea"),
        (TimelineEntryKind.Silence, "Silence"),
        (TimelineEntryKind.Music, "Music changed"),
        (TimelineEntryKind.Bathroom, "Bathroom"),
        (TimelineEntryKind.LinkLost, "Video and phone lost"),
        (TimelineEntryKind.LinkBack, "Link is back"),
    ];

    public sealed record Request(Guid PracticeId, Guid SessionId, TimelineEntryKind Kind, string Words = "");

    public Task<Outcome<TimelineEntry>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<TimelineEntry>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var session = adding.Session;
            if (request.Kind is not (TimelineEntryKind.Words or TimelineEntryKind.Touch) && Taps.All(t => t.Kind != request.Kind))
                return new Refusal("words", "This is not marked by a press.");
            if (request.Kind == TimelineEntryKind.Words && request.Words.Trim().Length == 0)
                return new Refusal("words", "Type the words.");
            if (request.Kind == TimelineEntryKind.Touch && (await AgreedTouch.OfAsync(adding.Scope, session, inner)).All(t => t.Id != request.Words))
                return new Refusal("words", "This touch was not agreed beforehand, so it is not offered. If it happened, write it down as an incident.");
            if (request.Kind is TimelineEntryKind.LinkLost or TimelineEntryKind.LinkBack)
                (await adding.ChangeSessionAsync(inner)).LinkIs(request.Kind == TimelineEntryKind.LinkLost ? session.LinkLostSince ?? adding.Now : null);
            var words = request.Words.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(session.PracticeId, session.PatientId, request.Words.Trim(), inner);
            return await adding.AddAsync(request.Kind, inner, words: words);
        }, ct);
}

/// <summary>Marks how the hours go. A person says it; no clock does.</summary>
public sealed class MarkPhase(SessionTimeline timeline, Vault vault)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, DosingPhase phase, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            if (phase is DosingPhase.BeforeDose or DosingPhase.Waiting || adding.Session.FirstDoseAt is null)
                return new Refusal("phase", "Write the dose down first.");
            (await adding.ChangeSessionAsync(inner)).Mark(phase);
            await adding.AddAsync(TimelineEntryKind.PhaseMarked, inner, words: await vault.SealAsync(practiceId, adding.Session.PatientId, phase.ToString(), inner));
            return default(Done);
        }, ct);
}

/// <summary>Asks for the next reading by a time; when it does not come, that is a condition of the alarm table.</summary>
public sealed class AskForReading(SessionTimeline timeline)
{
    public Task<Outcome<Done>> Handle(Actor actor, Guid practiceId, Guid sessionId, int inMinutes, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, practiceId, sessionId, async (adding, inner) =>
        {
            if (inMinutes is < 1 or > 240)
                return new Refusal("minutes", "Choose when the next reading is due.");
            (await adding.ChangeSessionAsync(inner)).ExpectReading(adding.Now + TimeSpan.FromMinutes(inMinutes), adding.Now);
            return default(Done);
        }, ct);
}

/// <summary>Takes a line back by a line that says so; the first one stays. Within half a minute no reason is asked for.</summary>
public sealed class TakeBack(SessionTimeline timeline, Vault vault)
{
    public static readonly TimeSpan WithoutReason = TimeSpan.FromSeconds(30);

    public sealed record Request(Guid PracticeId, Guid SessionId, Guid EntryId, string Because = "");

    public Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
        => timeline.AppendAsync<Done>(actor, request.PracticeId, request.SessionId, async (adding, inner) =>
        {
            var entries = adding.Scope.Read<TimelineEntry>().Where(e => e.PracticeId == request.PracticeId && e.DosingSessionId == request.SessionId);
            if (await entries.SingleOrDefaultAsync(e => e.Id == request.EntryId, inner) is not { } entry || !IsHandMade(entry.Kind))
                return new Refusal("because", "This line is not one that can be taken back.");
            if (await entries.AnyAsync(e => e.CorrectsId == entry.Id, inner))
                return new Refusal("because", "It was taken back already.");
            if (adding.Now - entry.ReceivedAt > WithoutReason && request.Because.Trim().Length == 0)
                return new Refusal("because", "More than half a minute has gone by. Write why it was wrong; the first line stays beside it.");
            var why = request.Because.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(request.PracticeId, adding.Session.PatientId, request.Because.Trim(), inner);
            await adding.AddAsync(TimelineEntryKind.Correction, inner, entry.RowId, why, correctsId: entry.Id);
            if (entry.Kind is TimelineEntryKind.DoseTaken or TimelineEntryKind.BoosterTaken)
                (await adding.Scope.Change<AdministeredDose>().SingleAsync(d => d.PracticeId == request.PracticeId && d.Id == entry.RowId, inner)).EnteredInError(adding.Now);
            return default(Done);
        }, ct);

    public static bool IsHandMade(TimelineEntryKind kind) => kind is TimelineEntryKind.VitalSigns or TimelineEntryKind.DoseTaken or TimelineEntryKind.BoosterTaken
        or TimelineEntryKind.Words or TimelineEntryKind.Touch || MarkMoment.Taps.Any(t => t.Kind == kind) && kind is not (TimelineEntryKind.LinkLost or TimelineEntryKind.LinkBack);
}
