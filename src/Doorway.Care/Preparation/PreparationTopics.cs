namespace Doorway.Care.Preparation;

/// <summary>One thing to talk through or to look at before a session with medicine.</summary>
public sealed record Topic(string Id, string Says);

/// <summary>What a preparation session covers, from the practice's list; proposals until the medical director confirms them.</summary>
public static class PreparationTopics
{
    private static readonly Topic Lozenge = new("lozenge", "How to take the lozenge: hold it, do not swallow, spit as the prescriber says");
    private static readonly Topic Injection = new("injection", "How it is given: into a muscle, by a nurse or the prescriber, after two of us have looked");

    /// <summary>What may be ticked on any way; a page offers <see cref="EducationFor"/>.</summary>
    public static readonly IReadOnlyList<Topic> Education =
    [
        new("what-it-feels-like", "What it can feel like, and that it passes"),
        new("overwhelm", "What we do if it is too much"),
        new("stop", "You may stop or decline at any time"),
        Lozenge,
        Injection,
        new("risks", "Blood pressure, nausea, dissociation, dependence, bladder"),
        new("fasting", "Food and drink before the session"),
        new("driving", "No driving until the next day after a night’s sleep"),
        new("touch", "Touch: what is agreed, and that it can only be declined on the day"),
        new("crisis", "Who to call, 988 and 911, and the safety plan"),
    ];

    public static readonly IReadOnlyList<Topic> Home =
    [
        new("room", "A quiet room with a door and a place to lie down"),
        new("chaperone-room", "Another room for the chaperone, within call"),
        new("stairs", "Stairs, balcony, stove and water are out of the way"),
        new("children", "Children and animals are cared for by somebody else"),
        new("weapons", "Weapons and car keys are put away"),
        new("camera", "Camera, sound and a phone that works if the video fails"),
        new("cuff", "A blood pressure cuff that has been tried"),
    ];

    /// <summary>Where the clinic is the room: what the patient and whoever takes them home know beforehand.</summary>
    public static readonly IReadOnlyList<Topic> Clinic =
    [
        new("clinic-room", "The room, seen or described: where they lie, where we sit, the toilet"),
        new("time-out", "Two of us ask name and birthday again before the medicine"),
        new("measuring", "A cuff and a finger clip stay on; we measure at intervals, quietly"),
        new("escort", "Who takes them home, comes in to fetch them, and stays reachable that evening"),
        new("children-clinic", "Children and animals are cared for by somebody else until the next day"),
        new("ride-home", "No own car, no bus alone, no bicycle"),
    ];

    public static IReadOnlyList<Topic> EducationFor(bool isClinic) => [.. Education.Where(t => t != (isClinic ? Lozenge : Injection))];

    public static IReadOnlyList<Topic> PlaceFor(bool isClinic) => isClinic ? Clinic : Home;

    public static string NameOf(string id) => Education.Concat(Home).Concat(Clinic).FirstOrDefault(t => t.Id == id)?.Says ?? id;

    public static string Join(IEnumerable<string> ids, IReadOnlyList<Topic> among)
        => string.Join(',', among.Select(t => t.Id).Where(ids.Contains));

    public static IReadOnlyList<string> Split(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
