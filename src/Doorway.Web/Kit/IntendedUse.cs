namespace Doorway.Web.Kit;

/// <summary>What the program is not. It stands in the README, in the room and on every export.</summary>
public static class IntendedUse
{
    public const string Sentence =
        "Doorway helps licensed people chart, remember and watch limits. It is not a patient monitor, not an emergency service and not a prescriber.";
}
