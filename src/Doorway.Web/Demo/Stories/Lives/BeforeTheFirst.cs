using Doorway.Care.Screening.Diagnoses;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>With a yes, on the way to the first session.</summary>
internal static class BeforeTheFirst
{
    private const string Noor = "Noor Ashby", Bashir = "Bashir Lark";

    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Anneke", "Stonecrop", "she/her", 45, "Female", "88 Millpond Road, Hillsboro 97123")
        {
            Therapist = Bashir, Reaches = Reached.Planning, Began = 12, Near = ("Bram Stonecrop", "my husband"),
            Writes = "I keep bees and books. The bees are all right. I sit in front of the books and the numbers slide.",
            Why = "I forget what I read while I read it, and I am only forty-five.", Hopes = "To do a tax return without crying.", Tried = "Vitamins, a lamp, one medicine that made me yawn.",
            Takes = ["Vitamin D|once a day"], First = (17, 7), Pressure = (116, 74, 68), Kilograms = 68, Centimeters = 171,
            Found = "Met by video in her office. Depression, first time; thyroid and iron looked at and in order. Husband joined for ten minutes.",
            Named = [new("major-depression", "F32.1", "this winter")],
            Taken =
            [
                new("bupropion", 150, 8, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
            ],
        },
        new("Emeka", "Windle", "he/him", 58, "Male", "5 Chandler Place, Denver 80205")
        {
            Therapist = Noor, Reaches = Reached.Planning, Began = 12, Way = Way.Vein, Near = ("Adaeze Windle", "my wife"),
            Writes = "Nerve pain since the shingles, three years. I have stopped going to church because of the benches.",
            Why = "The pain is one thing. That I have become unkind is another.", Hopes = "To sit through a sermon, and to want to.", Tried = "Gabapentin, patches, a block that held for a week.",
            Takes = ["Gabapentin|300 mg three times a day"], First = (13, 8), Pressure = (130, 82, 72), Kilograms = 88, Centimeters = 179,
            Found = "Met in person. Neuralgia after shingles with low mood. Sober, no psychosis. Asks for a drip because it can be stopped.",
            Named = [new("major-depression", "F32.A") { Standing = DiagnosisStanding.Working }, new("chronic-pain", "G89.4", "shingles")],
        },
        new("Siobhan", "Larksfoot", "she/her", 31, "Female", "14 Harbor View, Newport 97365")
        {
            Therapist = Bashir, Reaches = Reached.Preparing, Began = 24, Near = ("Oona Larksfoot", "my sister"),
            Writes = "After the second miscarriage everybody was kind for two weeks. It is month nine.",
            Why = "I leave the room when somebody says “due”.", Hopes = "To hold my sister’s baby.", Tried = "A grief group, where I comforted the others.",
            First = (16, 13), Pressure = (112, 70, 74), Kilograms = 60, Centimeters = 165,
            Found = "Met by video, alone, at home. Grief that does not move, with worry. No psychosis, no mania. A pregnancy test on the day, as agreed.",
            Named = [new("", "F43.81") { Own = "Grief that does not move", Standing = DiagnosisStanding.Working }],
            Card = new("Tell me whose house this is: mine.", "Their names, if I say them first.", "Please do not say that it will be all right."),
            Meets = "We went through the room and the hours. She showed me the box and did not open it. Oona will be in the kitchen.",
            Messages = [(2, "Does it have to be a Saturday?", "No. Any day on which Oona can stay until evening.")],
        },
        new("Hiroshi", "Candlewick", "he/him", 55, "Male", "210 Rail Street, Denver 80216")
        {
            Therapist = Noor, Reaches = Reached.Preparing, Began = 30, Way = Way.Muscle, NextIn = 3, Near = ("Naomi Candlewick", "my wife"),
            Writes = "I build violins. In two years I have finished one and I do not like it.",
            Why = "I hear every fault and no sound.", Hopes = "To leave a joint as it is.", Tried = "Three medicines; with the last I could work, but I did not care for what.",
            Takes = ["Sertraline|100 mg in the morning"], First = (18, 6), Pressure = (128, 80, 66), Kilograms = 72, Centimeters = 170,
            Found = "Met in person, straight from his workshop. Recurrent depression, on an SSRI at full dose. Wants a room that is made for it.",
            Named = [new("treatment-resistant-depression", "F33.1")],
            Taken =
            [
                new("sertraline", 200, 12, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
                new("bupropion", 300, 8, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
                new("escitalopram", 20, 30, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "now"),
            ],
            Card = new("Knock on the wood of the chair, twice.", "“It holds.”", "No music with strings."),
            Meets = "He tested the couch for squeaks. Naomi fetches him. He asked three times what happens if he says no on the day; the answer was the same each time.",
        },
        new("Marisol", "Thornbury", "she/her", 26, "Female", "9 Fir Close, Bend 97701")
        {
            Therapist = Bashir, Reaches = Reached.Preparing, Began = 34, NextIn = 2, Near = ("Tess Thornbury", "my girlfriend"),
            Writes = "I fight wildfires in summer and my own head in winter. The winters are getting longer.",
            Why = "I check the stove eleven times. I counted.", Hopes = "To check it once.", Tried = "Therapy by the book, which helped, until the season.",
            First = (11, 18), Pressure = (114, 72, 58), Kilograms = 66, Centimeters = 172,
            Found = "Met by video. Anxiety with checking, worse after each season. No psychosis, no mania. Fit; eats little in winter.",
            Named = [new("ocd", "F42.2", "2021") { Standing = DiagnosisStanding.Working }],
            Card = new("Tell me which way the wind is.", "“You can set it down.”", "Please do not joke then."),
            Meets = "She asked for a list and got one, and crossed out half of it herself. Tess stays next door with the dog.",
        },
    ];
}
