using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Patients;

namespace Doorway.Web.Workspace.Caseload;

/// <summary>An empty caseload to fill in: the columns, with the mark that tells spreadsheets the encoding.</summary>
internal static class CaseloadTemplate
{
    private const string Columns = "name,email,phone,date of birth,state,therapist\r\n";

    public static void MapCaseloadTemplate(this WebApplication app)
        => app.MapGet("/people/import/template.csv", () => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Columns)], "text/csv; charset=utf-8", "caseload.csv"))
            .WithMetadata(new NeedsAttribute(typeof(Patient), Operation.Add));
}
