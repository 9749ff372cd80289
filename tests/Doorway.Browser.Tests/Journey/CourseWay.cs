using Doorway.Browser.Tests.Harness;

namespace Doorway.Browser.Tests.Journey;

/// <summary>How a course is given, as far as the steps of a journey have to know it. Another way is another value, not other steps.</summary>
internal sealed record CourseWay(string ProtocolId)
{
    public required bool IsClinic { get; init; }

    /// <summary>What the consent of this way counts as understood of "is it approved for this?".</summary>
    public required string OffLabelAnswer { get; init; }
    public required string FirstMg { get; init; }
    public required string MostMg { get; init; }

    /// <summary>Dose and window of the booster that is agreed with the plan; null where none is.</summary>
    public (string Mg, string From, string Until)? Booster { get; init; }

    /// <summary>What the therapist types in the outline where the template has no number.</summary>
    public (string Field, string Value)[] Outline { get; init; } = [];

    /// <summary>What the prescriber types besides the dose.</summary>
    public (string Field, string Value)[] MoreOfTheMedicine { get; init; } = [];

    /// <summary>False where no booster is ever asked about.</summary>
    public bool HasBooster { get; init; } = true;

    /// <summary>One thing of the place that is looked at in a preparation session.</summary>
    public required string PlaceTopic { get; init; }

    /// <summary>Writes down the dose of the plan: whoever gives it or sees it taken, the other one of the two, and the session.</summary>
    public required Func<BrowserPerson, BrowserPerson, string, Task> GiveAsync { get; init; }

    /// <summary>What the session says once the dose is written down.</summary>
    public required string GivenSays { get; init; }

    public static readonly CourseWay LozengeAtHome = new("telehealth-lozenge-induction")
    {
        IsClinic = false,
        OffLabelAnswer = "No, they are used off label",
        FirstMg = "100",
        MostMg = "200",
        Booster = ("50", "10", "30"),
        PlaceTopic = "A quiet room with a door and a place to lie down",
        GiveAsync = (therapist, _, session) => DosingSteps.WriteDoseAsync(therapist, session),
        GivenSays = "held 12 min, spat out",
    };

    /// <summary>35 mg of a vial of 50 mg/mL: 0.7 mL of the milliliter that was drawn up.</summary>
    public static readonly CourseWay IntoAMuscle = new("clinic-intramuscular-induction")
    {
        IsClinic = true,
        OffLabelAnswer = "No, it is used off label",
        FirstMg = "35",
        MostMg = "50",
        PlaceTopic = "The room, seen or described: where they lie, where we sit, the toilet",
        GiveAsync = async (giver, other, session) =>
        {
            await ClinicSteps.GiveFromVialAsync(giver, session, lot: "K-2201", strength: "50000", drawn: "1", given: "0.7");
            await giver.MustSayAsync("nobody else has seen it yet");
            await ClinicSteps.WitnessWasteAsync(other, session);
        },
        GivenSays = "0.7 mL of 50 mg/mL, lot K-2201, into a muscle",
    };

    /// <summary>Two devices of 28 mg. They are written down one by one: <see cref="SpraySteps"/>.</summary>
    public static readonly CourseWay LicensedSpray = new("clinic-esketamine-induction")
    {
        IsClinic = true,
        HasBooster = false,
        OffLabelAnswer = "For some kinds of depression, and nothing else",
        FirstMg = "56",
        MostMg = "84",
        PlaceTopic = "The room, seen or described: where they lie, where we sit, the toilet",
        GiveAsync = async (giver, _, session) => await SpraySteps.FirstDeviceAsync(giver, session),
        GivenSays = "2 of 2 devices of 28 mg, by their own hand, lot SP-118",
    };

    /// <summary>Five sprays of 10 mg by the label. They are written down one by one: <see cref="BottleSteps"/>.</summary>
    public static readonly CourseWay CompoundedSpray = new("clinic-nasal-racemic-induction")
    {
        IsClinic = true,
        HasBooster = false,
        OffLabelAnswer = "No, it is used off label",
        Outline = [("sessions", "4"), ("spacing", "7")],
        FirstMg = "50",
        MostMg = "50",
        MoreOfTheMedicine = [("spray-strength", "100"), ("spray-volume", "0.1"), ("spray-gap", "5"), ("reason", "No licensed spray was possible; begun low, spray by spray.")],
        PlaceTopic = "The room, seen or described: where they lie, where we sit, the toilet",
        GiveAsync = async (giver, _, session) => await BottleSteps.FirstSprayAsync(giver, session),
        GivenSays = "2 of 5 sprays of 10 mg",
    };
}
