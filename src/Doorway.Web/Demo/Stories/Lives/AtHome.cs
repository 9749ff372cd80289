using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>Sessions at home with a lozenge.</summary>
internal static class AtHome
{
    private const string Noor = "Noor Ashby", Bashir = "Bashir Lark";

    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Corinna", "Bellweather", "she/her", 44, "Female", "62 Alder Row, Denver 80212")
        {
            Therapist = Noor, Reaches = Reached.Treating, Began = 42, Near = ("Joss Bellweather", "my husband"),
            Writes = "I teach chemistry and I would like to understand what it does before it does it to me.",
            Why = "I am afraid of the staff room, of all places.", Hopes = "To eat lunch with the others.", Tried = "Beta blockers for exams. Avoiding, mostly.",
            First = (9, 16), Pressure = (120, 78, 76), Kilograms = 64, Centimeters = 168,
            Found = "Met by video. Social fear since the change of school; mood follows. No psychosis, no mania. Reads everything.",
            Named = [new("social-anxiety", "F40.10", "since the change of school")],
            Card = new("Name three things in this room.", "“Slowly.”", "Please do not explain anything then."),
            Meets = "She had questions on four pages; we answered two. The living room, curtains half. Joss in the garden.",
            Sessions =
            [
                new(18, "The walls are further away than they should be", "Came on quickly, she did not like it and said so twice; stayed seated, watched the window. Clear by half past two. Joss made rice.",
                    "She said that it was interesting and that she does not want it again. We talked about fear of the staff room without any medicine, for most of the hour."),
            ],
            Scores = [new(11, 9, 15)],
            TakesBack = (9, "I have thought about it. It is not for me. I would like to go on with the talks."),
            Messages = [(8, "Is it rude to stop after one?", "Not at all. You said that you would know after one, and you know. Thursday stays as it is.")],
        },
        new("Dashiell", "Rowanberry", "he/him", 37, "Male", "18 Canal Street, Portland 97209")
        {
            Therapist = Bashir, Prescriber = "Amara Finch", Reaches = Reached.Treating, Began = 50, NextIn = 6, Near = ("Wim Rowanberry", "my partner"),
            Writes = "I cook for two hundred people a night and cannot taste anything. The doctor says my nose is fine.",
            Why = "Food is only temperature now.", Hopes = "To be surprised by a peach.", Tried = "One medicine for a year. Holidays, which made it clearer.",
            First = (19, 9), Pressure = (124, 80, 70), Kilograms = 80, Centimeters = 183,
            Found = "Met by video between two services. Depression with nothing to enjoy; drinks two glasses after work, has agreed to none in the two days before.",
            Named = [new("major-depression", "F32.1", "two years")],
            Taken =
            [
                new("escitalopram", 10, 50, TrialAdequacy.CannotAssess, TrialOutcome.PartialResponse, "a year, until last spring"),
            ],
            Card = new("Put something cold in my hand.", "“Taste it later.”", "Please do not hum."),
            Meets = "Went through the flat by phone camera; the knives are locked away, by his own wish. Wim stays in the study.",
            Sessions =
            [
                new(28, "There is a kitchen in which nobody shouts", "Quiet, long silences, one laugh. Pressure rose by fifteen and came back. Wim brought tea.",
                    "He described the kitchen in great detail, down to the hooks. He wants to know whether it is a place to go to or a place to leave.") { Journal = "Copper pans. Nobody is late. I could smell the stock, I swear." },
                new(20, "It is salt", "More awake this time, talked in between. Afterwards hungry, for the first time in months, as he said.",
                    "He ate an orange on the way here and was angry that it was good. We stayed with the anger.") { Next = "better", Journal = "An orange. That is all." },
            ],
            Scores = [new(24, 14, 8), new(13, 9, 6)],
            LifeEvents = [(22, "New sous-chef")],
            AsksForMore = (18, "The orange was three days ago and I am already waiting. Could we have the next one sooner?", "Thank you for asking. I would like to hear about the waiting before we move a day; let us talk about it with Bashir. Until then the plan stays as we made it."),
        },
        new("Tamsin", "Oakhollow", "they/them", 34, "Female", "7 Fern Gulch, Ashland 97520")
        {
            Therapist = Bashir, Reaches = Reached.Treating, Began = 71, Near = ("Robin Oakhollow", "my brother"),
            Writes = "I have done every kind of therapy that there is and I am good at all of them. I would like something that I cannot be good at.",
            Why = "I function like a handbook about me.", Hopes = "To not know something.", Tried = "Six therapists, three medicines, two retreats.",
            Takes = ["Escitalopram|10 mg in the evening"], First = (17, 11), Pressure = (110, 70, 66), Kilograms = 58, Centimeters = 169,
            Found = "Met by video. Long low mood, articulate; asks for no promises and got none. No psychosis, no mania.",
            Named = [new("chronic-depression", "F34.1", "as long as they remember")],
            Taken =
            [
                new("sertraline", 150, 12, TrialAdequacy.Adequate, TrialOutcome.NoResponse),
                new("bupropion", 300, 10, TrialAdequacy.Adequate, TrialOutcome.PartialResponse),
                new("vortioxetine", null, null, TrialAdequacy.CannotAssess, TrialOutcome.NotKnown) { Words = "Name remembered, nothing else." },
            ],
            Card = new("Do not say my name; I know it.", "Nothing, please.", "Please do not take notes where I see it."),
            Meets = "They had prepared the preparation. We put the list away and sat for ten minutes without one.",
            Sessions =
            [
                new(41, "I keep describing it to you", "Talked nearly throughout, in whole sentences. Little seemed to happen, by their own word.", "They were disappointed and then relieved to be disappointed."),
                new(33, "Somebody turned the commentary down", "Some minutes without a word at the strongest. Mild nausea in the end.", "The silence was the only thing they wanted to talk about, and the talk filled it again. We laughed."),
                new(16, "No. Nothing", "As the first one. Came back early and clear.", "We looked at the scores together. They have not moved. We will not pretend that they have."),
            ],
            Scores = [new(37, 16, 11), new(26, 17, 10), new(9, 17, 12)],
            Messages = [(8, "Would a higher dose be cowardly or brave?", "Neither. Bring it to Thursday; Rafael reads it too.")],
        },
    ];
}
