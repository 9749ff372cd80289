using Doorway.Care.Maintenance;
using Doorway.Care.Preparation;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories.Lives;

/// <summary>Lives a row: each step on its day, as far as the row goes.</summary>
internal sealed class LifeStory : Story
{
    private const int ArrivesAfter = 2;
    private const int DecidedAfter = 8;
    private const int PreparedAfter = 19;

    private readonly Life life;
    private readonly Arriving person;
    private readonly Preparing preparing;
    private readonly Staying staying;
    private readonly Agreeing agreeing;
    private readonly Naming naming;

    public LifeStory(Cast cast, DateTimeOffset present, Life life, int number) : this(cast, present, life, number, cast.TeamOf(life))
    {
    }

    private LifeStory(Cast cast, DateTimeOffset present, Life life, int number, Team team) : base(cast, present, team.House)
    {
        this.life = life;
        var area = team.House.State == "OR" ? "503" : "303";
        person = new Arriving(cast, new Somebody
        {
            GivenName = life.GivenName,
            FamilyName = life.FamilyName,
            Pronouns = life.Pronouns,
            Born = Day(number * 17 % 360).AddYears(-life.Age),
            SexAtBirth = life.SexAtBirth,
            Phone = $"{area}-555-01{number % 100:00}",
            Address = life.Address,
            Contact = new(life.Near.Name, $"{area}-555-01{(number + 40) % 100:00}", life.Near.Is, MayBeCalledFor.EmergencyOrWhenYouCannotBeReached),
        }, team);
        (preparing, staying, agreeing, naming) = (new Preparing(cast, person), new Staying(cast, person), new Agreeing(cast, person), new Naming(cast, person));
        Lives(number);
    }

    private bool Comes(Reached to) => life.Reaches >= to;

    private int Hour => life.Began % 2 == 0 ? 9 : 13;

    private void Lives(int number)
    {
        On(life.Began, 19, number % 60, () => person.WritesAsync(life.Writes, number % 2 == 0 && life.Age < 65 ? "brings=mood age=18-64 vessels=none body=none mind=none safe=easy" : ""));
        if (life.Reaches is Reached.OnTheList or Reached.Offered)
            On(life.Began - 1, 11, 0, () => person.IsPutOnTheListAsync(Day(-40)));
        if (life.Reaches == Reached.Offered)
            On(2, 15, 10, () => person.IsOfferedAPlaceAsync(Day(-3)));
        if (life.Reaches < Reached.Invited)
            return;
        On(life.Began - 1, 9, number % 60, person.IsInvitedAsync);
        if (Comes(Reached.Arrived))
            Arrives();
        if (Comes(Reached.InIntake))
            Tells(new Telling(Cast, person));
        if (Comes(Reached.Planning))
            Agrees();
        if (Comes(Reached.Preparing))
            Prepares();
        foreach (var (sat, index) in life.Sessions.Select((sat, index) => (sat, index)))
            Sits(sat, index == 0 ? null : life.Sessions[index - 1]);
        if (life.NextIn > 0)
            On(LastDay() - 1, 17, 20, () => preparing.TherapistSetsTheDayAsync(Day(-life.NextIn), new TimeOnly(Hour, 0), Day(-life.NextIn - 1), new TimeOnly(16, 0)));
        Since();
    }

    private int LastDay() => life.Sessions.Length == 0 ? life.Began - PreparedAfter - 1 : life.Sessions[^1].DaysAgo;

    private void Arrives()
    {
        var day = life.Began - ArrivesAfter;
        On(day, 18, 20, person.ArrivesAsync);
        if (life.ReadsSpanish)
            On(day, 18, 40, person.ReadsSpanishAsync);
        On(day - 1, 9, 15, person.PrescriberIsProposedAsync);
        if (!Comes(Reached.InIntake))
            return;
        On(day - 1, 20, 0, person.SignsTheSharingAsync);
        On(day - 2, 9, 0, person.PrescriberAcceptsAsync);
    }

    private void Tells(Telling telling)
    {
        var day = life.Began - ArrivesAfter - 3;
        if (life.Reaches == Reached.InIntake)
        {
            On(day, 17, 0, () => telling.AnswersAsync(Told(), until: "lungs"));
            return;
        }
        OnCall(day);
        On(day, 17, 0, () => telling.AnswersAsync(Told()));
        On(day - 1, 8, 0, () => telling.MeasuresAsync((life.Pressure.Upper + 2, life.Pressure.Lower + 2, life.Pressure.Pulse + 2), life.Pressure));
        On(day - 1, 12, 0, telling.TherapistAcceptsReadingsAsync);
        On(day - 2, 19, 0, telling.SendsAsync);
        var decided = life.Began - DecidedAfter;
        if (Comes(Reached.Evaluated))
        {
            On(decided, 10, 0, () => telling.IsEvaluatedAsync(life.Found, Day(decided), life.Kilograms * 1_000, life.Centimeters * 10, inPerson: !life.IsHome));
            On(decided, 10, 20, () => naming.PrescriberNamesAsync(life.Named));
            On(decided, 10, 25, () => naming.PrescriberWritesTrialsAsync(life.Taken));
        }
        if (life.TestsNotCome.Length > 0)
            On(decided, 10, 30, () => new WorkingUp(Cast, person).PrescriberAsksAsync(WorkUpKind.LaboratoryTests, life.TestsNotCome, "Before I sign.", Day(2)));
        if (life.IsScreened)
            IsScreened(decided, new WorkingUp(Cast, person));
        if (life.Reaches == Reached.Evaluated && life.NotNow.Reason.Length > 0)
            On(decided, 10, 50, () => telling.IsAnsweredAsync(DecisionKind.NotNow, life.NotNow.Reason, life.NotNow.WouldChange));
        if (life.Reaches == Reached.Evaluated && life.AskedFor.Length > 0)
            On(decided, 10, 50, () => telling.IsAnsweredAsync(DecisionKind.AskForMore, "Before I decide there is one thing that I have to know.", life.AskedFor));
        if (!Comes(Reached.Planning))
            return;
        if (!life.IsHome)
            On(decided, 10, 30, () => telling.PrescriberChoosesAsync(life.ProtocolId));
        On(decided, 10, 50, () => telling.IsAnsweredYesAsync("Nothing in what was asked stands against a careful first course.", life.Conditions, Day(decided).AddDays(300), life.ProtocolId));
    }

    // Asked for after the yes, done here on the day of the first talk.
    private void IsScreened(int decided, WorkingUp workUp)
    {
        var (screen, day) = (Guid.Empty, life.Began - PreparedAfter - 1);
        On(decided, 11, 10, async () => screen = await workUp.PrescriberAsksAsync(WorkUpKind.UrineDrugScreen, "", "I ask everybody before a first session.", Day(day - 1), WorkUpWay.HereInThePractice));
        On(day, 16, 20, () => workUp.TherapistWritesDownTheScreenAsync(screen, Day(day), DrugScreenResult.NothingFound, KetamineInScreen.NotTested));
        On(day, 17, 50, () => workUp.PrescriberReadsItAsync(screen, "Nothing found in what was tested; it did not look for ketamine."));
    }

    private void Agrees()
    {
        var day = life.Began - DecidedAfter - 1;
        On(day, 20, 0, () => agreeing.ConsentsAsync(Care.Consent.TouchKinds.HandOnShoulder, life.ProtocolId));
        On(day - 1, 9, 30, () => agreeing.PrescriberAttestsAsync("Talked about what is known and what is not, and that they may stop at any point."));
        if (life.Way == Way.Spray)
            On(day - 1, 9, 50, () => Cast.IsEnrolledAsync(person, Day(day - 1), $"E-{55_000 + life.Age}"));
        On(day - 2, 10, 0, () => agreeing.TherapistDraftsThePlanAsync(life.Hopes, life.ProtocolId, life.Way == Way.Bottle ? (4, 7) : null));
        if (!Comes(Reached.Preparing))
            return;
        On(day - 3, 9, 0, () => agreeing.PrescriberSetsTheMedicineAsync(life.Kilograms, life.DoseMg, life.Way == Way.Vein ? 40 : null,
            life.Way == Way.Bottle ? "The licensed spray is not paid for. Begun low, spray by spray." : life.Age >= 65 ? "At this age the low end, and slowly." : "", spray: life.Way == Way.Bottle ? Life.OneSpray : null));
        On(day - 3, 12, 0, agreeing.TherapistAgreesAsync);
        On(day - 4, 9, 0, agreeing.PrescriberAgreesAsync);
        On(day - 4, 20, 0, agreeing.AgreesAsync);
        if (!life.IsHome)
            return;
        On(day - 5, 9, 10, () => agreeing.PrescriberRecordsTheOrderAsync(Day(day - 5), life.Lozenges));
        On(day - 8, 14, 0, () => agreeing.TherapistRecordsItFilledAsync($"L-{200 + life.Age}", Day(day - 5).AddDays(180)));
        On(day - 9, 18, 0, () => agreeing.CountsAsync(4 * life.Lozenges));
    }

    private void Prepares()
    {
        var day = life.Began - PreparedAfter;
        On(day, 19, 0, () => preparing.HopesAsync(life.Hopes));
        On(day, 19, 20, () => preparing.WritesTheCardAsync(new()
        {
            PatientId = person.PatientId,
            IfAfraid = life.Card.IfAfraid,
            IfCrying = "Let me, and stay near.",
            WordsToUse = life.Card.WordsToUse,
            WordsToAvoid = "",
            PleaseDont = life.Card.PleaseDont,
            Touch = ["shoulder"],
        }));
        On(day, 19, 40, () => preparing.NamesAsync(life.Near.Name, "303-555-0199", "", livesWithThem: life.IsHome, life.IsHome ? ChaperoneSees.HowFarAlong : ChaperoneSees.Nothing));
        On(day, 19, 45, preparing.SaysItIsSafeAsync);
        if (life.Meets.Length == 0)
            return;
        On(day - 1, 16, 0, () => preparing.TherapistMeetsThemAsync(Day(day - 1), new TimeOnly(15, 0), life.Meets, isClinic: !life.IsHome));
    }

    private void Sits(Sat sat, Sat? before)
    {
        var set = before is null ? LastDayBefore(sat) : before.DaysAgo - 1;
        SatDay day = new(Cast, life, person, sat);
        On(set, 16, 50, () => day.GetsItsDayAsync(preparing, Day(sat.DaysAgo), Hour));
        OnCall(sat.DaysAgo);
        foreach (var (minute, happens) in day.Minutes())
            On(sat.DaysAgo, Hour + minute / 60, minute % 60, happens);
        On(sat.DaysAgo, 19, 10, day.TheSameEveningAsync);
        if (sat.DaysAgo < 2)
            return;
        OnCall(sat.DaysAgo - 1);
        On(sat.DaysAgo - 1, 12, 0, day.PrescriberLooksAsync);
        On(sat.DaysAgo - 1, 16, 10, () => day.TherapistTalksAsync(At(Day(sat.DaysAgo - 1), 15)));
        On(sat.DaysAgo - 1, 19, 0, day.ADayLaterAsync);
        if (sat.Journal.Length > 0)
            On(sat.DaysAgo - 1, 20, 30, () => day.KeepsInTheJournalAsync(Day(sat.DaysAgo - 1)));
    }

    private int LastDayBefore(Sat first) => Math.Max(first.DaysAgo + 1, life.Began - PreparedAfter - 1);

    private void Since()
    {
        foreach (var scores in life.Scores)
            Scored(scores);
        foreach (var (ago, what) in life.LifeEvents)
            On(ago, 12, 15, () => staying.TellsOfAsync(Day(ago), what));
        foreach (var (ago, asks, answer) in life.Messages)
        {
            On(ago, 18, 40, () => staying.WritesAsync(asks));
            On(ago - 1, 9, 25, async () =>
            {
                await staying.TherapistReadsAsync();
                await staying.TherapistWritesAsync(answer);
            });
            On(ago - 1, 12, 30, staying.PrescriberReadsAsync);
        }
        if (life.AsksForMore is ( > 0 and var askedAgo, var wish, var reply))
        {
            var going = new GoingOn(Cast, person);
            On(askedAgo, 20, 40, () => going.AsksForMoreAsync(MoreMedicineKind.AnotherSession, wish));
            On(askedAgo - 1, 8, 50, () => going.PrescriberAnswersAsync(MoreMedicineReply.TalkFirst, reply));
            On(askedAgo - 1, 18, 30, going.ReadsTheAnswerAsync);
        }
        if (life.TakesBack.DaysAgo > 0)
        {
            On(life.TakesBack.DaysAgo, 21, 15, () => agreeing.TakesTheConsentBackAsync(life.TakesBack.Words));
            On(life.TakesBack.DaysAgo - 1, 11, 30, () => staying.TherapistPhonesAsync("consent-withdrawn", "Reached at noon. Nothing is wrong; the decision stands and the talks go on."));
        }
        if (life.GoesOn is { } on)
            Decided(on, new GoingOn(Cast, person));
    }

    // The newest scores came by the link that the program mails; earlier ones were asked aloud.
    private void Scored(Scores scores)
    {
        var (phq9, gad7) = (Points.Phq9(life.FamilyName, scores.Phq9), Points.Gad7(life.FamilyName, scores.Gad7));
        if (scores == life.Scores[^1])
        {
            On(scores.DaysAgo + 1, 9, 5, () => staying.TherapistSendsQuestionsAsync(life.GoesOn is null ? "week-after-dose" : "monthly"));
            On(scores.DaysAgo, 17, 30, async () =>
            {
                await staying.AnswersAsync(phq9, gad7);
                await Cast.LookAtNewScoresAsync();
            });
        }
        else
        {
            On(scores.DaysAgo, 14, 20, async () =>
            {
                await staying.TherapistAsksAloudAsync("phq-9", phq9);
                await staying.TherapistAsksAloudAsync("gad-7", gad7);
            });
        }
        if (scores.Pcl5 is { } pcl5)
            On(scores.DaysAgo, 14, 30, () => staying.TherapistAsksAloudAsync("pcl-5", Points.Pcl5(life.FamilyName, pcl5)));
    }

    private void Decided(GoesOn on, GoingOn going)
    {
        On(on.DaysAgo, 10, 30, () => going.TherapistProposesAsync(on.Kind, on.Proposes));
        On(on.DaysAgo, 20, 20, () => going.SaysAsync(on.Says));
        On(on.DaysAgo - 1, 9, 40, () => going.PrescriberDecidesAsync(on.Decides));
        if (on.Kind != MaintenanceKind.Close)
            return;
        var left = life.IsHome ? (4 - life.Sessions.Length) * life.Lozenges : 0;
        if (left > 0)
            On(on.DaysAgo - 2, 17, 0, () => agreeing.GivesBackAsync(left, Day(on.DaysAgo - 2)));
        On(on.DaysAgo - 3, 15, 0, () => going.TherapistHandsTheLetterOverAsync(new LetterParts
        {
            Opening = "thank you for the trust, and for the work, also on the days on which it was only work.",
            WhatWeDid = on.Proposes,
            WhatChanged = on.Says,
            EarlySigns = on.EarlySigns,
            Closing = "The door is open. A call is enough.",
        }));
        On(on.DaysAgo - 4, 9, 0, going.PrescriberReadsTheLetterAsync);
        On(on.DaysAgo - 4, 16, 0, going.TherapistSignsTheLetterAsync);
        On(on.DaysAgo - 5, 19, 0, going.KeepsTheLetterAsync);
    }

    // Early enough for whoever needs it that day, and once a day for each prescriber.
    private void OnCall(int daysAgo) => On(daysAgo, 7, 15, () => Cast.IsOnCallThatDayAsync(person.Team.Prescriber, Day(daysAgo)));

    private Told Told() => new()
    {
        WhyNow = life.Why,
        Hopes = life.Hopes,
        Tried = life.Tried,
        Cards = [.. life.Has.Select(h => h.Split('=')).Select(h => (h[0], h[1].Split(',')))],
        Medicines = [.. life.Takes.Select(t => t.Split('|')).Select(t => new IntakeRow(t[0], t[1]))],
        Phq9 = Points.Phq9(life.FamilyName, life.First.Phq9),
        Gad7 = Points.Gad7(life.FamilyName, life.First.Gad7),
        Pcl5 = life.FirstPcl5 is { } pcl5 ? Points.Pcl5(life.FamilyName, pcl5) : null,
        Safety = [false, false, false],
    };
}
