using Doorway.Care.Screening.Diagnoses;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>A session in the clinic with the compounded spray.</summary>
internal static class SprayBySpray
{
    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Fenella", "Quickthorn", "she/her", 44, "Female", "18 Tannery Walk, Denver 80205")
        {
            Therapist = "Noor Ashby", Reaches = Reached.Treating, Began = 42, Way = Way.Bottle, Near = ("Osric Quickthorn", "my brother"),
            Writes = "I tune harpsichords. My insurer has written to me three times, and each letter says no in a different font.",
            Why = "Everything is a quarter tone too low, me first.", Hopes = "To hear a chord and want the next one.", Tried = "Two medicines, each for long enough. A choir.",
            First = (17, 9), Pressure = (118, 74, 68), Kilograms = 70, Centimeters = 171,
            Found = "Met by video. Depression, third time, two full trials without an answer. The licensed spray was asked for and not paid for. She has read what the FDA said of made-up sprays, and asked well.",
            Named = [new("treatment-resistant-depression", "F33.1", "2012")],
            Taken =
            [
                new("sertraline", 200, 14, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "2016"),
                new("bupropion", 300, 12, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "2021"),
            ],
            Conditions = "Only in the room, never at home. Each spray by itself, and no next one while the pressure is up.",
            Card = new("Hum the A. I will find the rest.", "“In tune enough.”", "Please do not clap."),
            Meets = "She listened to the room before she sat down. Osric comes at noon with the van.",
            Sessions =
            [
                new(8, "It holds its pitch", "Four sprays, and she said that four were enough. Light, even, eyes closed; a word now and then. Clear before noon.",
                    "She had not known that one may stop in the middle. We talked about where else that holds.") { Next = "better" },
            ],
            Scores = [new(3, 14, 8)],
        },
    ];
}
