using Doorway.Care.Access;
using Doorway.Web.Kit;
using Doorway.Web.Portal.Integration;
using Doorway.Web.Portal.Maintenance;
using Doorway.Web.Portal.Preparation;
using Doorway.Web.Portal.Visits;
using Doorway.Web.SignIn.Passkeys;
using Doorway.Web.Workspace;
using Doorway.Web.Workspace.Caseload;

namespace Doorway.Web.Hosting;

/// <summary>Every route of the program. Pages name what they need by an attribute of their own.</summary>
internal static class Mapping
{
    public static void MapDoorway(this WebApplication app)
    {
        app.MapGet("/health/ready", () => Results.Text("ready")).WithMetadata(new OpenToAllAttribute("Says only that the program serves."));
        app.MapPasskeys();
        app.MapKit();
        app.MapJournalMedia();
        app.MapOwnRecord();
        app.MapEvidence();
        app.MapCalendar();
        app.MapVisitCalendar();
        app.MapCaseloadTemplate();
        var faults = RouteGuard.FaultsOf(((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints));
        if (faults.Count > 0)
            throw new InvalidOperationException("The routes do not fit the access policy: " + string.Join(" ", faults));
    }
}
