namespace Doorway.Care.Planning;

/// <summary>Who has agreed to the plan as it stands.</summary>
public static class PlanAgreementRules
{
    public static bool HasAgreed(this IEnumerable<PlanAgreement> agreements, TreatmentPlan plan, PlanSigner signer)
        => agreements.Any(a => a.PlanId == plan.Id && a.PlanVersion == plan.PlanVersion && a.Signer == signer);

    public static bool IsAgreedByAll(this IReadOnlyCollection<PlanAgreement> agreements, TreatmentPlan plan)
        => plan.HasMedicine && Enum.GetValues<PlanSigner>().All(signer => agreements.HasAgreed(plan, signer));

    /// <summary>The last version to which this signer agreed; null when never.</summary>
    public static int? LastVersionOf(this IEnumerable<PlanAgreement> agreements, TreatmentPlan plan, PlanSigner signer)
        => agreements.Where(a => a.PlanId == plan.Id && a.Signer == signer).Max(a => (int?)a.PlanVersion);
}
