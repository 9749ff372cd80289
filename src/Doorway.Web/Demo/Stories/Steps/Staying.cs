using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Outcomes;
using Doorway.Care.Storage;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>What goes on between the sessions: questionnaires by link, life, and messages.</summary>
internal sealed class Staying(Cast cast, Arriving person)
{
    private Guid asked;

    public async Task IngaSendsQuestionsAsync(string occasion)
        => asked = await cast.DoAsync(cast.Inga, (SendMeasures send, Actor actor) => send.Handle(actor, new(person.PatientId, ["phq-9", "gad-7"], occasion, cast.Origin)));

    public async Task AnswersAsync(int[] phq9, int[] gad7)
    {
        foreach (var (instrument, answers) in new[] { ("phq-9", phq9), ("gad-7", gad7) })
            foreach (var (index, value) in answers.Index())
                await cast.DoAsync(person.Me, (AnswerMeasure answer, Actor actor) => answer.Handle(actor, new(asked, instrument, index + 1, value)));
    }

    public Task TellsOfAsync(DateOnly on, string what) => cast.DoAsync(person.Me, (RecordLifeEvent record, Actor actor) => record.Handle(actor, new(person.PatientId, on, what)));

    public Task WritesAsync(string words) => SendAsync(person.Me, words);

    public Task IngaWritesAsync(string words) => SendAsync(cast.Inga, words);

    public Task AmaraWritesAsync(string words) => SendAsync(cast.Amara, words);

    public Task ReadsAsync() => ReadAsync(person.Me);

    public Task IngaReadsAsync() => ReadAsync(cast.Inga);

    public Task AmaraReadsAsync() => ReadAsync(cast.Amara);

    private Task SendAsync(Player who, string words) => cast.DoAsync(who, (SendMessage send, Actor actor) => send.Handle(actor, new(person.PatientId, words, cast.Origin)));

    private Task ReadAsync(Player who) => cast.AskAsync(who, (ReadMessages read, Actor actor) => read.Handle(actor, cast.LarkspurId, person.PatientId));
}
