using Doorway.Care.Access;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Staff;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>What the prescriber asks for, what comes back, and what they read in it.</summary>
internal sealed class WorkingUp(Cast cast, Arriving person)
{
    /// <summary>Answers the request.</summary>
    public async Task<Guid> PrescriberAsksAsync(WorkUpKind kind, string what, string why, DateOnly dueOn, WorkUpWay way = WorkUpWay.PatientBrings)
    {
        var owner = await cast.LookAsync(open => open.Read<StaffMember>().Where(s => s.PracticeId == person.Team.House.Id && s.AccountId == person.Team.Prescriber.AccountId).Select(s => s.Id).SingleAsync());
        return await cast.DoAsync(person.Team.Prescriber, (AskForWorkUp ask, Actor actor) => ask.Handle(actor, new()
        {
            PatientId = person.PatientId,
            Kind = kind,
            What = what,
            Why = why,
            Way = way,
            DueOn = dueOn,
            OwnerStaffMemberId = owner,
        }));
    }

    public Task TherapistWritesDownTheAnswerAsync(Guid request, DateOnly madeOn, string says)
        => cast.DoAsync(person.Team.Therapist, (AnswerWorkUp answer, Actor actor) => answer.Handle(actor, new(person.PatientId, request, madeOn, says, null)));

    public Task TherapistWritesDownTheScreenAsync(Guid request, DateOnly madeOn, DrugScreenResult says, KetamineInScreen ketamine)
        => cast.DoAsync(person.Team.Therapist, (AnswerWorkUp answer, Actor actor) => answer.Handle(actor, new(person.PatientId, request, madeOn, "", null) { DrugScreen = says, Ketamine = ketamine }));

    public Task PrescriberReadsItAsync(Guid request, string words)
        => cast.DoAsync(person.Team.Prescriber, (SignWorkUpReading sign, Actor actor) => sign.Handle(actor, new(person.PatientId, request, WorkUpReading.NothingThatSpeaksAgainst, words)));
}
