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

    public required (string, string)[] Plan { get; init; }
    public string[] MoreLines { get; init; } = [];

    /// <summary>What two people tick before the dose.</summary>
    public IEnumerable<string> Lines => ["person", "allergies", "medicine", "route", .. MoreLines, "plan", "consent", "food", "pressure"];

    /// <summary>Two devices of one lot.</summary>
    public static (string, string)[] Devices(RunningPractice practice, int devices = 2) =>
        [("lot", "SP-118"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(200).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)), ("devices", $"{devices}"), ("self", "yes")];

    /// <summary>35 mg of a vial of 50 mg/mL, in a bag of 50 mL over 40 minutes.</summary>
    public static (string, string)[] Bag(RunningPractice practice, string drawn = "0.7", string minutes = "40") =>
    [
        ("lot", "K-2201"), ("strength", "50000"), ("until", DateOnly.FromDateTime(practice.Now.AddDays(90).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture)),
        ("drawn", drawn), ("bag", "50"), ("minutes", minutes),
    ];
}
