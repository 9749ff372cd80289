using Doorway.Care.Access;
using Doorway.Care.Maintenance;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>How it goes on after the sessions: proposed, answered, decided; and the letter at the end.</summary>
internal sealed class GoingOn(Cast cast, Arriving person)
{
    private Guid proposed;

    public async Task TherapistProposesAsync(MaintenanceKind kind, string reasons)
        => proposed = await cast.DoAsync(person.Team.Therapist, (ProposeMaintenance propose, Actor actor) => propose.Handle(actor, new(person.PatientId, kind, reasons)));

    public Task SaysAsync(string words) => cast.DoAsync(person.Me, (SayToMaintenance say, Actor actor) => say.Handle(actor, new(proposed, words)));

    public Task PrescriberDecidesAsync(string reasons)
        => cast.DoAsync(person.Team.Prescriber, (DecideMaintenance decide, Actor actor) => decide.Handle(actor, new(proposed, Agrees: true, reasons)));

    public Task AsksForMoreAsync(MoreMedicineKind kind, string words)
        => cast.DoAsync(person.Me, (AskForMoreMedicine ask, Actor actor) => ask.Handle(actor, new(person.PatientId, kind, words, MoreMedicineHow.CanWait, null)));

    public async Task PrescriberAnswersAsync(MoreMedicineReply reply, string words)
    {
        var asked = await cast.LookAsync(open => open.Read<MoreMedicineRequest>().Where(r => r.PatientId == person.PatientId).Select(r => r.Id).SingleAsync());
        await cast.DoAsync(person.Team.Prescriber, (AnswerMoreMedicine answer, Actor actor) => answer.Handle(actor, new(asked, reply, words, cast.Origin)));
    }

    public async Task ReadsTheAnswerAsync()
    {
        var answer = await cast.LookAsync(open => open.Read<MoreMedicineAnswer>().Where(a => a.PatientId == person.PatientId).Select(a => a.Id).SingleAsync());
        await cast.DoAsync(person.Me, (KeepMoreMedicineAnswer keep, Actor actor) => keep.Handle(actor, answer));
    }

    public Task TherapistHandsTheLetterOverAsync(LetterParts parts)
        => cast.DoAsync(person.Team.Therapist, (WriteClosureLetter write, Actor actor) => write.Handle(actor, new(person.PatientId, parts, HandOver: true)));

    public async Task PrescriberReadsTheLetterAsync()
    {
        var letter = await LetterAsync();
        await cast.DoAsync(person.Team.Prescriber, (ReadClosureLetter read, Actor actor) => read.Handle(actor, new(letter, Asks: null)));
    }

    public async Task TherapistSignsTheLetterAsync()
    {
        var letter = await LetterAsync();
        await cast.DoAsync(person.Team.Therapist, (SignClosureLetter sign, Actor actor) => sign.Handle(actor, new(letter, person.Team.Therapist.Name, cast.Origin)));
    }

    public async Task KeepsTheLetterAsync()
    {
        var letter = await LetterAsync();
        await cast.DoAsync(person.Me, (KeepClosureLetter keep, Actor actor) => keep.Handle(actor, letter));
    }

    private Task<Guid> LetterAsync() => cast.LookAsync(open => open.Read<ClosureLetter>().Where(l => l.PatientId == person.PatientId).Select(l => l.Id).SingleAsync());
}
