using Doorway.Care.Maintenance;

namespace Doorway.Web.Portal.Maintenance;

internal static class MaintenanceWords
{
    public static string ForPatient(MaintenanceKind kind) => kind switch
    {
        MaintenanceKind.ContinueWithPlan => "Go on as planned.",
        MaintenanceKind.Pause => "Pause the medicine for now.",
        MaintenanceKind.Taper => "Go on with longer gaps, and then stop.",
        MaintenanceKind.Close => "Bring it to an end.",
        _ => kind.ToString(),
    };

    public static string ForStaff(MaintenanceKind kind) => kind switch
    {
        MaintenanceKind.ContinueWithPlan => "Continue with the plan",
        MaintenanceKind.Pause => "Pause",
        MaintenanceKind.Taper => "Taper: longer gaps, then stop",
        MaintenanceKind.Close => "Close",
        _ => kind.ToString(),
    };
}
