using Doorway.Care.Access;
using Doorway.Care.Staff;
using Doorway.Web.Kit.Frames;
using Doorway.Web.Public;

namespace Doorway.Web.Hosting;

/// <summary>Fills what the frames show: the practice, the person, the menu, who is on call.</summary>
public sealed class FrameFiller(Here here, FrameFacts facts, PracticePage page, PublicFacts shown, OnCallNow onCall)
{
    public async Task FillAsync(CancellationToken ct)
    {
        var actor = here.Actor;
        facts.IsSignedIn = actor.Kind is ActorKind.Staff or ActorKind.Patient;
        facts.PersonName = actor.Name;
        facts.IsPracticeRun = actor.Kind != ActorKind.Staff && actor.Memberships.Any(m => m.IsPracticeRun);
        var practice = actor.Kind == ActorKind.Visitor ? here.Front : await here.Scope.PracticeAsync(actor.FacingPracticeId, ct);
        if (practice is null)
            return;
        facts.PracticeName = practice.Name;
        facts.PracticeShortName = practice.Name;
        facts.PracticePhone = practice.Phone;
        facts.PracticeAddress = $"{practice.AddressLine}, {practice.City}, {practice.State}";
        facts.PracticePlace = practice.City;
        facts.OffersSpanish = practice.OffersSpanish && actor.Kind != ActorKind.Staff;
        if (here.Front is { } front)
            await shown.FillAsync(page, front, ct);
        if (actor.Kind == ActorKind.Staff)
            await FillStaffAsync(actor, practice, ct);
    }

    private async Task FillStaffAsync(Actor actor, Practice practice, CancellationToken ct)
    {
        var roles = actor.Memberships.SelectMany(m => m.Roles).Distinct();
        facts.RoleName = string.Join(", ", roles.Select(r => InWords.Spaced(r)));
        if (actor.Is(Role.Therapist) || actor.Is(Role.Prescriber))
            facts.FindHref = "/patients";
        else if (actor.Is(Role.FrontDesk))
            facts.FindHref = "/people";
        facts.WorkNav = [.. WorkMenu.For(actor)];
        facts.OnCall = here.Scope.May<OnCallPeriod>(Operation.Read) ? await onCall.InWordsAsync(practice, ct) : null;
    }
}
