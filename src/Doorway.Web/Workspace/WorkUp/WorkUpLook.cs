using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Hosting;
using Doorway.Web.Kit;

namespace Doorway.Web.Workspace.WorkUp;

/// <summary>How a request stands, as a shape and a word.</summary>
internal static class WorkUpLook
{
    public static StateKind Kind(WorkUpLine line, DateTimeOffset now) => line.Row.Standing switch
    {
        WorkUpStanding.Asked => line.Row.IsOverdue(now) ? StateKind.Late : StateKind.Waits,
        WorkUpStanding.Unread => StateKind.YouDecide,
        WorkUpStanding.Read => StateKind.Done,
        _ => StateKind.NotBegun,
    };

    /// <summary>"Asked, not answered, overdue since 3 Nov 2026"; what was read only to who may read it.</summary>
    public static string Word(WorkUpLine line, DateTimeOffset now) => line.Row.Standing switch
    {
        WorkUpStanding.Asked when line.Row.IsOverdue(now) => $"Asked, not answered; it was due {InWords.Date(line.Row.DueOn)}",
        WorkUpStanding.Asked => $"Asked, not answered; due {InWords.Date(line.Row.DueOn)}",
        WorkUpStanding.Read when line.Answer?.Row.Reading is { } reading => $"Read: {WorkUpWords.Of(reading).ToLowerInvariant()}",
        var standing => WorkUpWords.Of(standing),
    };

    public static string ToWhom(WorkUpLine line) => line.Row.Way == WorkUpWay.HereInThePractice ? "Done here, when they come" : line.OtherDoctor.Length == 0 ? "Brought by the patient"
        : $"{line.OtherDoctor}{(line.OtherDoctorNumber.Length > 0 ? $", {line.OtherDoctorNumber}" : "")}{(line.Row.Way == WorkUpWay.PatientBrings ? "; the patient brings it" : "")}";
}
