using Doorway.Care.Access;
using Doorway.Web.Kit.Frames;

namespace Doorway.Web.Hosting;

/// <summary>The main pages of the staff workspace, by what a person is.</summary>
internal static class WorkMenu
{
    public static IEnumerable<NavItem> For(Actor actor)
    {
        var isClinician = actor.Is(Role.Therapist) || actor.Is(Role.Prescriber);
        if (isClinician)
        {
            yield return new NavItem("today", "Today", "/today");
            yield return new NavItem("patients", "Patients", "/patients");
            if (actor.Is(Role.Therapist))
                yield return new NavItem("enquiries", "Enquiries", "/enquiries");
            yield return new NavItem("messages", "Messages", "/work/messages");
        }
        if (isClinician || actor.Is(Role.FrontDesk))
            yield return new NavItem("day", "The day", "/day");
        if (actor.Is(Role.FrontDesk))
            yield return new NavItem("people", "People", "/people");
        if (isClinician || actor.Is(Role.FrontDesk))
            yield return new NavItem("tasks", "Tasks", "/tasks");
        if (!isClinician && actor.Is(Role.SessionMonitor))
            yield return new NavItem("today", "Today", "/today");
        if (isClinician || actor.Is(Role.SessionMonitor))
            yield return new NavItem("clinic", "Clinic", "/clinic");
        if (actor.Is(Role.Prescriber))
            yield return new NavItem("on-call", "On call", "/on-call");
        if (actor.Is(Role.MedicalDirector))
            yield return new NavItem("knowledge", "Clinical knowledge", "/practice/knowledge");
        if (actor.Is(Role.Researcher))
            yield return new NavItem("research", "Research", "/research");
        if (actor.Is(Role.Owner))
            yield return new NavItem("practice", "Practice", "/practice");
    }
}
