using Doorway.Care.Storage;

namespace Doorway.Care.HardDays;

/// <summary>One heading of a plan, as a patient reads it; what is said here is a key of the Spanish texts.</summary>
public sealed record PlanSection(string Id, string Heading, string Hint);

/// <summary>The headings of both plans, in our own words. None must be filled.</summary>
public static class PlanSections
{
    public static readonly IReadOnlyList<PlanSection> Safety =
    [
        new("notice", "How I notice that it gets hard", "A thought, a feeling, something that I do or stop doing."),
        new("own", "What I can try on my own", "Small things count: a walk, a shower, music."),
        new("company", "Where I can go, and who is good company", "It does not have to be about how I feel."),
        new("tell", "Who I can tell", "A name and a phone number. A tap on the number calls it."),
        new("work", "Who helps as their work", "A therapist, a doctor, a place that is open. 988, 911 and our number are there by themselves."),
        new("safer", "How I make it safer around me", "What could hurt me, and where it is now or who keeps it for me."),
        new("matters", "What matters to me", "One thing is enough."),
    ];

    public static readonly IReadOnlyList<PlanSection> Relapse =
    [
        new("signs", "How I notice that it comes back", "What changes first: sleep, food, seeing people, small things."),
        new("helped", "What has helped me", "Before you came here, and here."),
        new("first", "What I do in the first days", "As small as it has to be."),
        new("tell", "Who I tell", "A name and a phone number. A tap on the number calls it."),
        new("call", "When I call the practice", "Rather too early than too late."),
    ];

    public static IReadOnlyList<PlanSection> Of(PlanKind kind) => kind == PlanKind.Safety ? Safety : Relapse;

    /// <summary>A version without a word: proposed by the therapist and not begun, or emptied.</summary>
    public static bool IsEmpty(IPersonalPlan plan) => Of(plan).All(section => section.Words.IsEmpty);

    /// <summary>The sealed words of a version by the heading that they stand under.</summary>
    internal static IEnumerable<(string Id, SealedText Words)> Of(IPersonalPlan plan) => plan switch
    {
        SafetyPlan s => [("notice", s.HowINotice), ("own", s.OnMyOwn), ("company", s.GoodCompany), ("tell", s.WhomITell), ("work", s.WhoHelpsAsTheirWork), ("safer", s.SaferAroundMe), ("matters", s.WhatMatters)],
        RelapsePlan r => [("signs", r.EarlySigns), ("helped", r.WhatHelped), ("first", r.FirstDays), ("tell", r.WhomITell), ("call", r.WhenICall)],
        _ => throw new InvalidOperationException("Another kind of plan."),
    };
}
