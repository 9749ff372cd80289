using Doorway.Care.Screening.Diagnoses;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>Sessions in the clinic: into a muscle, into a vein, and with the licensed spray.</summary>
internal static class InTheClinic
{
    private const string Noor = "Noor Ashby", Bashir = "Bashir Lark";

    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Lamar", "Gladwyn", "he/him", 61, "Male", "33 Union Yard, Denver 80202")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 46, Way = Way.Muscle, IsScreened = true, Near = ("Denise Gladwyn", "my wife"),
            Writes = "Retired from the buses last year. Nobody told me that the quiet is worse than the traffic.",
            Why = "I get up at four and there is no bus.", Hopes = "To find out what a man does at ten in the morning.", Tried = "Fishing. The doctor’s pills, half a year.",
            Has = ["blood-pressure=past"], Takes = ["Amlodipine|5 mg in the morning"], First = (15, 6), Pressure = (136, 86, 74), Kilograms = 92, Centimeters = 177,
            Found = "Met in person. Low since retirement. Treated pressure, at home around 135 over 85; stays on his tablet on the day, as I wrote down for him.",
            Named = [new("major-depression", "F32.1", "retirement")],
            Taken =
            [
                new("sertraline", null, 26, TrialAdequacy.CannotAssess, TrialOutcome.PartialResponse, "half a year"),
            ],
            Card = new("Tell me the next stop.", "“We are on time.”", "No jazz. My brother played jazz."),
            Meets = "He inspected the room like a vehicle. Cuff tried, both arms. Denise knows the number of the house by heart.",
            Sessions =
            [
                new(24, "All doors closed", "A steady hour. Pressure up by eighteen, back by noon. He told Denise about a depot that he had forgotten.", "He misses being needed at a quarter past five. We began to ask by whom."),
                new(10, "It is going uphill", "At a quarter past the dose 184 over 112, read again after two minutes, then steadily down; Odile stayed at the arm, Rafael was told. No headache, no chest pain. Tired and all right at the end.",
                    "He was frightened for us more than for himself. We went through what the alarm is for, and that he did nothing wrong.") { Happens = Happens.PressureAlarm },
            ],
            Scores = [new(19, 12, 6), new(4, 10, 5)],
        },
        new("Roshni", "Featherstone", "she/her", 47, "Female", "10 Saddler Lane, Denver 80218")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 44, Way = Way.Vein, NextIn = 2, Near = ("Nikhil Featherstone", "my husband"),
            Writes = "I run an office of thirty people and nobody there knows that I lie on the floor of my car at lunch.",
            Why = "Everything is a list, and I am at the bottom of it.", Hopes = "To have lunch at lunch.", Tried = "Two medicines, a coach, a cottage.",
            Takes = ["Venlafaxine|150 mg in the morning"], First = (20, 14), Pressure = (124, 80, 78), Kilograms = 62, Centimeters = 160,
            Found = "Met in person. Severe episode, second one; safe, with a plan that her husband knows. Wants infusions because they end when one turns a wheel.",
            Named = [new("treatment-resistant-depression", "F33.2", "2020")],
            Taken =
            [
                new("venlafaxine", 225, 14, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
                new("mirtazapine", 45, 9, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
            ],
            Card = new("Say that the drip can be stopped, and mean it.", "“Not on the list.”", "Please no perfume."),
            Meets = "Saw the pump and gave it a name. Nikhil parks in the yard.",
            Sessions =
            [
                new(22, "There is no list here", "Slept through half of it, as she says. Came back slowly and smiling.", "She noticed that she had cancelled a meeting without a reason. It felt like theft."),
                new(19, "Everything is moving, stop it", "Sick at the strongest, vomited twice; turned, cleaned, ondansetron by Rafael’s order. Clear at noon and a little ashamed; told that there is nothing to be ashamed of.",
                    "We talked about being seen in a state that she would not have chosen. She would do it again.") { Happens = Happens.Vomits },
                new(15, "It is only weather", "With an empty stomach and something against it beforehand: no nausea. Said one sentence and kept it.", "The sentence was about her father. She has not decided whether it is true.") { Next = "better", Journal = "I had lunch. At lunch. With Farah from accounts, who talks about her dog, and I listened." },
            ],
            Scores = [new(18, 15, 11), new(5, 8, 7)],
            LifeEvents = [(12, "First lunch with the others")],
        },
        new("Tomasz", "Underhill", "he/him", 30, "Male", "4 Signal Street, Denver 80211")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 40, Way = Way.Vein, Near = ("Zofia Underhill", "my mother"),
            Writes = "I write code, I do not go out. My mother found your page. I said that I would write to you, and now I have.",
            Why = "If nothing changes I will be forty like this.", Hopes = "I do not know. Something that is not planned.", Tried = "One medicine. Games.",
            First = (18, 15), Pressure = (118, 76, 80), Kilograms = 76, Centimeters = 187,
            Found = "Met in person, coat on at first, then off. Depression with worry for ten years; no psychosis, no mania. He decides this himself; I asked him alone.",
            Named = [new("major-depression", "F33.1", "ten years"), new("generalized-anxiety", "F41.1")],
            Taken =
            [
                new("fluoxetine", 20, 4, TrialAdequacy.NotAdequate, TrialOutcome.NoResponse, "2022") { Words = "Stopped by himself after a month." },
            ],
            Card = new("Turn the light up and say the date.", "“Up is that way.”", "Please do not touch my head."),
            Meets = "He wanted to see the exit first. Zofia waits in the car, not in the house; his wish.",
            Sessions =
            [
                new(17, "There is no way back", "Strong fear for about ten minutes; light up, name, date, as on his card. Held the blanket. Came back by half past eleven and wanted to go home at once; stayed until released.",
                    "He said that it was the worst ten minutes of the year. We went through them one by one. He wants to see whether a second one is different.") { Happens = Happens.Panics },
                new(12, "It is all right, it is just long", "No fear this time, and not much else.", "He is neither sorry nor glad. The scores are as they were. We said so."),
            ],
            Scores = [new(14, 18, 14), new(6, 17, 15)],
        },
        new("Graciela", "Summerfield", "she/her", 54, "Female", "27 Arbor Court, Englewood 80110")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 36, Way = Way.Vein, NextIn = 4, ReadsSpanish = true, Near = ("Luis Summerfield", "my husband"),
            Writes = "My back has a name for every hour of the day. The surgeon says no. I would like one hour without a name.",
            Why = "Pain, nine years. I have become the person with the back.", Hopes = "To be asked about something else.", Tried = "Everything in the drawer. Needles, belts, water.",
            Takes = ["Duloxetine|60 mg in the morning"], First = (14, 10), Pressure = (126, 78, 72), Kilograms = 70, Centimeters = 158,
            Found = "Met in person. Chronic back pain with low mood. No opioids for two years, by her own doing. Understands that this is for mood first.",
            Named = [new("major-depression", "F33.1"), new("chronic-pain", "G89.29", "nine years")],
            Taken =
            [
                new("duloxetine", 60, 30, TrialAdequacy.Adequate, TrialOutcome.PartialResponse),
            ],
            Card = new("Put the pillow under the left knee.", "“It may hurt and you may rest.”", "Please do not ask about the number."),
            Meets = "We built the couch up with three pillows and one book. Luis has the car with the good seat.",
            Sessions =
            [
                new(14, "It is over there, on the chair", "She pointed at the pain on the other side of the room. For an hour it stayed there.", "It had come back in the night, as it always does. But it had been on a chair."),
                new(9, "Let it sit", "Calm. Talked about her mother’s kitchen and about rain.", "Walked to the market with Luis and argued about melons. The back was there as well.") { Next = "better" },
            ],
            Scores = [new(11, 12, 9), new(3, 10, 8)],
            Messages = [(6, "¿Puede subir Luis hasta el cuarto la próxima vez?", "Sí, claro. Luis puede subir y esperar junto a la puerta.")],
        },
        new("Yusuf", "Hazeldine", "he/him", 42, "Male", "5 Mariner Steps, Portland 97202")
        {
            Therapist = Bashir, Prescriber = "Amara Finch", Reaches = Reached.Treating, Began = 76, Way = Way.Muscle, Near = ("Maryam Hazeldine", "my wife"),
            Writes = "I interpreted for the army for four years. I still interpret, but now it is doors and engines.",
            Why = "A door falls shut and I am on the floor before I know it, in front of my girls.", Hopes = "To sit with my back to a door.", Tried = "Exposure, the real kind; it helped with roads. Prazosin.",
            Takes = ["Prazosin|2 mg at night"], First = (16, 17), Pressure = (122, 78, 82), Kilograms = 78, Centimeters = 175,
            Found = "Met in person. Trauma of war, treated before with some gain. Nightmares twice a week. No psychosis, no substances. He sits with his back to the wall, which I understood.",
            Named = [new("combat-trauma", "F43.12", "2009") { Rests = "Nightmares twice a week, startle, avoids doors. Treated before with some gain." }],
            Card = new("Say where the door is and that it is closed.", "The names of my girls.", "Never stand behind me."),
            Meets = "We moved the chair until he saw both windows. Maryam comes up to the room; she does not wait in the hall.",
            Sessions =
            [
                new(42, "They are all speaking at once", "Restless for ten minutes, then very still. Asked twice where the door was, was told, nodded.", "He translated for us what the voices had said. Nobody had ever asked him what he would have said himself."),
                new(30, "I do not have to translate this", "Wept without sound. Afterwards slept for half an hour, which he had not meant to.", "A night through, the first in a long time; then three bad ones. Both count.") { Journal = "My daughter slammed the door and I said: not so loud, please. That was all I did." },
                new(18, "It is only a door", "A quiet one. Laughed at the sentence himself.", "He sat in the café with his back to the street for as long as a tea takes.") { Next = "better" },
            ],
            Scores = [new(70, 16, 17, 54), new(36, 13, 14, 47), new(24, 11, 11, 38), new(12, 9, 9, 31)],
            LifeEvents = [(26, "Girls’ school play")],
        },
        new("Ngozi", "Fairweather", "she/her", 50, "Female", "140 Basalt Road, Bend 97702")
        {
            Therapist = Bashir, Reaches = Reached.Treating, Began = 48, Way = Way.Muscle, Near = ("Chidi Fairweather", "my son"),
            Writes = "My marriage ended and with it my job, as it was the same thing. I would like to be looked at by people who do not know him.",
            Why = "I wake up angry and go to bed sorry.", Hopes = "To be neither for a day.", Tried = "A lawyer. Yoga. One medicine for the nights.",
            Takes = ["Trazodone|50 mg at night"], First = (12, 9), Pressure = (128, 82, 76), Kilograms = 82, Centimeters = 168,
            Found = "Met in person. Adjustment that has become a depression. Safe. Divorce still runs; the last date is this month.",
            Named = [new("major-depression", "F32.1", "the separation") { Standing = DiagnosisStanding.Working }],
            Card = new("Tell me that it is your house and not his.", "“Nobody is coming.”", "Please do not say “letting go”."),
            Meets = "She chose the other chair on purpose. Chidi is nineteen and drives very slowly.",
            Sessions =
            [
                new(25, "There is a field", "Peaceful; said little. Pressure as expected.", "She felt well for two days and distrusted it. We talked about distrust."),
                new(17, "He is in the field", "Wept, was angry, asked for water. Clear at the end and said that it had been necessary.", "The date in court was moved forward. She sleeps three hours. We will meet twice this week."),
            ],
            Scores = [new(21, 9, 8), new(1, 19, 16)],
            LifeEvents = [(6, "The last date in court")],
            Messages = [(3, "I am worse than before all this. I am not in danger. I just want somebody to know.", "I know now, and thank you. I am calling you this afternoon at four.")],
        },
        new("Ellery", "Moonrake", "he/him", 78, "Male", "1 Cooper’s Landing, Hood River 97031")
        {
            Therapist = Bashir, Reaches = Reached.Treating, Began = 40, Way = Way.Muscle, Near = ("June Moonrake", "my wife"),
            Writes = "I have a cancer that will have me, in a year they say. I am not sad so much as badly prepared. I was always prepared.",
            Why = "I cannot talk to June about it without giving a lecture.", Hopes = "To say one true thing and then be quiet.", Tried = "The chaplain, a good man. A book.",
            Takes = ["Omeprazole|20 mg in the morning", "Acetaminophen|650 mg when needed"], First = (10, 14), Pressure = (132, 76, 64), Kilograms = 66, Centimeters = 180,
            Found = "Met in person with June beside him, then alone. Cancer of the pancreas, no treatment by his choice; his oncologist knows of this and has nothing against it. Fear of dying, clear mind.",
            Named = [new("end-of-life", "F43.22")],
            Conditions = "Only in the clinic, at the low end. His oncologist hears of each session.",
            Card = new("Tell me that June is in the next room.", "“There is time.”", "Please do not be cheerful."),
            Meets = "He brought an agenda and folded it up. June waits next door and may come in when he says so.",
            Sessions =
            [
                new(19, "It is very large and it is not against me", "Looked out of the window nearly all the time. June came in at the end and they held hands without a lecture.", "He said the one true thing to her in the car. He did not tell us what it was, and we did not ask.") { Next = "better" },
                new(11, "I can see the landing from here", "Quiet. A little unsteady afterwards, walked with two of us; steady at the release.", "He wants to write to three people. We made a list of three.") { Journal = "To Walt: I was wrong about the boat." },
            ],
            Scores = [new(15, 8, 9), new(7, 7, 6)],
        },
        new("Philippa", "Greywether", "she/her", 67, "Female", "90 Lilac Row, Denver 80206")
        {
            Therapist = "Inga Sorrel", Prescriber = "Amara Finch", Reaches = Reached.Treating, Began = 38, Way = Way.Spray, NextIn = 1, Near = ("Constance Greywether", "my daughter"),
            Writes = "Forty years of this, on and off, mostly on. My daughter says that there is a spray now. I am willing if somebody sits with me.",
            Why = "I have outlived my illness twice and it came back both times.", Hopes = "To be bored with it.", Tried = "Five medicines, shock treatment in my thirties, which helped.",
            Takes = ["Mirtazapine|30 mg at night"], First = (19, 8), Pressure = (126, 74, 68), Kilograms = 58, Centimeters = 162,
            Found = "Met in person. Depression, recurrent, five trials at full dose. No aneurysm known, vessels looked at last year. Keeps her tablet.",
            Named = [new("treatment-resistant-depression", "F33.2", "1985")],
            Taken =
            [
                new("amitriptyline", 150, 10, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "in her thirties"),
                new("fluoxetine", 40, 16, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "1998"),
                new("venlafaxine", 225, 20, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "2007"),
                new("mirtazapine", 45, 12, TrialAdequacy.Adequate, TrialOutcome.NoResponse, "2013"),
                new("duloxetine", 90, 40, TrialAdequacy.Adequate, TrialOutcome.PartialResponse, "since 2021") { Words = "She keeps taking it." },
            ],
            Conditions = "Only at Larkspur House, with me in the house. Constance takes you home.",
            Card = new("Tell me what year it is, without making a fuss.", "“Good.”", "Please do not call me dear."),
            Meets = "Tried the empty device and found it undignified, and laughed. Constance waits with a book.",
            Sessions =
            [
                new(16, "Oh, it is that sort of thing", "Sleepy, then amused. Two hours of watching passed with stories.", "She slept well and mistrusts that. She watered the plants."),
                new(11, "The ceiling has opinions", "As before; a little lighter at the end, which she mentioned twice.", "Called a friend after two years. The friend was out."),
            ],
            Scores = [new(13, 16, 7), new(4, 13, 6)],
        },
    ];
}
