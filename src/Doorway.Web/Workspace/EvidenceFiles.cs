using System.Text;
using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Workspace;

/// <summary>The frozen evidence of a decision and of a go, byte for byte as its hash was taken.</summary>
internal static class EvidenceFiles
{
    public static void MapEvidence(this WebApplication app)
    {
        app.MapGet("/patients/{patientId:guid}/decisions/{id:guid}/evidence", async (Guid patientId, Guid id, HttpContext context, Here here, Vault vault) =>
        {
            var ct = context.RequestAborted;
            var decision = await here.Scope.Read<EligibilityDecision>().SingleOrDefaultAsync(d => d.PatientId == patientId && d.Id == id, ct);
            return decision is null ? Results.NotFound() : await FileAsync(vault, decision, decision.FindingsEvidence, "decision.json", ct);
        }).WithMetadata(new NeedsAttribute(typeof(EligibilityDecision), Operation.Add));
        app.MapGet("/patients/{patientId:guid}/sessions/{id:guid}/go/evidence", async (Guid patientId, Guid id, HttpContext context, Here here, Vault vault) =>
        {
            var ct = context.RequestAborted;
            var check = await here.Scope.Read<ReadinessCheck>().Where(c => c.PatientId == patientId && c.AppointmentId == id).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
            return check is null ? Results.NotFound() : await FileAsync(vault, check, check.Evidence, "go.json", ct);
        }).WithMetadata(new NeedsAttribute(typeof(ReadinessCheck), Operation.Read));
    }

    private static async Task<IResult> FileAsync(Vault vault, IPatientRecord row, SealedText evidence, string name, CancellationToken ct)
        => Results.File(Encoding.UTF8.GetBytes(await vault.OpenAsync(row.PracticeId, row.PatientId, evidence, ct)), "application/json", name);
}
