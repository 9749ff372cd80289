using System.Text.Json;
using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Storage;
using Doorway.Clinical.Dosing;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Dosing;

/// <summary>What the patient signed and what the prescriber decided.</summary>
public static class ConsentAndDecision
{
    internal static async Task<DosingReadinessFacts> AddToAsync(DosingReadinessFacts facts, ActorScope scope, Vault vault, DosingAppointment appointment, CancellationToken ct)
    {
        var ketamine = await LatestAsync(scope, appointment, ConsentKind.Ketamine, ct);
        var telehealth = await LatestAsync(scope, appointment, ConsentKind.Telehealth, ct);
        var decision = await scope.Read<EligibilityDecision>().Where(d => d.PracticeId == appointment.PracticeId && d.EpisodeId == appointment.EpisodeId && d.SupersededAt == null)
            .OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(ct);
        return facts with
        {
            // A text about a lozenge at home is not agreement to an injection in the clinic, and one about an injection none to an infusion.
            ConsentSigned = ketamine is not null && (ketamine.Setting ?? appointment.Setting) == appointment.Setting && (ketamine.Route ?? appointment.Route) == appointment.Route,
            ConsentAttested = ketamine is not null ? ketamine.AttestedAt is not null : null,
            ConsentWithdrawn = ketamine is not null ? ketamine.WithdrawnAt is not null : null,
            TelehealthConsentSigned = telehealth is { WithdrawnAt: null },
            Eligibility = decision is null ? null : new EligibilityDecisionFact(decision.IsYes, decision.ExpiresOn ?? DateOnly.MinValue, await HasLabelContraindicationAsync(vault, decision, ct),
                decision.Setting == appointment.Setting && decision.Route == appointment.Route),
        };
    }

    /// <summary>The patient took the consent to the medicine back: no more medicine, touch or recording from here on.</summary>
    public static async Task<bool> IsWithdrawnAsync(ActorScope scope, DosingSession session, CancellationToken ct)
        => await scope.Read<Consent.Consent>().Where(c => c.PracticeId == session.PracticeId && c.PatientId == session.PatientId && c.Kind == ConsentKind.Ketamine)
            .OrderByDescending(c => c.SignedAt).FirstOrDefaultAsync(ct) is { WithdrawnAt: not null };

    private static Task<Consent.Consent?> LatestAsync(ActorScope scope, DosingAppointment appointment, ConsentKind kind, CancellationToken ct)
        => scope.Read<Consent.Consent>().Where(c => c.PracticeId == appointment.PracticeId && c.PatientId == appointment.PatientId && c.Kind == kind)
            .OrderByDescending(c => c.SignedAt).FirstOrDefaultAsync(ct);

    // The findings of the decision's day lie frozen beside it; a label row that stopped by itself is marked in them.
    private static async Task<bool> HasLabelContraindicationAsync(Vault vault, EligibilityDecision decision, CancellationToken ct)
    {
        var evidence = await vault.OpenAsync(decision.PracticeId, decision.PatientId, decision.FindingsEvidence, ct);
        if (evidence.Length == 0)
            return false;
        using var document = JsonDocument.Parse(evidence);
        return StopsByItself(document.RootElement);
    }

    private static bool StopsByItself(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(StopsByItself),
        JsonValueKind.Object => element.EnumerateObject().Any(p =>
            p.Name.Equals("stopsByItself", StringComparison.OrdinalIgnoreCase) && p.Value.ValueKind == JsonValueKind.True || StopsByItself(p.Value)),
        _ => false,
    };
}
