using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Maintenance;
using Doorway.Care.Notes;
using Doorway.Care.Planning;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>From the evening after a session to what the patient makes of it, and the prescriber's look at it.</summary>
internal sealed class MakingSense(Cast cast, Arriving person, Guid sessionId)
{
    /// <summary>The cards of a check-in, the questions about safety among them, each answered with no.</summary>
    public async Task AnswersAsync(CheckInKind kind, CheckInAnswers answers)
    {
        var begun = await AnswerAsync(kind, _ => answers, complete: false);
        foreach (var item in (int[])[1, 2, 6])
            await cast.DoAsync(person.Me, (SafetySinceLastContact safety, Actor actor)
                => safety.Handle(actor, new(person.Team.House.Id, person.PatientId, $"check-in:{begun.CheckIn.Id:N}", item, false)));
        await AnswerAsync(kind, given => given with { SafetyAsked = true, DrivingRead = true }, complete: true);
    }

    /// <summary>The note as it is drafted from the timeline, with a sentence of hers.</summary>
    public async Task TherapistSignsTheNoteAsync(string more)
    {
        var draft = await cast.DoAsync(person.Team.Therapist, (WriteSessionNote write, Actor actor) => write.Handle(actor, new(sessionId, null)));
        await cast.DoAsync(person.Team.Therapist, (SignSessionNote sign, Actor actor) => sign.Handle(actor, new(sessionId, TypedNote.Plain($"{draft.Text.InWords().TrimEnd()}\n\n{more}"), person.Team.Therapist.Name)));
    }

    public Task TherapistHoldsTheTalkAsync(DateTimeOffset at, string note)
        => cast.DoAsync(person.Team.Therapist, (RecordIntegrationSession record, Actor actor) => record.Handle(actor, new(sessionId, at, 50, TypedNote.Plain(note), person.Team.Therapist.Name)));

    /// <summary>With an amount the prescriber decides the next dose as well.</summary>
    public async Task PrescriberLooksAsync(string words, decimal? nextMg = null, string why = "")
    {
        var version = nextMg is null ? 0 : await cast.LookAsync(open => open.Read<TreatmentPlan>().Where(p => p.PatientId == person.PatientId && p.ClosedAt == null).Select(p => p.PlanVersion).SingleAsync());
        await cast.DoAsync(person.Team.Prescriber, (ReviewSession review, Actor actor)
            => review.Handle(actor, new(sessionId, MayGoOn: true, words, Next: nextMg is { } mg ? new(mg, why, version) : null)));
    }

    /// <summary>Keeps today's page as passages; the one that is named is shared.</summary>
    public async Task KeepsInTheJournalAsync(DateOnly today, string shared, params string[] keptPrivate)
    {
        await cast.DoAsync(person.Me, (WriteJournal write, Actor actor) => write.Handle(actor, new(today, WriteJournal.Act.Keep, string.Join("\n\n", [shared, .. keptPrivate]))));
        var passages = await cast.LookAsync(open => open.Read<JournalPassage>().Where(p => p.PatientId == person.PatientId && p.LocalDate == today).OrderBy(p => p.Position).Select(p => p.Id).ToListAsync());
        await cast.DoAsync(person.Me, (SharePassages share, Actor actor) => share.Handle(actor, new(passages, [passages[0]])));
    }

    public async Task SeesAsync(string insight, string commitment, DateOnly by)
    {
        var id = await cast.DoAsync(person.Me, (KeepInsight keep, Actor actor) => keep.Handle(actor, new(insight)));
        await cast.DoAsync(person.Me, (ShareInsight share, Actor actor) => share.Handle(actor, new(id, Share: true)));
        await cast.DoAsync(person.Me, (MakeCommitment make, Actor actor) => make.Handle(actor, new(id, commitment, by)));
    }

    private Task<AnswerCheckIn.State> AnswerAsync(CheckInKind kind, Func<CheckInAnswers, CheckInAnswers> change, bool complete)
        => cast.DoAsync(person.Me, (AnswerCheckIn answer, Actor actor) => answer.Handle(actor, new(null, sessionId, kind, change, complete)));
}
