using Doorway.Care.Screening.Diagnoses;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>From the first question to the prescriber's answer.</summary>
internal static class OnTheWayIn
{
    private const string Noor = "Noor Ashby", Bashir = "Bashir Lark";

    public static IReadOnlyList<Life> Rows { get; } =
    [
        new("Imani", "Brightwater", "she/her", 22, "Female", "3 Ferry Steps, Portland 97203")
        {
            Therapist = Bashir, Reaches = Reached.OnTheList, Began = 9,
            Writes = "I am in my last year and I have not laughed since March. My roommate said I should ask somebody, so I am asking.",
        },
        new("Ambrose", "Fairlie", "he/him", 71, "Male", "19 Quarry Bend, Denver 80209")
        {
            Therapist = "Inga Sorrel", Reaches = Reached.Writes, Began = 1,
            Writes = "My wife read about this in the paper. I was a machinist for forty years and I do not believe much. Is seventy-one too old?",
        },
        new("Sunita", "Harrowgate", "she/her", 36, "Female", "8 Beech Rise, Aurora 80010")
        {
            Therapist = Noor, Reaches = Reached.Offered, Began = 38,
            Writes = "I would need somebody on Thursdays after six, because of the children. I have waited a long time already and can wait a bit more.",
        },
        new("Leilani", "Coldbrook", "she/they", 29, "Female", "77 Moss Street, Eugene 97401")
        {
            Therapist = Bashir, Reaches = Reached.Invited, Began = 2,
            Writes = "I dance, or I did. After the accident the fear stayed in the knee. I would like to know how you work with fear.",
        },
        new("Gideon", "Palewood", "he/him", 48, "Male", "150 Gable Court, Lakewood 80214")
        {
            Therapist = Noor, Reaches = Reached.Arrived, Began = 4, Near = ("Ruth Palewood", "my sister"),
            Writes = "Twice divorced, once sober, eleven years now. It is the twelfth that worries me. Can somebody who was an addict even do this?",
        },
        new("Xiomara", "Fernhall", "she/her", 33, "Female", "41 Cannery Row, Astoria 97103")
        {
            Therapist = Bashir, Reaches = Reached.InIntake, Began = 6, Near = ("Abel Fernhall", "my father"),
            Writes = "I work nights in a hospital and since the bad winter I cannot hear the elevator bell without sweating.",
            Why = "There is a sound and I am back on that floor.", Hopes = "To hear the bell and think of nothing.", Tried = "Swapping shifts. A course in breathing.",
            Messages = [(2, "May I leave out the question about my family for now?", "Yes. “I’d rather talk about this one” is an answer too.")],
        },
        new("Tobias", "Reedlock", "he/him", 41, "Male", "12 Lantern Way, Salem 97301")
        {
            Therapist = Bashir, Reaches = Reached.Waits, Began = 10, Near = ("Grace Reedlock", "my wife"),
            Writes = "Father of three, tired of four years. I answer mails at night so that nobody sees me do nothing in the day.",
            Why = "My eldest asked my wife whether I am angry with him.", Hopes = "To be able to play badly at football again.", Tried = "Two medicines; one made me fat, one made me flat.",
            Has = ["blood-pressure=past", "sleep-apnoea=unsure"], Takes = ["Cetirizine|10 mg in spring"], First = (16, 9), Pressure = (134, 84, 74), Kilograms = 96, Centimeters = 184,
        },
        new("Parisa", "Tamarind", "she/her", 52, "Female", "230 Willow Terrace, Denver 80220")
        {
            Therapist = Noor, Reaches = Reached.Waits, Began = 9, Near = ("Shirin Tamarind", "my daughter"),
            Writes = "I left one country and then the other and now everything is quiet and I cannot stand the quiet.",
            Why = "When the house is quiet I hear what is not there any more.", Hopes = "One evening in which I do not look at the phone.", Tried = "A group in my language. It closed.",
            Has = ["thyroid=under"], Takes = ["Levothyroxine|75 micrograms in the morning"], First = (14, 15), Pressure = (118, 76, 66), Kilograms = 62, Centimeters = 163,
        },
        new("Kwabena", "Ashgrove", "he/him", 39, "Male", "6 Depot Lane, Fort Collins 80521")
        {
            Therapist = Noor, Reaches = Reached.Evaluated, Began = 12, Near = ("Esi Ashgrove", "my wife"),
            Writes = "I drive the ambulance. I have seen it given, so I know what it looks like from outside. I would like to know the inside.",
            Why = "I dream the calls where we came too late, only those.", Hopes = "To dream something boring.", Tried = "The talk that the service offers. Six times.",
            First = (13, 12), FirstPcl5 = 47, Pressure = (126, 80, 62), Kilograms = 84, Centimeters = 180,
            Found = "Met by video. Sleep and startle since two winters; works full shifts. Knows the drug from his work, never took it. I want to see his last labs before I sign.",
            TestsNotCome = "the last ones of the fire department’s doctor",
            Named = [new("ptsd", "F43.10") { Standing = DiagnosisStanding.Working, IsTold = false }],
        },
        new("Dorothea", "Marlinspike", "she/her", 64, "Female", "9 Orchard Wall, Corvallis 97330")
        {
            Therapist = Bashir, Reaches = Reached.Evaluated, Began = 16, Near = ("Lou Marlinspike", "my husband"),
            Writes = "My neighbor was helped by this and I would like to be helped as well. I have had some trouble with my heart.",
            Why = "Since the heart I do not trust a staircase, and then not a day.", Hopes = "To walk up to the cemetery and back.", Tried = "Cardiac rehab. The pills against worry make me wobble.",
            Has = ["heart=angina,rhythm", "blood-pressure=now"], Takes = ["Metoprolol|50 mg twice a day", "Apixaban|5 mg twice a day"], First = (12, 14), Pressure = (148, 92, 78), Kilograms = 78, Centimeters = 166,
            Found = "Met by video. Angina since last year and a rhythm that is not settled; her cardiologist changes the dose this month.",
            Named = [new("generalized-anxiety", "F41.1", "the heart attack") { Standing = DiagnosisStanding.Working }],
            NotNow = ("The medicine makes the heart work harder for an hour or two, and just now nobody can say how yours would take that. This is a “not now”. It says nothing about you.",
                "A letter from your cardiologist after the change of the dose, with a pressure at home that stays below 140 over 90. Then we look again, together."),
        },
        new("Ruben", "Saltmarsh", "he/they", 27, "Male", "31 Prairie Walk, Denver 80219")
        {
            Therapist = Noor, Reaches = Reached.Evaluated, Began = 15, Near = ("Ines Saltmarsh", "my mother"),
            Writes = "I used it at parties when I was twenty. I would like to know whether that rules me out before I get my hopes up.",
            Why = "I am good at everything for six weeks and then at nothing for six months.", Hopes = "A year that looks like a year.", Tried = "An app. My mother. Running.",
            Has = ["ketamine=street", "mania=past"], First = (15, 8), Pressure = (120, 74, 64), Kilograms = 74, Centimeters = 178,
            Found = "Met by video. Low for five months. At nineteen some weeks of little sleep and big plans; nobody saw him then. Party use until twenty-two, none since.",
            Named = [new("major-depression", "F33.1") { Standing = DiagnosisStanding.Working }, new("bipolar-depression", "F31.81") { Standing = DiagnosisStanding.Working, Rests = "Some weeks at nineteen. To be asked with his mother there, if he wants that.", IsTold = false }],
            AskedFor = "The papers of the stay at nineteen, or a talk with whoever saw you then: I want to know what those weeks were.",
        },
    ];
}
