using Doorway.Care.Access;

namespace Doorway.Web.SignIn;

/// <summary>Where a person lands after signing in.</summary>
internal static class FirstPage
{
    public static string Of(Actor? actor) => actor switch
    {
        { Kind: ActorKind.Patient } => "/home",
        { Kind: ActorKind.Staff } when actor.Is(Role.Therapist) || actor.Is(Role.Prescriber) => "/today",
        { Kind: ActorKind.Staff } when actor.Is(Role.FrontDesk) => "/day",
        { Kind: ActorKind.Staff } when actor.Is(Role.SessionMonitor) => "/today",
        { Kind: ActorKind.Staff } when actor.Is(Role.Owner) => "/practice",
        { Kind: ActorKind.Staff } when actor.Is(Role.Researcher) => "/research",
        { Kind: ActorKind.Staff } => "/practice/knowledge",
        _ => "/sign-in",
    };
}
