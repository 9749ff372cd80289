using Doorway.Care.Consent;
using Doorway.Care.Preparation;
using Doorway.Care.Screening.OtherMedicines;
using Doorway.Care.Visits;
using Doorway.Clinical.Conditions;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>Two sessions in. Some things are lighter, some are not; the third session has no day yet.</summary>
internal sealed class TheaLinnet : Story
{
    private readonly Arriving thea;
    private readonly Staying staying;

    public TheaLinnet(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        thea = new Arriving(cast, new Somebody
        {
            GivenName = "Thea",
            FamilyName = "Linnet",
            Pronouns = "she/they",
            Born = new DateOnly(1974, 6, 12),
            SexAtBirth = "Female",
            Phone = "303-555-0184",
            Address = "5 Orchard Steps, Denver 80211",
            Contact = new("Jon Linnet", "303-555-0185", "my brother", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        staying = new Staying(cast, thea);
        ArrivesAndTells(new Telling(cast, thea), new Naming(cast, thea));
        Agrees(new Agreeing(cast, thea));
        var preparing = new Preparing(cast, thea);
        Prepares(preparing);
        TheaLinnetsSessions first = new(cast, thea, preparing), second = new(cast, thea, preparing);
        FirstSession(first);
        SecondSession(second);
        BetweenAndSince();
        Learns(new Learning(cast, thea));
    }

    private void ArrivesAndTells(Telling telling, Naming naming)
    {
        On(62, 19, 40, () => thea.WritesAsync("My mother died in the winter before last and I am still standing in her kitchen. I would like to talk with somebody about this way of working.", "brings=mood age=18-64 vessels=none body=none mind=none safe=hard"));
        On(61, 9, 10, thea.IsInvitedAsync);
        On(60, 18, 0, thea.ArrivesAsync);
        On(60, 18, 30, () => staying.WritesAsync("I am not good with forms. Is it all right if my brother sits with me while I fill them in?"));
        On(59, 9, 5, async () =>
        {
            await staying.TherapistReadsAsync();
            await staying.TherapistWritesAsync("Of course. A few cards are about safety and about home; you may want to answer those by yourself.");
            await thea.PrescriberIsProposedAsync();
        });
        On(59, 20, 0, async () =>
        {
            await staying.ReadsAsync();
            await thea.SignsTheSharingAsync();
        });
        On(58, 9, 0, thea.PrescriberAcceptsAsync);
        On(57, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 10));
        On(57, 11, 0, () => telling.AnswersAsync(new Told
        {
            WhyNow = "Everybody says it has been long enough. I work, I come home, I sit down in my coat.",
            Hopes = "To put her things in boxes without it being the end of her.",
            Tried = "One medicine, for ten months. It took the edge off, and other edges too. A grief group.",
            Medicines = [new("Levothyroxine", "50 micrograms in the morning")],
            Cards = [("thyroid", ["under"])],
            Phq9 = [2, 3, 2, 3, 1, 2, 2, 2, 0],
            Gad7 = [2, 2, 2, 2, 1, 2, 2],
            Safety = [false, false, false],
        }));
        On(56, 8, 0, () => telling.MeasuresAsync((122, 78, 70), (120, 76, 68)));
        On(56, 12, 30, telling.TherapistAcceptsReadingsAsync);
        On(55, 19, 0, telling.SendsAsync);
        On(52, 10, 0, () => telling.IsEvaluatedAsync("Met by video at home, her brother in the next room. Long grief with low mood; sleeps, wakes at four. No psychosis, no mania, no substances. Asks good questions.", Day(52), 66_000, 1_680));
        On(52, 10, 20, () => naming.PrescriberNamesAsync([new("", "F43.81", "her mother’s death") { Own = "Long grief with low mood" }]));
        On(52, 10, 25, () => naming.PrescriberWritesTrialsAsync([
            new("sertraline", 50, 43, TrialAdequacy.CannotAssess, TrialOutcome.PartialResponse, "ten months")]));
        On(52, 10, 50, () => telling.IsAnsweredYesAsync(
            "Nothing in what was asked stands against a first course at home.", "Thyroid value of the last half year on file before the first session.", Day(-110)));
    }

    private void Agrees(Agreeing agreeing)
    {
        On(51, 20, 0, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.HoldHand | Care.Consent.TouchKinds.SteadyWhenStanding));
        On(50, 9, 30, () => agreeing.PrescriberAttestsAsync("Talked about what it is not: not approved for this, not proven for grief. She repeated it in her own words."));
        On(49, 10, 0, () => agreeing.TherapistDraftsThePlanAsync("To put her mother’s things in boxes without it being the end of her."));
        On(48, 9, 0, () => agreeing.PrescriberSetsTheMedicineAsync(66));
        On(48, 12, 0, agreeing.TherapistAgreesAsync);
        On(47, 9, 0, agreeing.PrescriberAgreesAsync);
        On(47, 21, 0, agreeing.AgreesAsync);
        On(46, 9, 0, () => agreeing.PrescriberRecordsTheOrderAsync(Day(46)));
        On(42, 14, 0, () => agreeing.TherapistRecordsItFilledAsync("L-287", Day(-48)));
        On(40, 17, 30, () => agreeing.CountsAsync());
    }

    private void Prepares(Preparing preparing)
    {
        On(39, 19, 0, () => preparing.HopesAsync("To be in her kitchen once more, and then to be able to leave it."));
        On(39, 19, 20, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = thea.PatientId,
            IfAfraid = "Tell me that you are here and that it passes.",
            IfCrying = "Stay. You need not say anything.",
            WordsToUse = "My mother’s name, Ottilie.",
            WordsToAvoid = "“Closure.”",
            PleaseDont = "Do not take the blanket away.",
            Touch = ["hand", "steady"],
        }));
        On(38, 18, 0, () => preparing.NamesAsync("Jon Linnet", "303-555-0185", "jon@linnet.example", livesWithThem: false, ChaperoneSees.HowFarAlong));
        On(38, 18, 5, preparing.SaysItIsSafeAsync);
        On(36, 15, 0, () => preparing.TherapistMeetsThemAsync(Day(36), new TimeOnly(14, 0), "Talked through the room, the lozenge and what we do if it is too much. She wants the window open. Jon stays in the kitchen."));
        On(36, 9, 0, () => staying.TherapistSendsQuestionsAsync("before-session"));
        On(35, 20, 0, () => staying.AnswersAsync([2, 2, 2, 3, 1, 2, 2, 2, 0], [2, 2, 1, 2, 1, 2, 2]));
    }

    private void FirstSession(TheaLinnetsSessions session)
    {
        On(35, 9, 0, () => session.GetsItsDayAsync(Day(28)));
        On(28, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        foreach (var (hour, minute, happens) in session.TheFirst())
            On(28, hour, minute, happens);
        On(27, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(27, 14, 30, () => session.ADayLaterAsync("same"));
        On(26, 11, 0, () => session.IsMadeSenseOfAsync(At(Day(26), 10), "She saw the kitchen from outside, through the window, and was not sure whether that was good. We stayed with not being sure. She will not change anything yet."));
        On(26, 20, 30, () => session.InTheJournalAsync(Day(26),
            "I stood outside and the light was on. I did not go in. I thought I would be sad about that, and I was only cold.",
            "Jon made soup. He did not ask."));
        On(25, 9, 30, () => session.PrescriberLooksAsync("Note and pressures read. Pressure rose by 16 and came back within two hours. Nothing against a second session as planned."));
    }

    private void SecondSession(TheaLinnetsSessions session)
    {
        On(24, 9, 0, () => session.GetsItsDayAsync(Day(14)));
        On(14, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        foreach (var (hour, minute, happens) in session.TheSecond())
            On(14, hour, minute, happens);
        On(13, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 14));
        On(13, 15, 0, () => session.ADayLaterAsync("better"));
        On(12, 11, 0, () => session.IsMadeSenseOfAsync(At(Day(12), 10), "This time she went in and sat down. Cried a long time, and said afterwards that it was crying and not drowning. Waking at four is as before. We talked about the first box, and that it may wait."));
        On(12, 19, 0, () => session.InTheJournalAsync(Day(12),
            "I sat at the table. She was not there and it was her table. Both were true and I did not have to choose.",
            "Still awake at four. I do not want to make a story out of this where everything is better."));
        On(11, 18, 0, () => session.SeesAsync("Missing her is not the same as standing still.", "One box, the one with the towels.", Day(0)));
        On(9, 10, 0, () => session.PrescriberLooksAsync("Note, check-ins and answers read. Mild nausea only. She may go on when she wants to; there is no hurry."));
    }

    private void BetweenAndSince()
    {
        On(21, 12, 0, () => staying.TherapistSendsQuestionsAsync("week-after-dose"));
        On(20, 21, 0, () => staying.AnswersAsync([1, 2, 2, 2, 1, 2, 2, 1, 0], [2, 1, 1, 2, 1, 2, 2]));
        On(18, 12, 0, () => staying.TellsOfAsync(Day(19), "Mother’s birthday"));
        On(16, 9, 0, () => staying.TherapistSendsQuestionsAsync("before-session"));
        On(15, 20, 0, () => staying.AnswersAsync([2, 2, 2, 2, 1, 2, 1, 2, 0], [2, 1, 1, 2, 1, 2, 1]));
        On(7, 12, 0, () => staying.TherapistSendsQuestionsAsync("week-after-dose"));
        On(6, 20, 0, () => staying.AnswersAsync([1, 1, 2, 2, 1, 1, 2, 1, 0], [1, 1, 1, 2, 1, 1, 1]));
        On(4, 19, 10, () => staying.WritesAsync("I packed half a box. Is it all right to wait with the third session until after the holidays?"));
        On(3, 9, 15, async () =>
        {
            await staying.TherapistReadsAsync();
            await staying.TherapistWritesAsync("Half a box is half a box. Yes, we can wait; nothing runs out. Let us talk on Thursday about what you would like to look at before we set a day.");
        });
        On(2, 8, 30, staying.ReadsAsync);
        On(1, 11, 40, async () =>
        {
            await staying.PrescriberReadsAsync();
            await staying.PrescriberWritesAsync("From my side you can wait as long as you like. The lozenges keep until the date on the label; please leave them locked away.");
        });
        Ago(4, staying.TherapistReadsAsync);
        var visiting = new Visiting(Cast, thea);
        Ago(3, async () =>
        {
            await visiting.TherapistBooksThemselfAsync(Day(-3), new TimeOnly(8, 0), VisitKind.Therapy);
            await visiting.TherapistBooksThePrescriberAsync(Day(-5), new TimeOnly(8, 0), VisitKind.FollowUp);
        });
        Ago(2, () => staying.WritesAsync("Thank you both. I do not know yet what I want to look at. Is that an answer?"));
    }

    private void Learns(Learning learning)
    {
        On(37, 20, 15, () => learning.ReadsAsync("day", "feel", "body", "stop", "space", "after", "days", "call"));
        On(37, 20, 40, () => learning.LooksThroughHomeAsync("sharp", "Her kitchen knives are still in the block. Jon puts them away."));
        On(26, 20, 50, () => learning.KeepsASymbolAsync(Day(26), "house", "The light was on."));
        On(22, 18, 30, () => learning.TellsOfAMedicineAsync(MedicineChangeKind.Started, "Melatonin", "3 mg at night", Day(23)));
        On(21, 9, 10, () => learning.PrescriberLooksAtTheMedicinesAsync("Talked by phone. Written down; we look at it again before each session."));
        On(12, 10, 55, () => learning.TherapistSuggestsAsync("evening"));
        On(11, 18, 20, () => learning.KeepsAsync("evening"));
    }
}
