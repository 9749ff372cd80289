using Doorway.Web.Kit.Frames;

namespace Doorway.Web.Public;

/// <summary>Larkspur House, the made-up practice that a new program shows. A real practice's own facts replace it.</summary>
internal static class DemoPractice
{
    public static FrameFacts Facts() => new()
    {
        PracticeName = "Larkspur House",
        PracticeShortName = "Larkspur House",
        PracticePhone = "303-555-0100",
        PracticeAddress = "1 Larkspur Lane, Denver, Colorado",
        PracticePlace = "Denver",
    };

    public static PracticePage Page() => new()
    {
        People =
        [
            new("Imogen Vale", "LCSW", "Therapist. With you from the first talk to the last."),
            new("Cassian Roe", "LPC", "Therapist. Also meets people by video, anywhere in Colorado."),
            new("Thea Marlowe", "PMHNP", "Prescriber. Decides, with you, whether the medicine is safe for you."),
        ],
        Costs =
        [
            new("Getting ready", 3, 160_00),
            new("Prescriber’s visit", 2, 225_00),
            new("Session with medicine", 3, 420_00),
            new("Making sense of it", 6, 160_00),
        ],
        LicensedStates = ["Colorado"],
    };
}
