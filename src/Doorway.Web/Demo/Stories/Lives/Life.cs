using Doorway.Care.Maintenance;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>How far somebody has come; each holds all that stand before it.</summary>
internal enum Reached
{
    Writes,
    OnTheList,
    Offered,
    Invited,
    Arrived,
    InIntake,
    Waits,
    Evaluated,
    Planning,
    Preparing,
    Treating,
}

internal enum Way
{
    Lozenge,
    Muscle,
    Vein,
    Spray,

    /// <summary>The compounded spray: a bottle, and one spray after the other.</summary>
    Bottle,
}

/// <summary>What came across a session or a course, besides what was planned.</summary>
internal enum Happens
{
    Nothing,

    /// <summary>The pressure passes the upper limit, alarms, and comes down.</summary>
    PressureAlarm,
    Vomits,
    Panics,
}

/// <summary>What somebody scores on one day; <paramref name="Pcl5"/> where a trauma is what they came with.</summary>
/// <param name="DaysAgo">When.</param>
/// <param name="Phq9">PHQ-9, 0 to 24: the question about death stays at 0.</param>
/// <param name="Gad7">GAD-7, 0 to 21.</param>
/// <param name="Pcl5">PCL-5, 0 to 80.</param>
internal sealed record Scores(int DaysAgo, int Phq9, int Gad7, int? Pcl5 = null);

/// <summary>One session with medicine, and what came after it.</summary>
internal sealed record Sat(int DaysAgo, string Says, string Note, string Talk)
{
    /// <summary>"better" or "same".</summary>
    public string Next { get; init; } = "same";
    public string Journal { get; init; } = "";
    public Happens Happens { get; init; }
}

/// <summary>The card "how to help me".</summary>
internal sealed record Card(string IfAfraid, string WordsToUse, string PleaseDont);

/// <summary>How it was decided to go on.</summary>
internal sealed record GoesOn(int DaysAgo, MaintenanceKind Kind, string Proposes, string Says, string Decides)
{
    /// <summary>The early signs in the patient's words, for the letter at the end; empty where there is none yet.</summary>
    public string EarlySigns { get; init; } = "";
}

/// <summary>One person of the demo, as a row. Days are counted back from today, so that they move with it.</summary>
internal sealed record Life(string GivenName, string FamilyName, string Pronouns, int Age, string SexAtBirth, string Address)
{
    /// <summary>Who sits with them, who prescribes.</summary>
    public required string Therapist { get; init; }
    public string Prescriber { get; init; } = "Rafael Teague";
    public required Reached Reaches { get; init; }

    /// <summary>Days since they wrote.</summary>
    public required int Began { get; init; }
    public required string Writes { get; init; }
    public Way Way { get; init; }

    /// <summary>Who is there for them: name, and what they are to the patient.</summary>
    public (string Name, string Is) Near { get; init; } = ("", "");
    public string Why { get; init; } = "";
    public string Hopes { get; init; } = "";
    public string Tried { get; init; } = "";

    /// <summary>"blood-pressure=past": cards of the intake that are not answered with no.</summary>
    public string[] Has { get; init; } = [];

    /// <summary>"Lisinopril|10 mg in the morning"</summary>
    public string[] Takes { get; init; } = [];

    /// <summary>Of the intake, on the day of the intake.</summary>
    public (int Phq9, int Gad7) First { get; init; }
    /// <summary>PCL-5 of the intake, where hard memories are why they come; null is asked nothing of it.</summary>
    public int? FirstPcl5 { get; init; }
    public (int Upper, int Lower, int Pulse) Pressure { get; init; } = (122, 78, 70);
    public int Kilograms { get; init; } = 70;
    public int Centimeters { get; init; } = 170;

    /// <summary>What the prescriber found at the visit.</summary>
    public string Found { get; init; } = "";

    /// <summary>What the prescriber takes it to be; the first is why treatment is considered.</summary>
    public Named[] Named { get; init; } = [];

    /// <summary>Medicines against depression before, as the prescriber wrote them down.</summary>
    public Taken[] Taken { get; init; } = [];
    public string Conditions { get; init; } = "Blood pressure before each session, and nobody drives themself home.";

    /// <summary>A "not now", with what would change it; empty for everybody else.</summary>
    public (string Reason, string WouldChange) NotNow { get; init; } = ("", "");

    /// <summary>More is asked for before the prescriber decides.</summary>
    public string AskedFor { get; init; } = "";

    /// <summary>Tests that were asked for at the visit and have not come by their day; empty for everybody else.</summary>
    public string TestsNotCome { get; init; } = "";
    public Card Card { get; init; } = new("Say my name, and that it passes.", "“You are here.”", "Please do not whisper.");
    public string Meets { get; init; } = "";
    public Sat[] Sessions { get; init; } = [];

    /// <summary>Days from now to the next session; 0 where none is set.</summary>
    public int NextIn { get; init; }
    public Scores[] Scores { get; init; } = [];
    public (int DaysAgo, string What)[] LifeEvents { get; init; } = [];

    /// <summary>Written to the therapist, with the answer of the next morning.</summary>
    public (int DaysAgo, string Asks, string Answer)[] Messages { get; init; } = [];

    /// <summary>They asked for another session, with the prescriber's answer of the next morning.</summary>
    public (int DaysAgo, string Asks, string Answer) AsksForMore { get; init; } = (0, "", "");

    /// <summary>A urine drug screen is asked for, done in the practice and read, before the first session.</summary>
    public bool IsScreened { get; init; }

    /// <summary>The consent to the medicine is taken back on that day, in these words.</summary>
    public (int DaysAgo, string Words) TakesBack { get; init; } = (0, "");
    public GoesOn? GoesOn { get; init; }

    /// <summary>Their pages and mails are in Spanish.</summary>
    public bool ReadsSpanish { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";
    public string ProtocolId => Way switch
    {
        Way.Muscle => "clinic-intramuscular-induction",
        Way.Vein => "clinic-intravenous-induction",
        Way.Spray => "clinic-esketamine-induction",
        Way.Bottle => "clinic-nasal-racemic-induction",
        _ => Care.Planning.TreatmentPlan.FirstProtocol,
    };
    public bool IsHome => Way == Way.Lozenge;

    /// <summary>50 mg or 100 mg under the tongue, half a milligram for each kilogram into a muscle or a vein, two devices of 28 mg, five sprays of 10 mg.</summary>
    public int DoseMg => Way switch { Way.Lozenge => 50 * Lozenges, Way.Spray => 56, Way.Bottle => 50, _ => Kilograms / 2 };

    /// <summary>0.1 mL of 100 mg/mL, five minutes apart.</summary>
    public static Care.Planning.SprayPlan OneSpray { get; } = new(100_000, 100, 5);
    public int Lozenges => Age >= 65 ? 1 : 2;
}
