using Doorway.Care.Access;
using Doorway.Care.Integration;
using Doorway.Care.Preparation.HomeSpace;
using Doorway.Care.Preparation.Lessons;
using Doorway.Care.Preparation.Skills;
using Doorway.Care.Screening.OtherMedicines;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>What a patient reads, looks through, practises and tells on their own phone between the talks.</summary>
internal sealed class Learning(Cast cast, Arriving person)
{
    public async Task ReadsAsync(params string[] cards)
    {
        foreach (var card in cards)
            await cast.DoAsync(person.Me, (MarkLessonRead read, Actor actor) => read.Handle(actor, new(person.PatientId, card)));
    }

    public Task AsksAsync(string card, string words)
        => cast.DoAsync(person.Me, (AskAboutLesson ask, Actor actor) => ask.Handle(actor, new(person.PatientId, card, words, cast.Origin)));

    public async Task TherapistTalkedAboutItAsync(string card)
    {
        var question = await cast.LookAsync(open => open.Read<LessonQuestion>().Where(q => q.PatientId == person.PatientId && q.LessonId == card).Select(q => q.Id).SingleAsync());
        await cast.DoAsync(person.Team.Therapist, (AnswerLessonQuestion answer, Actor actor) => answer.Handle(actor, new(person.PatientId, question)));
    }

    /// <summary>All points are so but the one that is named.</summary>
    public Task LooksThroughHomeAsync(string notYet, string missing)
        => cast.DoAsync(person.Me, async (LookThroughHome look, Actor actor) =>
        {
            var shown = await cast.LookAsync(open => OpenHomeSpace.PlaceAsync(open, person.PatientId, CancellationToken.None));
            return await look.Handle(actor, new(person.PatientId, shown?.Id,
                HomeSpacePoints.All.ToDictionary(p => p.Id, p => p.Id == notYet ? new HomeSpaceAnswer(false, missing) : new HomeSpaceAnswer(true, ""))));
        });

    public Task TherapistSuggestsAsync(string exercise)
        => cast.DoAsync(person.Team.Therapist, (SuggestSkill suggest, Actor actor) => suggest.Handle(actor, new(person.PatientId, exercise)));

    public Task KeepsAsync(string exercise) => cast.DoAsync(person.Me, (KeepSkill keep, Actor actor) => keep.Handle(actor, new(person.PatientId, exercise, Keep: true)));

    public Task KeepsASymbolAsync(DateOnly today, string symbol, string words)
        => cast.DoAsync(person.Me, (KeepSymbol keep, Actor actor) => keep.Handle(actor, new(today, symbol, words, AsInsight: false)));

    public Task TellsOfAMedicineAsync(MedicineChangeKind kind, string name, string dose, DateOnly on)
        => cast.DoAsync(person.Me, (TellMedicineChange tell, Actor actor) => tell.Handle(actor, new(person.PatientId, kind, null, name, dose, on)));

    public async Task PrescriberLooksAtTheMedicinesAsync(string words)
    {
        var open = await cast.LookAsync(open => open.Read<MedicineChange>().Where(c => c.PatientId == person.PatientId && c.SeenAt == null).Select(c => c.Id).ToListAsync());
        await cast.DoAsync(person.Team.Prescriber, (LookAtMedicineChanges look, Actor actor) => look.Handle(actor, new(person.PatientId, open, words)));
    }
}
