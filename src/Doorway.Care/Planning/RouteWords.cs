using Doorway.Clinical.Eligibility;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Planning;

/// <summary>What each route is called where a patient reads it: plain, and never one route's words for another's.</summary>
public static class RouteWords
{
    /// <summary>"ketamine, as a lozenge": after "The medicine is".</summary>
    public static string InPlan(TreatmentPlan plan) => plan.Route switch
    {
        DoseRoute.Intramuscular => Say("ketamine, given into a muscle by a nurse or the prescriber"),
        DoseRoute.Intravenous => plan.InfusionMinutes is { } minutes
            ? Say($"ketamine, running into a vein of your arm over {minutes} minutes, watched by a nurse or the prescriber")
            : Say("ketamine, running slowly into a vein of your arm, watched by a nurse or the prescriber"),
        DoseRoute.NasalEsketamine => Say("esketamine, a spray that you put into your own nose while one of us watches"),
        DoseRoute.Nasal => Say("ketamine, a nasal spray that a pharmacy makes up; it goes into your nose spray by spray while one of us watches"),
        _ => Say("ketamine, as a lozenge"),
    };

    /// <summary>"Esketamine spray", "Ketamine, into a muscle": in a table of a letter.</summary>
    public static string Medicine(DoseRoute route) => route switch
    {
        DoseRoute.SublingualLozenge => "Ketamine lozenge",
        DoseRoute.NasalEsketamine => "Esketamine spray",
        DoseRoute.Nasal => "Ketamine nasal spray, compounded",
        _ => $"Ketamine, {CareWay.RouteInWords(route).ToLowerInvariant()}",
    };

    /// <summary>What happens at the moment of the dose, in our room.</summary>
    public static string AtTheDose(DoseRoute route) => route switch
    {
        DoseRoute.Intravenous => "A nurse or the prescriber puts a thin tube into a vein of your arm. The medicine runs in slowly. Your therapist stays with you.",
        DoseRoute.NasalEsketamine => "You spray the medicine into your own nose. One of us stands beside you. Five minutes lie between two sprays. A clip on your finger shows your oxygen, and a prescriber is in the house.",
        DoseRoute.Nasal => "The medicine goes into your nose, one spray at a time, left and right in turn. One of us stands beside you and writes each spray down. Between two sprays you wait as long as your plan says. Your therapist stays with you.",
        _ => "A nurse or the prescriber gives you the medicine into a muscle. Your therapist stays with you.",
    };

    /// <summary>What this way is, and what it asks of a patient to know.</summary>
    public static (string Asks, string Says) Explained(DoseRoute route) => route switch
    {
        DoseRoute.Intravenous => ("How is it given, and what is ketamine here?",
            $"It runs into a vein of your arm through a thin tube. {NotApproved} It can be slowed down or stopped while it runs. What has gone in cannot be taken out again. That is why there are few of them, and people with you who measure and watch."),
        DoseRoute.NasalEsketamine => ("How is it given, and what is esketamine?",
            "You spray it into your own nose, here and never at home. Esketamine is one half of ketamine. The FDA has approved it for depression that other medicines did not help enough, and for depression with thoughts of suicide that cannot wait. It can make you very sleepy or feel far away. It can be misused, and some people come to need it. That is why you stay two hours at least."),
        DoseRoute.Nasal => ("How is it given, and what is ketamine here?",
            $"It is sprayed into your nose, here and never at home. A pharmacy makes this spray up. It is not the licensed spray, which is called esketamine. {NotApproved} How much one spray really gives is not known for sure: it can be more or less than the label says. The FDA warned of that in 2022. That is why it goes in step by step, and people with you measure and watch."),
        DoseRoute.Intramuscular => ("How is it given, and what is ketamine here?",
            $"It goes into a muscle with a needle, once. {NotApproved} Once it is given it cannot be taken out again. That is why there are few doses, and people with you who measure and watch."),
        _ => ("What is a lozenge, and what is ketamine here?",
            "A lozenge is a soft tablet that you hold in your mouth. Ketamine made up by a pharmacy like this is not approved by the FDA for your mood. It can be too much, it can be misused, and some people come to need it. That is why there are few doses and people with you."),
    };

    private const string NotApproved = "Ketamine is not approved by the FDA for your mood. It can be too much, it can be misused, and some people come to need it.";
}
