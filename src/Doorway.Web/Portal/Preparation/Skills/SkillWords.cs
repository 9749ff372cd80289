using Doorway.Care.Preparation.Skills;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Portal.Preparation.Skills;

internal static class SkillWords
{
    public static string Heading(SkillMoment moment) => moment switch
    {
        SkillMoment.Before => Say("Before a session"),
        SkillMoment.Hard => Say("For a hard moment"),
        _ => Say("Afterwards, and in the days after"),
    };

    public static string Minutes(Skill skill) => Say($"about {skill.Minutes} minutes");
}
