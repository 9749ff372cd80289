using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.VitalSigns;

namespace Doorway.Clinical.Tests.Dosing;

public sealed class DosingReadinessTests
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(-6));
    private static readonly DateOnly Today = new(2026, 11, 22);

    internal static readonly DosingReadinessFacts Ready = new()
    {
        Setting = CareSetting.Home,
        Route = DoseRoute.SublingualLozenge,
        Today = Today,
        ConsentSigned = true,
        ConsentAttested = true,
        ConsentWithdrawn = false,
        TelehealthConsentSigned = true,
        PatientState = "OR",
        PlaceConfirmedOn = Today,
        HasEmergencyAddress = true,
        PrescriberLicences = [new("OR", new(2020, 1, 1), Today)],
        TherapistLicences = [new("WA", new(2020, 1, 1), null), new("or", Today, null)],
        Eligibility = new(true, Today, false),
        Plan = new(3, 3, 3, 3),
        OrderFilled = true,
        Medicine = new(6, 6, 6, true),
        PreparationSessions = 1,
        ChaperoneConfirmedOn = Today,
        HasBloodPressureCuff = true,
        HasPhoneFallback = true,
        HazardsCleared = true,
        OnCall = [new("The nurse practitioner", Now.AddHours(-1), Now.AddHours(3))],
        Channels = [new("therapist", ChannelKind.OpenPage, Now.AddSeconds(-60)), new("prescriber", ChannelKind.HumanCall, Now.AddHours(-14)), new("list", ChannelKind.Sms, Now.AddDays(-7))],
        OtherHomeSessionsOfTherapist = 0,
        SuicideScreenOn = Today,
        SuicideScreen = new() { Q1 = false, Q2 = false, Q6 = false },
        MedicinesTakenAsInstructed = true,
        StillWants = true,
        FeelsSafeWithChaperone = true,
        FastedAsInstructed = true,
        AlcoholOrCannabis = false,
        OtherSubstances = false,
        PsychosisOrMania = false,
        AcuteIllness = false,
        PregnancyConcernsPatient = true,
        MayBePregnant = false,
        ReadingsToday = [new() { At = Now.AddMinutes(-5), SystolicMmHg = 124, DiastolicMmHg = 78, HeartRatePerMinute = 66 }],
        EarlierDoses = 1,
        LastDoseAt = Now.AddHours(-72),
        IntegrationBooked = true,
        IntegrationAt = Now.AddHours(48),
    };

    /// <summary>The same day where the room is the practice's.</summary>
    internal static readonly DosingReadinessFacts InClinic = Ready with
    {
        Setting = CareSetting.Clinic,
        Route = DoseRoute.Intramuscular,
        RoomNamed = true,
        EscortNamed = true,
        EscortConfirmedOn = Today,
        EquipmentCheckedOn = Today,
        SecondPersonOnDuty = true,
        LastDoseAt = Now.AddHours(-48),
    };

    /// <summary>The same with the licensed spray.</summary>
    internal static readonly DosingReadinessFacts WithTheSpray = InClinic with
    {
        Route = DoseRoute.NasalEsketamine,
        RemsSetting = new(Today, Today),
        RemsEnrolledOn = Today,
        PrescriberOnSite = true,
        OximeterAtHand = true,
        NasalMedicineWithinHour = false,
    };

    /// <summary>The same with the compounded spray.</summary>
    internal static readonly DosingReadinessFacts WithTheBottle = InClinic with { Route = DoseRoute.Nasal, NoseIsFree = true, NasalMedicineWithinHour = false };

    /// <summary>Each way in which a fact is not so: the reason and the kind that it gives.</summary>
    public static TheoryData<string, string, DosingReadinessFacts> NotSo() => new()
    {
        { "consent", "not signed", Ready with { ConsentSigned = false } },
        { "consent", "not attested", Ready with { ConsentAttested = false } },
        { "consent", "withdrawn", Ready with { ConsentWithdrawn = true } },
        { "telehealth-consent", "not signed", Ready with { TelehealthConsentSigned = false } },
        { "prescriber-licence", "another state", Ready with { PrescriberLicences = [new("WA", new(2020, 1, 1), null)] } },
        { "prescriber-licence", "ended yesterday", Ready with { PrescriberLicences = [new("OR", new(2020, 1, 1), Today.AddDays(-1))] } },
        { "therapist-licence", "begins tomorrow", Ready with { TherapistLicences = [new("OR", Today.AddDays(1), null)] } },
        { "therapist-licence", "none", Ready with { TherapistLicences = [] } },
        { "label-contraindication", "found", Ready with { Eligibility = new(true, Today, true) } },
        { "eligibility", "expired", Ready with { Eligibility = new(true, Today.AddDays(-1), false) } },
        { "eligibility", "not now", Ready with { Eligibility = new(false, Today, false) } },
        { "plan", "older version", Ready with { Plan = new(3, 2, 3, 3) } },
        { "plan", "agreed by one", Ready with { Plan = new(3, 3, null, 1) } },
        { "plan", "not agreed", Ready with { Plan = new(3, 3, 3, null) } },
        { "order-filled", "not filled", Ready with { OrderFilled = false } },
        { "medicine-in-hand", "wrong count", Ready with { Medicine = new(6, 5, 6, true) } },
        { "medicine-in-hand", "another medicine", Ready with { Medicine = new(6, 6, 6, false) } },
        { "still-wants", "no", Ready with { StillWants = false } },
        { "safe-at-home", "no", Ready with { FeelsSafeWithChaperone = false } },
        { "fasting", "no", Ready with { FastedAsInstructed = false } },
        { "alcohol-or-cannabis", "yes", Ready with { AlcoholOrCannabis = true } },
        { "other-substances", "yes", Ready with { OtherSubstances = true } },
        { "psychosis-or-mania", "told or seen", Ready with { PsychosisOrMania = true } },
        { "acute-illness", "ill", Ready with { AcuteIllness = true } },
        { "preparation", "none", Ready with { PreparationSessions = 0 } },
        { "place", "another day", Ready with { PlaceConfirmedOn = Today.AddDays(-1) } },
        { "place", "no address", Ready with { HasEmergencyAddress = false } },
        { "chaperone", "another day", Ready with { ChaperoneConfirmedOn = Today.AddDays(-1) } },
        { "cuff", "none", Ready with { HasBloodPressureCuff = false } },
        { "phone-fallback", "none", Ready with { HasPhoneFallback = false } },
        { "hazards", "not cleared", Ready with { HazardsCleared = false } },
        { "on-call", "nobody", Ready with { OnCall = [] } },
        { "on-call", "begins later", Ready with { OnCall = [new("A", Now.AddSeconds(1), Now.AddHours(2))] } },
        { "on-call", "just ended", Ready with { OnCall = [new("A", Now.AddHours(-2), Now)] } },
        { "channel", "none", Ready with { Channels = [] } },
        { "channel", "proven tomorrow", Ready with { Channels = [new("list", ChannelKind.Sms, Now.AddDays(1))] } },
        { "channel", "two of three", Ready with { Channels = [new("therapist", ChannelKind.OpenPage, null), new("list", ChannelKind.Sms, Now), new("prescriber", ChannelKind.HumanCall, null)] } },
        { "channel", "never", Ready with { Channels = [new("list", ChannelKind.Sms, null)] } },
        { "channel", "old heartbeat", Ready with { Channels = [new("therapist", ChannelKind.OpenPage, Now.AddSeconds(-61))] } },
        { "channel", "call of yesterday", Ready with { Channels = [new("prescriber", ChannelKind.HumanCall, Now.AddHours(-16))] } },
        { "channel", "eight days", Ready with { Channels = [new("list", ChannelKind.Sms, Now.AddDays(-7).AddSeconds(-1))] } },
        { "one-home-session", "another", Ready with { OtherHomeSessionsOfTherapist = 1 } },
        { "suicide-screen", "thoughts about how", Ready with { SuicideScreen = new() { Q1 = true, Q2 = true, Q3 = true, Q4 = false, Q5 = false, Q6 = false } } },
        { "medicines-as-instructed", "no", Ready with { MedicinesTakenAsInstructed = false } },
        { "pregnancy", "possible", Ready with { MayBePregnant = true } },
        { "pressure-decision", "raised", Ready with { ReadingsToday = [Reading(-5, 150)] } },
        { "pressure-and-pulse", "high twice", Ready with { ReadingsToday = [Reading(-10, 170), Reading(-5, 170)] } },
        { "dose-spacing", "too soon", Ready with { LastDoseAt = Now.AddHours(-72).AddSeconds(1) } },
        { "integration-booked", "not booked", Ready with { IntegrationBooked = false } },
        { "route-allowed-at-home", "esketamine", Ready with { Route = DoseRoute.NasalEsketamine } },
        { "route-allowed-at-home", "injection", Ready with { Route = DoseRoute.Intramuscular } },
        { "rems-setting", "ended yesterday", WithTheSpray with { RemsSetting = new(Today.AddDays(-9), Today.AddDays(-1)) } },
        { "rems-setting", "begins tomorrow", WithTheSpray with { RemsSetting = new(Today.AddDays(1), null) } },
        { "rems-enrollment", "begins tomorrow", WithTheSpray with { RemsEnrolledOn = Today.AddDays(1) } },
        { "prescriber-on-site", "nobody", WithTheSpray with { PrescriberOnSite = false } },
        { "training", "not on record", Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", null, null)] } },
        { "training", "ended yesterday", Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", Today.AddDays(-700), Today.AddDays(-1))] } },
        { "training", "begins tomorrow", Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", Today.AddDays(1), null)] } },
        { "training", "one of two", Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", Today, Today), new("Amara Finch", "Advanced life support", null, null)] } },
        { "oximeter", "none", WithTheSpray with { OximeterAtHand = false } },
        { "nasal-medicine", "used", WithTheSpray with { NasalMedicineWithinHour = true } },
        { "route-allowed-at-home", "compounded spray", Ready with { Route = DoseRoute.Nasal } },
        { "nose-free", "blocked", WithTheBottle with { NoseIsFree = false } },
        { "nasal-medicine", "used before the bottle", WithTheBottle with { NasalMedicineWithinHour = true } },
        { "room", "none", InClinic with { RoomNamed = false } },
        { "escort", "nobody", InClinic with { EscortNamed = false } },
        { "escort", "said so yesterday", InClinic with { EscortConfirmedOn = Today.AddDays(-1) } },
        { "safe-with-escort", "no", InClinic with { FeelsSafeWithChaperone = false } },
        { "equipment", "checked yesterday", InClinic with { EquipmentCheckedOn = Today.AddDays(-1) } },
        { "second-person", "nobody", InClinic with { SecondPersonOnDuty = false } },
        { "dose-spacing", "too soon in the clinic", InClinic with { LastDoseAt = Now.AddHours(-48).AddSeconds(1) } },
    };

    public static TheoryData<string, DosingReadinessFacts> NotKnown() => new()
    {
        { "consent", Ready with { ConsentSigned = null } },
        { "consent", Ready with { ConsentWithdrawn = null } },
        { "telehealth-consent", Ready with { TelehealthConsentSigned = null } },
        { "prescriber-licence", Ready with { PrescriberLicences = null } },
        { "therapist-licence", Ready with { PatientState = null } },
        { "prescriber-licence", Ready with { PatientState = "" } },
        { "prescriber-licence", Ready with { PlaceConfirmedOn = Today.AddDays(-1) } },
        { "place", Ready with { PatientState = "" } },
        { "place", Ready with { HasEmergencyAddress = null } },
        { "consent", Ready with { ConsentAttested = null } },
        { "label-contraindication", Ready with { Eligibility = null } },
        { "eligibility", Ready with { HasUnseenMedicineChange = true } },
        { "eligibility", Ready with { HasUnseenMedicineChange = true, Eligibility = new(true, Today.AddDays(-1), false) } },
        { "eligibility", Ready with { HasUnseenHealthChange = true } },
        { "plan", Ready with { Plan = null } },
        { "order-filled", Ready with { OrderFilled = null } },
        { "medicine-in-hand", Ready with { Medicine = null } },
        { "medicine-in-hand", Ready with { Medicine = new(6, 6, 6, null) } },
        { "medicine-in-hand", Ready with { Medicine = new(6, null, 6, true) } },
        { "preparation", Ready with { PreparationSessions = null } },
        { "place", Ready with { PlaceConfirmedOn = null } },
        { "chaperone", Ready with { ChaperoneConfirmedOn = null } },
        { "cuff", Ready with { HasBloodPressureCuff = null } },
        { "phone-fallback", Ready with { HasPhoneFallback = null } },
        { "hazards", Ready with { HazardsCleared = null } },
        { "on-call", Ready with { OnCall = null } },
        { "channel", Ready with { Channels = null } },
        { "one-home-session", Ready with { OtherHomeSessionsOfTherapist = null } },
        { "suicide-screen", Ready with { SuicideScreen = null } },
        { "suicide-screen", Ready with { SuicideScreenOn = null } },
        { "still-wants", Ready with { StillWants = null } },
        { "safe-at-home", Ready with { FeelsSafeWithChaperone = null } },
        { "fasting", Ready with { FastedAsInstructed = null } },
        { "alcohol-or-cannabis", Ready with { AlcoholOrCannabis = null } },
        { "other-substances", Ready with { OtherSubstances = null } },
        { "psychosis-or-mania", Ready with { PsychosisOrMania = null } },
        { "acute-illness", Ready with { AcuteIllness = null } },
        { "pressure-and-pulse", Ready with { ReadingsToday = [Reading(-31, 120)] } },
        { "integration-booked", Ready with { IntegrationBooked = null } },
        { "suicide-screen", Ready with { SuicideScreen = new() { Q1 = false, Q2 = false } } },
        { "suicide-screen", Ready with { SuicideScreenOn = Today.AddDays(-1) } },
        { "medicines-as-instructed", Ready with { MedicinesTakenAsInstructed = null } },
        { "pregnancy", Ready with { MayBePregnant = null } },
        { "pressure-and-pulse", Ready with { ReadingsToday = null } },
        { "pressure-and-pulse", Ready with { ReadingsToday = [Reading(-5, 170)] } },
        { "dose-spacing", Ready with { EarlierDoses = null } },
        { "dose-spacing", Ready with { LastDoseAt = null } },
        { "integration-booked", Ready with { IntegrationAt = null } },
        { "eligibility", Ready with { Eligibility = new(true, Today, false, IsForThisWay: false) } },
        { "rems-setting", WithTheSpray with { RemsSetting = null } },
        { "rems-enrollment", WithTheSpray with { RemsEnrolledOn = null } },
        { "prescriber-on-site", WithTheSpray with { PrescriberOnSite = null } },
        { "oximeter", WithTheSpray with { OximeterAtHand = null } },
        { "nasal-medicine", WithTheSpray with { NasalMedicineWithinHour = null } },
        { "nose-free", WithTheBottle with { NoseIsFree = null } },
        { "nasal-medicine", WithTheBottle with { NasalMedicineWithinHour = null } },
        { "room", InClinic with { RoomNamed = null } },
        { "escort", InClinic with { EscortNamed = null } },
        { "escort", InClinic with { EscortConfirmedOn = null } },
        { "safe-with-escort", InClinic with { FeelsSafeWithChaperone = null } },
        { "equipment", InClinic with { EquipmentCheckedOn = null } },
        { "second-person", InClinic with { SecondPersonOnDuty = null } },
    };

    [Fact]
    public void With_every_reason_met_it_is_go_and_each_reason_says_so()
    {
        var result = Evaluate(Ready);
        Assert.True(result.IsGo);
        Assert.Empty(result.Blocking);
        Assert.All(result.Reasons, r => Assert.Equal(ReasonState.Met, r.State));
        Assert.All(result.Reasons, r => Assert.False(string.IsNullOrWhiteSpace(r.Says) || string.IsNullOrWhiteSpace(r.Source)));
        Assert.Equal(result.Reasons.Count, result.Reasons.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Every_gate_of_the_knowledge_is_looked_at()
    {
        var seen = NotSo().Select(d => d.Data.Item1).Append("integration-window").Distinct().Order();
        Assert.Equal(KnowledgeSet.Embedded.Gates.Select(g => g.Id).Order(), seen);
    }

    [Theory, MemberData(nameof(NotSo))]
    public void A_reason_that_is_not_so_stops_and_only_its_own_people_lift_it(string id, string way, DosingReadinessFacts facts)
    {
        var result = Evaluate(facts);
        var reason = result.Reasons.Single(r => r.Id == id);
        Assert.True(reason.State == ReasonState.NotMet && reason.Blocks && !result.IsGo, way);
        Assert.Equal(reason.Kind == ReasonKind.TherapistWithReason, Lifted(facts, id, LiftedBy.Therapist, "Talked through"));
        Assert.Equal(reason.Kind != ReasonKind.Never, Lifted(facts, id, LiftedBy.Prescriber, "Talked through"));
        Assert.False(Lifted(facts, id, LiftedBy.Prescriber, "  "));
    }

    [Theory, MemberData(nameof(NotKnown))]
    public void What_is_not_known_stops_and_is_not_lifted(string id, DosingReadinessFacts facts)
    {
        var reason = Evaluate(facts).Reasons.Single(r => r.Id == id);
        Assert.Equal((ReasonState.CannotAssess, true), (reason.State, reason.Blocks));
        Assert.False(Lifted(facts, id, LiftedBy.Prescriber, "Not known, but fine"));
    }

    [Fact]
    public void With_nothing_known_nothing_is_met()
    {
        var result = Evaluate(new() { Setting = CareSetting.Home, Route = DoseRoute.SublingualLozenge, Today = Today });
        Assert.All(result.Reasons.Where(r => r.Id != "route-allowed-at-home"), r => Assert.Equal(ReasonState.CannotAssess, r.State));
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    [InlineData(72, false)]
    [InlineData(73, true)]
    public void Integration_outside_one_to_three_days_is_advice(int hours, bool warns)
    {
        var result = Evaluate(Ready with { IntegrationAt = Now.AddHours(hours) });
        Assert.True(result.IsGo);
        Assert.Equal(warns, result.Reasons.Single(r => r.Id == "integration-window").IsWarning);
    }

    [Fact]
    public void A_practice_that_demands_no_training_is_not_asked_for_one_and_both_days_of_one_count()
    {
        Assert.DoesNotContain(Evaluate(Ready).Reasons, r => r.Id == "training");
        Assert.True(Evaluate(Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", Today, Today)] }).IsGo);
        Assert.True(Evaluate(Ready with { DemandedTrainings = [new("Inga Sorrel", "Ketamine-assisted psychotherapy", Today.AddDays(-900), null)] }).IsGo);
        var says = Evaluate(Ready with { DemandedTrainings = [new("Inga Sorrel", "Basic life support", null, null), new("Amara Finch", "REMS", Today.AddDays(-9), Today.AddDays(-1))] }).Reasons.Single(r => r.Id == "training").Says;
        Assert.Equal($"Inga Sorrel: Basic life support is not on record. Amara Finch: REMS ended on {Today.AddDays(-1):yyyy-MM-dd}.", says);
    }

    [Fact]
    public void The_kinds_are_those_of_the_rules_of_conduct()
    {
        var kinds = KnowledgeSet.Embedded.Gates.ToDictionary(g => g.Id, g => g.Kind);
        foreach (var id in new[] { "consent", "prescriber-licence", "therapist-licence", "route-allowed-at-home", "label-contraindication", "pressure-and-pulse" })
            Assert.Equal(ReasonKind.Never, kinds[id]);
        Assert.Equal(ReasonKind.PrescriberOnlyWithReason, kinds["suicide-screen"]);
        Assert.Equal(ReasonKind.PrescriberOnlyWithReason, kinds["pressure-decision"]);
        Assert.Equal(ReasonKind.TherapistWithReason, kinds["preparation"]);
        Assert.Equal(ReasonKind.TherapistWithReason, kinds["integration-booked"]);
    }

    [Fact]
    public void Passive_thoughts_do_not_stop_and_pregnancy_is_not_asked_of_whom_it_does_not_concern()
    {
        Assert.True(Evaluate(Ready with { SuicideScreen = new SuicideScreenAnswers { Q1 = true, Q2 = false, Q6 = false } }).IsGo);
        Assert.True(Evaluate(Ready with { PregnancyConcernsPatient = false, MayBePregnant = null }).IsGo);
    }

    [Fact]
    public void The_first_dose_has_no_distance_to_keep()
    {
        var result = Evaluate(Ready with { EarlierDoses = 0, LastDoseAt = null });
        Assert.True(result.IsGo);
        Assert.Equal("This is the first dose.", result.Reasons.Single(r => r.Id == "dose-spacing").Says);
    }

    [Fact]
    public void In_the_clinic_nothing_of_the_home_is_asked()
    {
        var asked = Evaluate(InClinic).Reasons.Select(r => r.Id).ToList();
        string[] atHomeOnly = ["telehealth-consent", "one-home-session", "route-allowed-at-home", "order-filled", "medicine-in-hand", "place", "chaperone", "cuff", "phone-fallback", "hazards", "safe-at-home"];
        string[] inTheClinicOnly = ["room", "escort", "equipment", "second-person", "safe-with-escort"];
        Assert.Empty(asked.Intersect(atHomeOnly));
        Assert.Equal(Evaluate(Ready).Reasons.Select(r => r.Id).Except(atHomeOnly), asked.Except(inTheClinicOnly));
        Assert.Equal(inTheClinicOnly.Order(), asked.Except(Evaluate(Ready).Reasons.Select(r => r.Id)).Order());
    }

    [Fact]
    public void In_the_clinic_too_every_reason_can_be_met()
    {
        var result = Evaluate(InClinic);
        Assert.True(result.IsGo, string.Join("; ", result.Blocking.Select(r => $"{r.Id}: {r.Says}")));
    }

    [Fact]
    public void The_licensed_spray_asks_for_five_things_more_and_only_it_does()
    {
        var result = Evaluate(WithTheSpray);
        Assert.True(result.IsGo, string.Join("; ", result.Blocking.Select(r => $"{r.Id}: {r.Says}")));
        Assert.Equal(["rems-setting", "rems-enrollment", "prescriber-on-site", "oximeter", "nasal-medicine"], result.Reasons.Select(r => r.Id).Except(Evaluate(InClinic).Reasons.Select(r => r.Id)));
        Assert.True(Evaluate(WithTheSpray with { RemsSetting = new(Today.AddDays(-400), null) }).IsGo);
        Assert.DoesNotContain(Evaluate(WithTheSpray with { Setting = CareSetting.Home }).Reasons, r => r.Id.StartsWith("rems-", StringComparison.Ordinal));
        Assert.Equal($"Certified since {Today:yyyy-MM-dd}.", Says("rems-setting"));
        Assert.Equal($"Enrolled on {Today:yyyy-MM-dd}, the form seen.", Says("rems-enrollment"));
        Assert.Equal("None in the last hour.", Says("nasal-medicine"));

        string Says(string id) => result.Reasons.Single(r => r.Id == id).Says;
    }

    [Fact]
    public void The_compounded_spray_asks_about_the_nose_and_nothing_of_the_rems()
    {
        var result = Evaluate(WithTheBottle);
        Assert.True(result.IsGo, string.Join("; ", result.Blocking.Select(r => $"{r.Id}: {r.Says}")));
        Assert.Equal(["nose-free", "nasal-medicine"], result.Reasons.Select(r => r.Id).Except(Evaluate(InClinic).Reasons.Select(r => r.Id)));
        Assert.Equal("Free, by their word and by a look.", result.Reasons.Single(r => r.Id == "nose-free").Says);
        Assert.True(Lifted(WithTheBottle with { NoseIsFree = false }, "nose-free", LiftedBy.Prescriber, "A stuffy left side only; sprayed right."));
        Assert.False(Lifted(WithTheBottle with { NoseIsFree = false }, "nose-free", LiftedBy.Therapist, "They say it is fine."));
        var atHome = Evaluate(WithTheBottle with { Setting = CareSetting.Home }).Reasons;
        Assert.Contains("not taken at home", atHome.Single(r => r.Id == "route-allowed-at-home").Says, StringComparison.Ordinal);
        Assert.DoesNotContain(atHome, r => r.Id == "nose-free");
    }

    [Theory]
    [InlineData(DoseRoute.Subcutaneous)]
    [InlineData(DoseRoute.Intravenous)]
    public void No_other_route_of_the_clinic_asks_for_them(DoseRoute route)
        => Assert.True(Evaluate(InClinic with { Route = route }).IsGo);

    private static bool Lifted(DosingReadinessFacts facts, string id, LiftedBy by, string because) =>
        !Evaluate(facts with { Lifted = [new(id, by, because)] }).Reasons.Single(r => r.Id == id).Blocks;

    private static VitalSignsReading Reading(int minutes, int systolic) =>
        new() { At = Now.AddMinutes(minutes), SystolicMmHg = systolic, DiastolicMmHg = 80, HeartRatePerMinute = 70 };

    internal static DosingReadinessResult Evaluate(DosingReadinessFacts facts) => DosingReadiness.Evaluate(facts, KnowledgeSet.Embedded, Now);
}
