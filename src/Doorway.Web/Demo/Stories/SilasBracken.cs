using Doorway.Care.Consent;
using Doorway.Care.HardDays;
using Doorway.Care.Preparation;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>The plan is agreed, the medicine is counted, he is prepared: his first session is later today, or tomorrow morning.</summary>
internal sealed class SilasBracken : Story
{
    public SilasBracken(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        var silas = new Arriving(cast, new Somebody
        {
            GivenName = "Silas",
            FamilyName = "Bracken",
            Pronouns = "he/him",
            Born = new DateOnly(1983, 11, 5),
            SexAtBirth = "Male",
            Phone = "303-555-0180",
            Address = "77 Tannery Lane, Boulder 80302",
            Contact = new("Rosalind Bracken", "303-555-0181", "my wife", Care.Screening.MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, cast.First);
        ArrivesAndTells(silas, new Telling(cast, silas), new Naming(cast, silas));
        Agrees(new Agreeing(cast, silas));
        Prepares(silas, new Preparing(cast, silas), new Staying(cast, silas));
        Learns(new Learning(cast, silas));
    }

    private void ArrivesAndTells(Arriving silas, Telling telling, Naming naming)
    {
        On(43, 22, 5, () => silas.WritesAsync("I came back from the fire season and part of me stayed there. I would like to know what you do and what you do not do."));
        On(42, 9, 20, silas.IsInvitedAsync);
        On(42, 20, 0, silas.ArrivesAsync);
        On(41, 9, 10, silas.PrescriberIsProposedAsync);
        On(41, 19, 30, silas.SignsTheSharingAsync);
        On(40, 9, 0, silas.PrescriberAcceptsAsync);
        On(39, 9, 0, () => Telling.IsOnCallAsync(Cast, Cast.Amara, 10));
        On(39, 10, 30, () => telling.AnswersAsync(new Told
        {
            WhyNow = "Nights are bad. I am short with my wife and I do not like who that is.",
            Hopes = "To be at the table when I sit at the table.",
            Tried = "Group, for two seasons. It was good and it stopped.",
            Phq9 = [1, 2, 2, 2, 1, 1, 2, 1, 0],
            Gad7 = [2, 2, 2, 2, 1, 2, 1],
            Pcl5 = [2, 3, 1, 2, 2, 2, 1, 1, 2, 2, 3, 2, 3, 2, 3, 1, 3, 3, 2, 3],
            AuditC = [2, 0, 0],
            Safety = [false, false, false],
        }));
        On(38, 7, 40, () => telling.MeasuresAsync((126, 80, 64), (124, 78, 62)));
        On(38, 12, 10, telling.TherapistAcceptsReadingsAsync);
        On(37, 18, 20, telling.SendsAsync);
        On(32, 11, 0, () => telling.IsEvaluatedAsync("Met by video, alone at home. Sleeps five hours, startles easily, no psychosis, no mania, drinks two beers a week. Understands what is known and what is not.", Day(32), 82_000, 1_810));
        On(32, 11, 20, () => naming.PrescriberNamesAsync([new("ptsd", "F43.12", "the fire season of 2021") { Rests = "Startles, sleeps five hours, short with those he loves. Group helped for two seasons." }]));
        On(32, 11, 50, () => telling.IsAnsweredYesAsync(
            "Nothing in what was asked stands against a careful first course.", "Blood pressure at home before each session. No session on a day after a night shift.", Day(-120)));
    }

    private void Agrees(Agreeing agreeing)
    {
        On(30, 20, 10, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.HandOnShoulder | Care.Consent.TouchKinds.SteadyWhenStanding));
        On(29, 10, 0, () => agreeing.PrescriberAttestsAsync("Talked through what is not known over a longer time, the bladder, and that he may stop at any point."));
        On(28, 9, 30, () => agreeing.TherapistDraftsThePlanAsync("To be at the table when he sits at the table. To sleep."));
        On(27, 10, 15, () => agreeing.PrescriberSetsTheMedicineAsync(82));
        On(27, 12, 0, agreeing.TherapistAgreesAsync);
        On(26, 9, 0, agreeing.PrescriberAgreesAsync);
        On(26, 19, 40, agreeing.AgreesAsync);
        On(25, 9, 10, () => agreeing.PrescriberRecordsTheOrderAsync(Day(25)));
        On(20, 15, 0, () => agreeing.TherapistRecordsItFilledAsync("L-311", Day(-70)));
        On(17, 18, 0, () => agreeing.CountsAsync());
    }

    private void Prepares(Arriving silas, Preparing preparing, Staying staying)
    {
        On(16, 20, 30, () => preparing.HopesAsync("To look at that night once without running, and to come back to the kitchen afterwards."));
        On(16, 20, 50, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = silas.PatientId,
            IfAfraid = "Say my name and the day of the week.",
            IfCrying = "Leave me be. It is all right.",
            WordsToUse = "“You are in Boulder.”",
            WordsToAvoid = "“Relax.”",
            PleaseDont = "No bells. No sudden music.",
            Touch = ["shoulder"],
        }));
        On(15, 18, 30, () => preparing.WritesAPlanAsync(PlanKind.Safety, new()
        {
            ["notice"] = "I sit in the truck and do not go in. I stop answering.",
            ["own"] = "Cold air on the porch. The dog. Ten minutes with my hands in something.",
            ["company"] = "The workshop two doors down, whoever is there.",
            ["tell"] = "Rosalind, 303-555-0181",
            ["matters"] = "The table.",
        }));
        On(15, 19, 0, () => preparing.NamesAsync("Rosalind Bracken", "303-555-0181", "rosalind@bracken.example", livesWithThem: true, ChaperoneSees.HowFarAlong | ChaperoneSees.HowToHelpMeCard));
        On(15, 19, 10, preparing.SaysItIsSafeAsync);
        On(12, 17, 0, () => preparing.TherapistMeetsThemAsync(Day(12), new TimeOnly(16, 0), "Calm and exact. Wants to know each step beforehand. The spare room is quiet; his wife will be in the kitchen."));
        var (day, hour) = NextHours();
        On(9, 9, 30, () => preparing.TherapistSetsTheDayAsync(day, hour, day.AddDays(2), new TimeOnly(16, 0)));
        On(8, 21, 0, () => staying.WritesAsync("May the dog be in the room? She is quiet."));
        On(7, 9, 20, async () =>
        {
            await staying.TherapistReadsAsync();
            await staying.TherapistWritesAsync("Better with Rosalind in the kitchen, with the door closed. She can greet you when you are back.");
        });
        On(7, 12, 30, async () =>
        {
            await staying.ReadsAsync();
            await staying.PrescriberReadsAsync();
        });
        On(3, 9, 0, () => staying.TherapistSendsQuestionsAsync("before-session"));
        On(2, 20, 0, () => staying.AnswersAsync([1, 1, 2, 2, 1, 1, 2, 1, 0], [2, 2, 1, 2, 1, 2, 1]));
    }

    private void Learns(Learning learning)
    {
        On(14, 20, 10, () => learning.ReadsAsync("day", "feel", "body"));
        On(12, 17, 10, () => learning.TherapistSuggestsAsync("senses"));
        On(11, 21, 30, async () =>
        {
            await learning.ReadsAsync("stop");
            await learning.KeepsAsync("senses");
        });
        On(8, 20, 40, () => learning.AsksAsync("feel", "Will I be able to hear the pager if it goes?"));
        On(7, 9, 30, () => learning.TherapistTalkedAboutItAsync("feel"));
        On(5, 19, 0, () => learning.LooksThroughHomeAsync("others", "The dog. Rosalind takes her out at noon."));
    }

    // Later today or tomorrow morning, not sooner than three hours from now, between nine and four.
    private (DateOnly Day, TimeOnly At) NextHours()
    {
        var soonest = Here.AddHours(4);
        return soonest.Hour <= 16 && soonest.Date == Here.Date
            ? (Day(0), new TimeOnly(Math.Max(9, soonest.Hour), 0))
            : (Day(-1), new TimeOnly(9, 0));
    }
}
