using Doorway.Care.Access;
using Doorway.Care.Audit;
using Doorway.Care.Consent;
using Doorway.Care.Episodes;
using Doorway.Care.HardDays;
using Doorway.Care.Integration;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Diagnoses;
using Doorway.Care.Screening.HealthChanges;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Care.Screening.Referrals;
using Doorway.Care.Screening.WorkUp;
using Doorway.Care.Planning;
using Doorway.Web.Hosting;
using Doorway.Web.Kit.Frames;

namespace Doorway.Web.Workspace;

/// <summary>The pages of a chart. Each stage adds its line when its page stands; a line shows only to whom the policy opens it.</summary>
internal static class ChartTabs
{
    public static IReadOnlyList<NavItem> For(Guid patientId, Here here)
    {
        var at = $"/patients/{patientId}";
        var tabs = new List<NavItem> { new("course", "Course", at) };
        if (here.Scope.May<EmergencyContact>(Operation.Read))
            tabs.Add(new NavItem("place", "Place and contacts", $"{at}/place"));
        if (here.Scope.May<ConsentWithdrawal>(Operation.Add))
            tabs.Add(new NavItem("consents", "Consents", $"{at}/consents"));
        if (here.Scope.May<IntakeAnswer>(Operation.Read))
            tabs.Add(new NavItem("intake", "Intake", $"{at}/intake"));
        if (here.Scope.May<HomeReading>(Operation.Read))
            tabs.Add(new NavItem("readings", "Readings", $"{at}/readings"));
        if (here.Scope.May<EvaluationVisit>(Operation.Add))
            tabs.Add(new NavItem("evaluation", "Evaluation", $"{at}/evaluation"));
        if (here.Scope.May<WorkUpRequest>(Operation.Add))
            tabs.Add(new NavItem("work-up", "Work-up", $"{at}/work-up"));
        if (here.Scope.May<WorkingDiagnosis>(Operation.Read))
            tabs.Add(new NavItem("diagnosis", "Diagnosis", $"{at}/diagnosis"));
        if (here.Scope.May<MedicineChange>(Operation.Add))
            tabs.Add(new NavItem("other-medicines", "Other medicines", $"{at}/other-medicines"));
        if (here.Scope.May<HealthChange>(Operation.Add))
            tabs.Add(new NavItem("health-changes", "Changes in health", $"{at}/health-changes"));
        if (here.Scope.May<EligibilityDecision>(Operation.Add))
            tabs.Add(new NavItem("clearance", "Clearance", $"{at}/clearance"));
        if (here.Scope.May<Episode>(Operation.Change))
            tabs.Add(new NavItem("visits", "Visits", $"{at}/visits"));
        if (here.Scope.May<SharedCare>(Operation.Add))
            tabs.Add(new NavItem("sharing", "Shared care", $"{at}/sharing"));
        if (here.Scope.May<Message>(Operation.Add))
            tabs.Add(new NavItem("messages", "Messages", $"{at}/messages"));
        if (here.Scope.May<PlanAgreement>(Operation.Read))
            tabs.AddRange([new NavItem("plan", "Plan", $"{at}/plan"), new NavItem("medicine", "Medicine", $"{at}/medicine"), new NavItem("preparation", "Preparation", $"{at}/preparation")]);
        if (here.Scope.May<SafetyPlan>(Operation.Read))
            tabs.Add(new NavItem("hard-days", "Hard days", $"{at}/plans-for-hard-days"));
        if (here.Scope.May<Doorway.Care.Dosing.DosingSession>(Operation.Change))
            tabs.Add(new NavItem("sessions", "Sessions", $"{at}/sessions"));
        if (here.Scope.May<ImportedReferral>(Operation.Read))
            tabs.Add(new NavItem("imported", "Referral", $"{at}/imported"));
        if (here.Scope.May<SessionNote>(Operation.Read))
            tabs.AddRange([new NavItem("notes", "Notes", $"{at}/notes"), new NavItem("maintenance", "Maintenance", $"{at}/maintenance")]);
        if (here.Scope.May<Episode>(Operation.Read))
            tabs.Add(new NavItem("documents", "Documents", $"{at}/documents"));
        if (here.Scope.May<AuditEntry>(Operation.Read))
            tabs.Add(new NavItem("looked", "Who has looked", $"{at}/looked"));
        return tabs;
    }
}
