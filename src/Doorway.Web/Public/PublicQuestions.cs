namespace Doorway.Web.Public;

/// <summary>What people ask before they ask. Plain answers without numbers; where sources differ, the cautious one speaks. Where a figure is
/// needed it stands under the studies or in the consent, with its source.</summary>
internal static class PublicQuestions
{
    public sealed record Answered(string Asks, string Says);

    /// <summary>What this kind of care is often taken for.</summary>
    public static IReadOnlyList<string> IsNot { get; } =
    [
        "It is not a cure, and not a quick fix. For some people nothing changes.",
        "It is not an emergency treatment. If you are in danger now, call 911, or call or text 988.",
        "It is not the medicine alone. Without talking before and after, what you saw can fade like a dream.",
        "It is not a party drug with a new name. The dose, the place and the people are chosen, and your body is watched.",
        "It is not for ever. A course has an end, and the end is planned from the start.",
        "It is not instead of your other doctors. Never stop a medicine because of us.",
    ];

    /// <summary>From somebody who is nervous, or does not believe a word.</summary>
    public static IReadOnlyList<Answered> Nervous { get; } =
    [
        new("I am nervous. Is that a bad sign?", "No. Most people are. You can say so at every step, and we go at your pace. Nobody here will talk you into it."),
        new("Will I lose control?", "You may feel far away, and your body may feel strange. Time can bend. Most people can still hear and answer. For some it is too much for a while. Before the day you tell us what helps you, and we do just that."),
        new("Could I get stuck in it?", "The strong part passes by itself as the medicine leaves. We stay with you until it has. Hard feelings can stay longer, and then we talk again soon."),
        new("Will I say or do things that I regret?", "What you say stays with the people who care for you. You agree beforehand, with a clear head, what we may do: whether anybody may touch your hand, and what is written down. Nothing new is agreed while you are altered."),
        new("What if I see something terrible?", "It happens. Old pain can come up. You are not alone with it, and it is not a test. What came up is what the talks after it are for."),
        new("What if nothing happens?", "That happens too, and it is not your fault. We look at it with you, and say so if we think that this is not the way for you."),
        new("Do I have to take the medicine in every session?", "No. Most talks have no medicine. You can also stop the medicine and keep the talks."),
        new("Will I become dependent?", "It can be misused and can create dependence. That is why a course is short, the sessions have days between them, and we count. If you have had trouble with a substance before, tell us; it does not have to mean no."),
        new("What if I change my mind on the day?", "Then you go home, or we talk. You owe nothing for medicine that you did not have."),
    ];

    /// <summary>What is said about ketamine, and what is known.</summary>
    public static IReadOnlyList<Answered> Heard { get; } =
    [
        new("“It works for everybody.”", "No. In some good studies it did no better than another sedative or an empty drip. The table on our first page has those too."),
        new("“One session is enough.”", "A lift after one dose often fades within days. A course and the talks around it try to make more of it. How long that holds differs."),
        new("“The stronger the trip, the better.”", "That has not been shown. More medicine is more risk."),
        new("“It is approved for depression.”", "One spray, esketamine, is, for some kinds of depression. Ketamine itself is approved to put people under for surgery. We use it off label, and we say so."),
        new("“It is a natural medicine, so it is safe.”", "It is made in a factory, like most medicines. It raises the blood pressure for a time, and used often it can harm the bladder."),
        new("“You can just do it alone at home.”", "Please do not. People fall, choke or panic, and alone nobody helps. At home we are with you by video and somebody you trust is in the house."),
    ];

    /// <summary>A session's day where the medicine is taken at home.</summary>
    public static IReadOnlyList<Answered> DayAtHome { get; } =
    [
        new("Before", "Some days ahead we ask how you are, and whether a medicine has changed. You eat lightly and stop in time. Keys, stove and animals are looked after. The person who stays near knows what to do."),
        new("We meet", "By video. We ask where you are, check your blood pressure, and look at your reasons for today. You can still say no."),
        new("The medicine", "You hold the lozenge in your mouth, as you were shown. Then you lie down, with music if you like. How soon it begins and how long it lasts differs from one person to the next."),
        new("We stay", "Your therapist is with you the whole time and says little. Your blood pressure is taken again. If you want help, you say so or press one big button."),
        new("Coming back", "You come back slowly. You tell what you want to tell. You stay until your body is steady, and the person near you takes over."),
        new("Afterwards", "No driving until you have slept. No big decisions today. In the evening one short question how it is. A day or two later you talk it through."),
    ];

    /// <summary>A session's day in the clinic.</summary>
    public static IReadOnlyList<Answered> DayInClinic { get; } =
    [
        new("Before", "Some days ahead we ask how you are, and whether a medicine has changed. You eat lightly and stop in time. Somebody will take you home."),
        new("You arrive", "We check your blood pressure, pulse and oxygen, and look at your reasons for today. Two of us check your name, the medicine and the amount aloud. You can still say no."),
        new("The medicine", "An injection, a drip or a spray, as we agreed. Then you lie down, with music if you like."),
        new("We stay", "Somebody is in the room the whole time. Your body is watched until the effect has worn off."),
        new("Coming back", "You come back slowly. Before you leave we check that you are steady, awake and well. With the licensed spray that takes two hours at least."),
        new("Afterwards", "Somebody takes you home. No driving until you have slept. A day or two later you talk it through."),
    ];

    public static IEnumerable<string> Texts => IsNot.Concat(new[] { Nervous, Heard, DayAtHome, DayInClinic }.SelectMany(list => list).SelectMany(a => new[] { a.Asks, a.Says }));
}
