using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Doorway.Care.Planning;

/// <summary>A plan as people read it, and as it is kept for signing. Both are made from the same facts.</summary>
public static class PlanWords
{
    /// <summary>The plan in plain sentences, in the order in which it happens. Goals and stop rules stand beside it.</summary>
    public static IReadOnlyList<string> Lines(TreatmentPlan plan)
    {
        var lines = new List<string>
        {
            $"{Sessions(plan.PreparationSessions)} to get ready, without medicine.",
            $"{Sessions(plan.SessionCount)} with medicine, at least {Days(plan.SpacingDays)} apart.",
            $"After each of them, {Sessions(plan.IntegrationSessionsEach).ToLowerInvariant()} to make sense of it, without medicine.",
        };
        if (plan.IsClinic)
            lines.Insert(2, "Sessions with medicine are at the clinic, with your therapist in the room. An adult whom you name takes you home.");
        if (plan is { FirstDoseMicrograms: { } first, MaxDoseMicrograms: { } most })
        {
            lines.Add($"The medicine is {RouteWords.InPlan(plan)}. The first dose is {Mg(first)}. One session never goes above {Mg(most)}.");
            lines.Add(plan is { BoosterAgreed: true, BoosterMicrograms: { } booster, BoosterFromMinutes: { } from, BoosterUntilMinutes: { } until }
                ? $"A second, smaller dose (a booster) of {Mg(booster)} is possible, {from} to {until} minutes after the first. On the day you can say no to it."
                : "No second dose (booster) in a session.");
        }
        return lines;
    }

    public static string Canonical(TreatmentPlan plan, string goals, string stopRules, string reason) => JsonSerializer.Serialize(new
    {
        document = "treatment-plan",
        plan = plan.Id,
        version = plan.PlanVersion,
        protocol = plan.ProtocolId,
        protocolVersion = plan.ProtocolVersion,
        setting = plan.Setting.ToString(),
        route = plan.Route.ToString(),
        goals,
        preparationSessions = plan.PreparationSessions,
        sessionsWithMedicine = plan.SessionCount,
        integrationSessionsEach = plan.IntegrationSessionsEach,
        spacingDays = plan.SpacingDays,
        firstDoseMicrograms = plan.FirstDoseMicrograms,
        maxDoseMicrograms = plan.MaxDoseMicrograms,
        infusionMinutes = plan.InfusionMinutes,
        booster = plan.BoosterAgreed,
        boosterMicrograms = plan.BoosterMicrograms,
        boosterFromMinutes = plan.BoosterFromMinutes,
        boosterUntilMinutes = plan.BoosterUntilMinutes,
        prescriberReason = reason,
        stopRules,
        asRead = Lines(plan),
    });

    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    public static string Mg(long micrograms) => string.Create(CultureInfo.InvariantCulture, $"{micrograms / 1000m:0.###} mg");

    private static string Sessions(int count) => count switch { 1 => "One session", 2 => "Two sessions", 3 => "Three sessions", 4 => "Four sessions", 5 => "Five sessions", 6 => "Six sessions", _ => $"{count} sessions" };

    private static string Days(int days) => days == 1 ? "one day" : $"{days} days";
}
