using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Outcomes;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>What goes on between the sessions: questionnaires by link, life, and messages.</summary>
internal sealed class Staying(Cast cast, Arriving person)
{
    private Guid asked;

    public async Task TherapistSendsQuestionsAsync(string occasion)
        => asked = await cast.DoAsync(person.Team.Therapist, (SendMeasures send, Actor actor) => send.Handle(actor, new(person.PatientId, ["phq-9", "gad-7"], occasion, cast.Origin)));

    public Task AnswersAsync(int[] phq9, int[] gad7) => AnswersAsync([("phq-9", phq9), ("gad-7", gad7)]);

    /// <summary>The therapist asks a questionnaire aloud and writes the answers down.</summary>
    public Task TherapistAsksAloudAsync(string instrument, int[] answers)
        => cast.DoAsync(person.Team.Therapist, (RateInstrument rate, Actor actor) => rate.Handle(actor, new(person.PatientId, instrument, [.. answers.Select(a => (int?)a)])));

    private async Task AnswersAsync(IReadOnlyList<(string Instrument, int[] Answers)> given)
    {
        foreach (var (instrument, answers) in given)
            foreach (var (index, value) in answers.Index())
                await cast.DoAsync(person.Me, (AnswerMeasure answer, Actor actor) => answer.Handle(actor, new(asked, instrument, index + 1, value)));
    }

    /// <summary>A call that was owed is made.</summary>
    public async Task TherapistPhonesAsync(string owed, string words)
    {
        var call = await cast.LookAsync(open => open.Read<FollowUp>().Where(f => f.PatientId == person.PatientId && f.Kind == owed && f.DoneAt == null).Select(f => f.Id).SingleAsync());
        await cast.DoAsync(person.Team.Therapist, (RecordCall record, Actor actor) => record.Handle(actor, new(person.PatientId, call, Reached: true, words)));
    }

    public Task TellsOfAsync(DateOnly on, string what) => cast.DoAsync(person.Me, (RecordLifeEvent record, Actor actor) => record.Handle(actor, new(person.PatientId, on, what)));

    public Task WritesAsync(string words) => SendAsync(person.Me, words);

    public Task TherapistWritesAsync(string words) => SendAsync(person.Team.Therapist, words);

    public Task PrescriberWritesAsync(string words) => SendAsync(person.Team.Prescriber, words);

    public Task ReadsAsync() => ReadAsync(person.Me);

    public Task TherapistReadsAsync() => ReadAsync(person.Team.Therapist);

    public Task PrescriberReadsAsync() => ReadAsync(person.Team.Prescriber);

    private Task SendAsync(Player who, string words) => cast.DoAsync(who, (SendMessage send, Actor actor) => send.Handle(actor, new(person.PatientId, words, cast.Origin)));

    private Task ReadAsync(Player who) => cast.AskAsync(who, (ReadMessages read, Actor actor) => read.Handle(actor, person.Team.House.Id, person.PatientId));
}
