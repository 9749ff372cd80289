using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>Consent, decision, plan, preparation and integration.</summary>
internal static class ConsentAndPlanReasons
{
    internal static void Apply(ReadinessList list)
    {
        Consent(list);
        if (list.Facts.Setting == CareSetting.Home)
            list.Ask("telehealth-consent", list.Facts.TelehealthConsentSigned, "Signed.", "Not signed.", "Not known.");
        Decision(list);
        Plan(list);
        Preparation(list);
        Integration(list);
    }

    private static void Consent(ReadinessList list)
    {
        var facts = list.Facts;
        if (facts.ConsentWithdrawn == true) list.NotMet("consent", "The patient has withdrawn consent.");
        else if (facts.ConsentSigned == false) list.NotMet("consent", "The consent is not signed.");
        else if (facts.ConsentAttested == false) list.NotMet("consent", "The prescriber has not attested the conversation.");
        else if (facts is { ConsentSigned: true, ConsentAttested: true, ConsentWithdrawn: false }) list.Met("consent", "Signed, attested and not withdrawn.");
        else list.Cannot("consent", "Whether consent is signed, attested and not withdrawn is not known.");
    }

    private static void Decision(ReadinessList list)
    {
        if (list.Facts.Eligibility is not { } decision)
        {
            list.Cannot("label-contraindication", "There is no decision of the prescriber.");
            list.Cannot("eligibility", "There is no decision of the prescriber.");
            return;
        }
        list.Ask("label-contraindication", !decision.HasLabelContraindication, "None was found in what was asked.", "A label contraindication was found.");
        // A yes for one way says nothing about another: that is to be decided, not lifted.
        if (!decision.IsForThisWay) list.Cannot("eligibility", "The decision was for another place or another route.");
        // Before the rest: what was lifted for an older reason says nothing about this one, and "cannot assess" is lifted by nobody.
        else if (list.Facts.HasUnseenMedicineChange) list.Cannot("eligibility", DosingReadiness.MedicineChangeUnseen);
        else if (list.Facts.HasUnseenHealthChange) list.Cannot("eligibility", DosingReadiness.HealthChangeUnseen);
        else if (!decision.IsEligible) list.NotMet("eligibility", "The prescriber decided: not now.");
        else if (decision.ExpiresOn < list.Facts.Today) list.NotMet("eligibility", $"The decision expired on {decision.ExpiresOn:yyyy-MM-dd}.");
        else list.Met("eligibility", $"Valid until {decision.ExpiresOn:yyyy-MM-dd}.");
    }

    private static void Plan(ReadinessList list)
    {
        if (list.Facts.Plan is not { } plan)
        {
            list.Cannot("plan", "There is no plan.");
            return;
        }
        (string Who, int? Version)[] signers = [("patient", plan.PatientVersion), ("therapist", plan.TherapistVersion), ("prescriber", plan.PrescriberVersion)];
        var open = signers.Where(s => s.Version != plan.CurrentVersion).Select(s => s.Who).ToList();
        if (open.Count == 0) list.Met("plan", $"All three agreed to version {plan.CurrentVersion}.");
        else list.NotMet("plan", $"Version {plan.CurrentVersion} is not agreed by the {string.Join(" and the ", open)}.");
    }

    private static void Preparation(ReadinessList list)
    {
        var least = list.Limit("preparation.sessions");
        if (list.Facts.PreparationSessions is not { } held) list.Cannot("preparation", "How many preparation sessions were held is not known.");
        else if (held >= least) list.Met("preparation", $"Held: {held}.");
        else list.NotMet("preparation", "No preparation session was held.");
    }

    private static void Integration(ReadinessList list)
    {
        var (from, to) = (list.Limit("integration.from"), list.Limit("integration.to"));
        switch (list.Facts)
        {
            case { IntegrationBooked: null }: list.Cannot("integration-booked", "Whether integration is booked is not known."); break;
            case { IntegrationBooked: false }: list.NotMet("integration-booked", "No integration session is booked."); break;
            case { IntegrationAt: null }: list.Cannot("integration-booked", "The time of the integration session is not known."); break;
            case { IntegrationAt: { } at }:
                list.Met("integration-booked", "Booked.");
                var hours = (decimal)(at - list.Now).TotalHours;
                if (hours >= from && hours <= to) list.Met("integration-window", $"Between {from:0} and {to:0} hours from now.");
                else list.Warn("integration-window", $"Not between {from:0} and {to:0} hours from now. That is good practice, not evidence.");
                break;
        }
    }
}
