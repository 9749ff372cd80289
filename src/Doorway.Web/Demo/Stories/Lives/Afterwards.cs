using Doorway.Care.Maintenance;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>When the planned sessions are over: going on, pausing, coming off, ending.</summary>
internal static class Afterwards
{
    private const string Noor = "Noor Ashby", Bashir = "Bashir Lark";

    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Mateo", "Willowes", "he/him", 46, "Male", "52 Mill Race, Portland 97214")
        {
            Therapist = Bashir, Prescriber = "Amara Finch", Reaches = Reached.Treating, Began = 160, Near = ("Ines Willowes", "my wife"),
            Writes = "I sing in a choir and have been moving my lips for a year.",
            Why = "I do not hear myself, and nobody has noticed.", Hopes = "A wrong note, loud.", Tried = "Two medicines, one with a tremor.",
            First = (18, 12), Pressure = (120, 76, 66), Kilograms = 76, Centimeters = 174,
            Found = "Met by video. Depression, second episode. No psychosis, no mania. Ines joined for the end.",
            Named = [new("major-depression", "F33.1")],
            Taken =
            [
                new("citalopram", 40, 12, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
                new("venlafaxine", 150, 5, TrialAdequacy.NotAdequate, TrialOutcome.StoppedForSideEffects) { Words = "A tremor; he plays for a living." },
            ],
            Card = new("Hum one low note.", "“From the belly.”", "No sacred music."),
            Meets = "Went through the flat. The piano stays closed. Ines in the next room, door ajar; his wish.",
            Sessions =
            [
                new(135, "It is very low", "A long hum. Nothing else for an hour.", "He hummed in the car.") { Next = "better" },
                new(121, "There are others", "Tears, then sleep. Clear and hungry.", "A rehearsal, in which he came in too early. He was delighted."),
                new(104, "I can stay on it", "The quietest of the three.", "He would like to stop here and see how long it holds."),
            ],
            Scores = [new(128, 11, 9), new(98, 6, 5), new(66, 7, 5), new(36, 9, 6), new(8, 11, 8)],
            LifeEvents = [(60, "Summer concert"), (20, "The choir stops for the winter")],
            GoesOn = new(80, MaintenanceKind.ContinueWithPlan, "It holds for now. Talks every second week, and the fourth session of the plan stays open for when it fades.",
                "I would like to know that it is there, and not to need it.", "I agree. We look at the scores each month; if they climb we talk before we do anything."),
            Messages = [(5, "It is fading, I think. I mouth the high parts again.", "I saw it in the answers too. Let us talk on Wednesday, and Amara reads along.")],
        },
        new("Desta", "Amberlane", "she/her", 40, "Female", "71 Forge Street, Denver 80205")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 120, Way = Way.Muscle, Near = ("Selam Amberlane", "my sister"),
            Writes = "Two years without a drink in June. I hold it with both hands, and my arms are tired.",
            Why = "I am not afraid of wine. I am afraid of Tuesday.", Hopes = "To hold it with one hand.", Tried = "Meetings, and a sponsor whom I like. Naltrexone for a year.",
            Has = ["substances=past"], First = (13, 13), Pressure = (118, 74, 68), Kilograms = 68, Centimeters = 170,
            Found = "Met in person. Alcohol dependence in remission for twenty months, low mood and worry. Her sponsor knows. We agreed on what we do if craving comes.",
            Named = [new("major-depression", "F32.A") { Standing = DiagnosisStanding.Working }, new("substance-use-disorder", "F10.21", "sober for twenty months")],
            Conditions = "Only in the clinic. A talk with her sponsor in the same week as each session.",
            Card = new("Tell me the number of days.", "“Today.”", "Please do not say “reward”."),
            Meets = "We wrote down the three nights in which it is hardest, and who is awake then. Selam fetches her.",
            Sessions =
            [
                new(95, "It is heavy and somebody else is holding it", "Still, both hands open on the blanket.", "She noticed the hands herself. A meeting the same evening."),
                new(81, "I put it down for a bit", "Some fear at first, settled by itself.", "A hard Tuesday; she phoned two people. Nothing happened, which is the point.") { Journal = "Day 631. I was bored on a Tuesday. Bored!" },
                new(60, "It is just a Tuesday", "Light. She laughed at Odile’s cuff.", "She does not want to get to like this too much. We took that as seriously as she did."),
            ],
            Scores = [new(88, 10, 10), new(54, 6, 7), new(14, 6, 6)],
            GoesOn = new(40, MaintenanceKind.Pause, "She has what she came for and is careful about wanting more. A pause, with talks.",
                "I want to stop while it is good. That is new for me.", "I agree, and with respect. No medicine in the pause; a new decision opens it again."),
            LifeEvents = [(52, "Two years without a drink")],
        },
        new("Beatrix", "Holloway-Fenn", "she/her", 59, "Female", "16 Meadow Gate, Boulder 80304")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 150, Near = ("Harriet Holloway-Fenn", "my wife"),
            Writes = "I judge dogs at shows and cannot judge my own days. They all get the same mark.",
            Why = "Everything is a six.", Hopes = "A four, or a nine.", Tried = "One medicine, four years, which made it a six in the first place.",
            Takes = ["Bupropion|150 mg in the morning"], First = (15, 8), Pressure = (130, 82, 70), Kilograms = 74, Centimeters = 165,
            Found = "Met by video with two dogs. Long flat mood. No seizure ever, no psychosis, no mania.",
            Named = [new("chronic-depression", "F34.1")],
            Taken =
            [
                new("sertraline", 100, 200, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "four years"),
            ],
            Card = new("Say “stay”.", "“Good girl” is permitted.", "Please keep the dogs out, however they cry."),
            Meets = "The study, dogs with the neighbor. Harriet reads in the hall.",
            Sessions =
            [
                new(125, "That is a nine", "Delight, plainly. Pressure up a little and back.", "She cried at breakfast about toast, and gave it an eight.") { Next = "better" },
                new(111, "Seven", "Shorter, lighter.", "She quarrelled with Harriet and made up: a four and a nine on one day."),
                new(90, "I do not need to mark this", "Asked for the window open. Rain.", "She would like it to be less often, and then not at all."),
            ],
            Scores = [new(118, 9, 6), new(84, 5, 5), new(46, 5, 4), new(12, 7, 5)],
            GoesOn = new(50, MaintenanceKind.Taper, "Longer between sessions, then none: the next one not before the spring, and only if both of us see a reason.",
                "Less of it, please, and more of the toast.", "I agree to coming off it in this way. Bladder questions at each visit, scores each month."),
        },
        new("Jonas", "Applegarth", "he/him", 35, "Male", "40 Weir Road, Salem 97302")
        {
            Therapist = Bashir, Reaches = Reached.Treating, Began = 140, Way = Way.Muscle, Near = ("Lotte Applegarth", "my wife"),
            Writes = "Our son was born too early and is fine. I am the one who is not.",
            Why = "I stand beside the cot and count breaths. He is two.", Hopes = "To fall asleep before he does.", Tried = "A group for fathers. I was the only one.",
            First = (14, 16), FirstPcl5 = 44, Pressure = (122, 78, 72), Kilograms = 80, Centimeters = 182,
            Found = "Met in person. Anxiety and trauma after the months in neonatal care. No psychosis, no mania. Sleeps four hours.",
            Named = [new("ptsd", "F43.10", "the months in neonatal care") { Standing = DiagnosisStanding.Working }],
            Card = new("Tell me that he is breathing.", "“In. Out.”", "Nothing that beeps near my head, if you can."),
            Meets = "We muted what can be muted; the oximeter stays, and he may see its number whenever he asks.",
            Sessions =
            [
                new(115, "I can hear him and I do not have to count", "Wept, then slept. Asked for the number twice.", "One night in which he did not get up. He was frightened by it in the morning."),
                new(101, "Everybody in here is breathing", "Very calm.", "He told Lotte about the ninth day, which he never had."),
                new(87, "He has my ears", "Laughed a good deal.", "He forgot to check, noticed it at noon and went on working.") { Next = "better", Journal = "Slept. He woke me. That is the right way round." },
            ],
            Scores = [new(108, 9, 11), new(94, 6, 7), new(80, 4, 4)],
            GoesOn = new(60, MaintenanceKind.Close, "Three sessions with medicine, nine talks. We looked at the nights, one by one, and at the ninth day.",
                "I sleep. I am a father and no longer a monitor.", "I agree. It has held for a month; the door stays open.")
            { EarlySigns = "Counting. Standing at the cot for longer than it takes to look. Being short with Lotte before noon." },
        },
        new("Winifred", "Starkweather", "she/her", 69, "Female", "2 Pump Lane, Longmont 80501")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 110, Near = ("Clara Starkweather", "my daughter"),
            Writes = "I lost my sight to the left and with it the piano. I am told to be grateful for the right.",
            Why = "I am told to be grateful.", Hopes = "To be ungrateful in peace.", Tried = "Grief counsel, twice. A pill that gave me dreams.",
            Takes = ["Aspirin|81 mg in the morning"], First = (14, 7), Pressure = (132, 78, 70), Kilograms = 60, Centimeters = 159,
            Found = "Met by video, her daughter at hand. Low mood after the loss of half her sight. Vessels looked at by the eye clinic, no aneurysm. At the low end, with company.",
            Named = [new("major-depression", "F32.1", "the loss of her sight")],
            Taken =
            [
                new("trazodone", null, null, TrialAdequacy.CannotAssess, TrialOutcome.StoppedForSideEffects) { Words = "Dreams." },
            ],
            Card = new("Stand on my right.", "“Take your time.”", "Do not play records."),
            Meets = "We moved the chair so that the good side faces the room. Clara stays in the kitchen.",
            Sessions =
            [
                new(85, "There are keys and they are all black", "Calm. Unsteady when she rose; sat again, and was steady an hour later.", "She found it beautiful and of no use. Both with emphasis."),
                new(70, "I would rather have tea", "Little happened. She asked for tea at the strongest and got it at the end.", "We looked at it together: it does not do for her what she hoped. Nobody is to blame, least of all she."),
            ],
            Scores = [new(79, 13, 7), new(63, 14, 7)],
            GoesOn = new(50, MaintenanceKind.Close, "Two sessions at home and six talks. We tried it with care and saw that it is not her way.",
                "It was worth asking. I shall go on being ungrateful, with a teacher for the left hand.", "I agree to end here. The lozenges go back to the pharmacy.")
            { EarlySigns = "Not answering the phone on Sundays. Sitting in the dark before it is dark." },
        },
    ];
}
