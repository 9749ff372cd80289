using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Doorway.Care.Languages;
using Doorway.Clinical.Planning;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Planning;

/// <summary>A plan as people read it, and as it is kept for signing. Both are made from the same facts.</summary>
public static class PlanWords
{
    /// <summary>The plan in plain sentences, in the order in which it happens. Goals and stop rules stand beside it.</summary>
    public static IReadOnlyList<string> Lines(TreatmentPlan plan)
    {
        var lines = new List<string>
        {
            Say($"{Sessions(plan.PreparationSessions)} to get ready, without medicine."),
            plan.Gaps is { Count: > 0 } gaps
                ? Say($"{Sessions(plan.SessionCount)} with medicine. The gaps between them are at least {gaps.Select(Days).Aggregate((before, next) => Say($"{before}, then {next}"))}.")
                : Say($"{Sessions(plan.SessionCount)} with medicine, at least {Days(plan.SpacingDays)} apart."),
            Say($"After each of them, {Sessions(plan.IntegrationSessionsEach).ToLowerInvariant()} to make sense of it, without medicine."),
        };
        if (plan is { Gaps.Count: > 0, SessionsBefore: > 0 })
            lines.Insert(2, Say($"The first of them is at least {Days(plan.SpacingDays)} after the session before."));
        if (Purpose(plan.Purpose) is { } purpose)
            lines.Insert(0, purpose);
        if (plan.IsClinic)
            lines.Insert(lines.Count - 1, Say("Sessions with medicine are at the clinic, with your therapist in the room. An adult whom you name takes you home."));
        if (plan is { FirstDoseMicrograms: { } first, MaxDoseMicrograms: { } most })
        {
            lines.Add(Say($"The medicine is {RouteWords.InPlan(plan)}. The first dose is {Mg(first)}. One session never goes above {Mg(most)}."));
            if (plan.Spray is { } spray && spray.CountOf(first) is { } sprays)
                lines.Add(sprays == 1
                    ? Say($"The first dose is one spray of {spray.Amount} ({spray.Volume} of {spray.Strength}), by the label of the bottle. What it really gives can be more or less.")
                    : Say($"The first dose is {sprays} sprays of {spray.Amount} ({spray.Volume} of {spray.Strength}), at least {spray.GapMinutes} minutes apart, by the label of the bottle. What one spray really gives can be more or less."));
            lines.Add(plan is { BoosterAgreed: true, BoosterMicrograms: { } booster, BoosterFromMinutes: { } from, BoosterUntilMinutes: { } until }
                ? Say($"A second, smaller dose (a booster) of {Mg(booster)} is possible, {from} to {until} minutes after the first. On the day you can say no to it.")
                : Say("No second dose (booster) in a session."));
        }
        return lines;
    }

    // A plan with one spacing is written as ever: what was signed before gaps of their own existed keeps its text and its hash.
    public static string Canonical(TreatmentPlan plan, string goals, string stopRules, string reason)
    {
        var facts = Facts(plan, goals, stopRules, reason);
        if (plan.Gaps.Count == 0)
            return JsonSerializer.Serialize(facts);
        var withGaps = JsonSerializer.SerializeToNode(facts)!.AsObject();
        withGaps["gapDays"] = new JsonArray([.. plan.Gaps.Select(days => (JsonNode)days)]);
        return withGaps.ToJsonString();
    }

    private static object Facts(TreatmentPlan plan, string goals, string stopRules, string reason) => new
    {
        document = "treatment-plan",
        plan = plan.Id,
        version = plan.PlanVersion,
        protocol = plan.ProtocolId,
        protocolVersion = plan.ProtocolVersion,
        purpose = plan.Purpose.ToString(),
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
        sprayMicrogramsPerMilliliter = plan.SprayMicrogramsPerMilliliter,
        sprayMicroliters = plan.SprayMicroliters,
        sprayGapMinutes = plan.SprayGapMinutes,
        booster = plan.BoosterAgreed,
        boosterMicrograms = plan.BoosterMicrograms,
        boosterFromMinutes = plan.BoosterFromMinutes,
        boosterUntilMinutes = plan.BoosterUntilMinutes,
        prescriberReason = reason,
        stopRules,
        asRead = InEnglish(plan),
    };

    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    public static string Mg(long micrograms) => string.Create(CultureInfo.InvariantCulture, $"{micrograms / 1000m:0.###} mg");

    // What is signed is kept in one language, whoever asks for it.
    private static IReadOnlyList<string> InEnglish(TreatmentPlan plan)
    {
        using (Tongue.Writing(Language.English))
            return Lines(plan);
    }

    private static string? Purpose(ProtocolPurpose purpose) => purpose switch
    {
        ProtocolPurpose.Maintenance => Say("This part of your care is for keeping what has helped."),
        ProtocolPurpose.Booster => Say("This part of your care is one more session, because it came back."),
        ProtocolPurpose.Taper => Say("This part of your care is for coming to an end: the gaps grow, and the talks go on."),
        _ => null,
    };

    private static string Sessions(int count) => count switch
    {
        1 => Say("One session"),
        2 => Say("Two sessions"),
        3 => Say("Three sessions"),
        4 => Say("Four sessions"),
        5 => Say("Five sessions"),
        6 => Say("Six sessions"),
        _ => Say($"{count} sessions"),
    };

    private static string Days(int days) => days == 1 ? Say("one day") : Say($"{days} days");
}
