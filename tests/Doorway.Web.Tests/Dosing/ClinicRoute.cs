using System.Globalization;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Dosing;

/// <summary>What differs between the routes of the clinic: the template, the medicine in the plan, the lines of the time-out and the form of the dose.</summary>
internal sealed record ClinicRoute(string Way, string Says, string OnThePlan)
{
    public static ClinicRoute Muscle { get; } = new("clinic-intramuscular-induction", "an injection into a muscle, in the clinic", "given into a muscle")
    {
        Plan = [("first", "35"), ("most", "50"), ("booster", "no")],
    };

    public static ClinicRoute Vein { get; } = new("clinic-intravenous-induction", "an infusion into a vein, in the clinic", "running into a vein of your arm over 40 minutes")
    {
        Plan = [("first", "35"), ("most", "50"), ("infusion", "40")],
        MoreLines = ["line"],
    };

    public static ClinicRoute Spray { get; } = new("clinic-esketamine-induction", "the esketamine spray, in the clinic", "a spray that you put into your own nose while one of us watches")
    {
        Plan = [("first", "56"), ("most", "84")],
        MoreLines = ["on-site"],
    };

    public static ClinicRoute Nose { get; } = new("clinic-nasal-racemic-induction", "a compounded ketamine nasal spray, in the clinic", "a nasal spray that a pharmacy makes up")
    {
        Outline = [("sessions", "4"), ("spacing", "7")],
        Plan = [("first", "50"), ("most", "50"), ("spray-strength", "100"), ("spray-volume", "0.1"), ("spray-gap", "5"), ("reason", "No licensed spray was possible; begun low, spray by spray.")],
        MoreLines = ["nose"],
    };

    /// <summary>What the therapist types where the template has no number.</summary>
    public (string, string)[] Outline { get; init; } = [];
    public required (string, string)[] Plan { get; init; }
    public string[] MoreLines { get; init; } = [];

    /// <summary>What two people tick before the dose.</summary>
    public IEnumerable<string> Lines => ["person", "allergies", "medicine", "route", .. MoreLines, "plan", "consent", "food", "pressure"];

    /// <summary>Two devices of one lot.</summary>
    public static (string, string)[] Devices(RunningPractice practice, int devices = 2) =>
        [("lot", "SP-118"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(200).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("devices", $"{devices}"), ("self", "yes")];

    /// <summary>Five sprays of 0.1 mL of 100 mg/mL, after two into the air, from a bottle with 5 mL in it.</summary>
    public static (string, string)[] Bottle(RunningPractice practice, string strength = "100", string sprays = "5", string bottle = "5") =>
    [
        ("lot", "N-310"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(30).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("strength", strength), ("spray-volume", "0.1"),
        ("bottle", bottle), ("primed", "2"), ("sprays", sprays), ("rest", "kept"), ("nostril", nameof(Doorway.Care.Dosing.Nostril.Left)), ("self", "yes"),
    ];

    /// <summary>35 mg of a vial of 50 mg/mL, in a bag of 50 mL over 40 minutes.</summary>
    public static (string, string)[] Bag(RunningPractice practice, string drawn = "0.7", string minutes = "40") =>
    [
        ("lot", "K-2201"), ("strength", "50000"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)),
        ("drawn", drawn), ("bag", "50"), ("minutes", minutes),
    ];
}
