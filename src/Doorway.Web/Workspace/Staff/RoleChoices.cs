using Doorway.Web.Kit.Forms;

namespace Doorway.Web.Workspace.Staff;

/// <summary>What somebody can do in a practice, as it is chosen.</summary>
internal static class RoleChoices
{
    /// <summary>Besides owning it.</summary>
    public static readonly IReadOnlyList<Choice> Others =
    [
        new("Therapist", "Therapist"),
        new("Prescriber", "Prescriber"),
        new("SessionMonitor", "Session monitor", "Watches, gives and scores in clinic sessions of the day; reads no notes"),
        new("FrontDesk", "Front desk", "Names, contacts, appointments and papers; no clinical word"),
        new("Researcher", "Researcher", "Counts in which nobody can be seen; never a person"),
        new("MedicalDirector", "Medical director", "Confirms, changes or switches off clinical rules, signed"),
    ];

    public static readonly IReadOnlyList<Choice> All = [.. Others.Take(3), new("Owner", "Owner", "Runs the practice: people, licenses, prices"), .. Others.Skip(3)];
}
