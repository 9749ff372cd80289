using Doorway.Care.Access;
using Doorway.Care.HardDays;
using Doorway.Care.Notes;
using Doorway.Care.Preparation;
using Doorway.Care.Storage;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>Getting ready: what the patient hopes for, how to help them, who is near, the talk, and the day.</summary>
internal sealed class Preparing(Cast cast, Arriving person)
{
    public Task HopesAsync(string words) => cast.DoAsync(person.Me, (SayIntention say, Actor actor) => say.Handle(actor, new(person.PatientId, NoneYet: false, words)));

    public Task WritesTheCardAsync(WriteHowToHelpMe.Request card) => cast.DoAsync(person.Me, (WriteHowToHelpMe write, Actor actor) => write.Handle(actor, card));

    public Task WritesAPlanAsync(PlanKind kind, Dictionary<string, string> words)
        => cast.DoAsync(person.Me, (WritePersonalPlan write, Actor actor) => write.Handle(actor, new(person.PatientId, kind, 0, words)));

    public Task NamesAsync(string chaperone, string phone, string email, bool livesWithThem, ChaperoneSees maySee)
        => cast.DoAsync(person.Me, (NameChaperone name, Actor actor) => name.Handle(actor, new(person.PatientId, chaperone, phone, email, livesWithThem, maySee)));

    public Task SaysItIsSafeAsync() => cast.DoAsync(person.Me, (AnswerPrivately answer, Actor actor) => answer.Handle(actor, new(person.PatientId, IsSafe: true)));

    public Task TherapistMeetsThemAsync(DateOnly on, TimeOnly from, string notes, bool isClinic = false)
        => cast.DoAsync(person.Team.Therapist, (RecordPreparationSession record, Actor actor) => record.Handle(actor, new(person.PatientId, on, from, 50, TypedNote.Plain(notes),
            [.. PreparationTopics.EducationFor(isClinic).Select(t => t.Id)], [.. PreparationTopics.PlaceFor(isClinic).Select(t => t.Id)])));

    /// <summary>Answers the appointment, which becomes the session.</summary>
    public Task<Guid> TherapistSetsTheDayAsync(DateOnly on, TimeOnly at, DateOnly integrationOn, TimeOnly integrationAt)
        => cast.DoAsync(person.Team.Therapist, (MakeAppointment make, Actor actor) => make.Handle(actor, new(person.PatientId, on, at, integrationOn, integrationAt)));
}
