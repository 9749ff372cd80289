using Doorway.Care.Access;
using Doorway.Care.Visits;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>Appointments that hang on no session: booked by the therapist, with themself or with the prescriber.</summary>
internal sealed class Visiting(Cast cast, Arriving person)
{
    public Task<Guid> TherapistBooksThemselfAsync(DateOnly on, TimeOnly at, VisitKind kind) => BookAsync(person.Team.Therapist, on, at, 50, kind);

    public Task<Guid> TherapistBooksThePrescriberAsync(DateOnly on, TimeOnly at, VisitKind kind) => BookAsync(person.Team.Prescriber, on, at, 30, kind);

    private async Task<Guid> BookAsync(Player with, DateOnly on, TimeOnly at, int minutes, VisitKind kind)
    {
        var clinician = await cast.LookAsync(open => open.Read<Care.Staff.StaffMember>().Where(s => s.PracticeId == person.Team.House.Id && s.AccountId == with.AccountId && s.LeftAt == null).Select(s => s.Id).FirstAsync());
        return await cast.DoAsync(person.Team.Therapist, (BookVisit book, Actor actor) => book.Handle(actor, new(person.PatientId, kind, new VisitHour(on, at, minutes, clinician, VisitPlace.Video))));
    }
}
