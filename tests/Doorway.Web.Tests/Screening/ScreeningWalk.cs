using System.Globalization;
using AngleSharp.Dom;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening;

/// <summary>Drives the screening by its pages: one patient of the therapist's, shared with the prescriber next door.</summary>
internal sealed class ScreeningWalk : IDisposable
{
    private ScreeningWalk(RunningPractice practice, string name, string email, Visitor patient)
    {
        Practice = practice;
        Name = name;
        Email = email;
        Patient = patient;
    }

    public RunningPractice Practice { get; }
    public string Name { get; }
    public string Email { get; }
    public Visitor Patient { get; }
    public Guid PatientId { get; private set; }
    public string Chart => $"/patients/{PatientId}";

    /// <summary>A patient who has arrived and whose next step is the intake.</summary>
    public static async Task<ScreeningWalk> ArrivedAsync(RunningPractice practice)
    {
        var mark = Guid.CreateVersion7(practice.Now).ToString("N")[^7..];
        var (name, email) = ($"Wren Halloway{mark}", $"wren.{mark}@halloway.example");
        var walk = new ScreeningWalk(practice, name, email, await NewPatient.ArrivedAsync(practice, name, email));
        walk.PatientId = await practice.LookAsync(async db => (await db.Set<Patient>().SingleAsync(p => p.Email == email)).Id);
        return walk;
    }

    /// <summary>The patient whom this practice was opened with.</summary>
    public static async Task<ScreeningWalk> InAsync(RunningPractice practice)
    {
        var walked = practice.Walked!;
        return new ScreeningWalk(practice, walked.Name, walked.Email, await practice.AsAsync(walked.Name)) { PatientId = walked.PatientId };
    }

    /// <summary>The same, with the prescriber of the other practice let in and on call.</summary>
    public static async Task<ScreeningWalk> SharedAndOnCallAsync(RunningPractice practice)
    {
        var walk = await ArrivedAsync(practice);
        await walk.ShareAsync();
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await SwitchOnAsync(prescriber);
        return walk;
    }

    /// <summary>The same, with the questions answered quietly, the pressure measured and accepted, and all of it sent to the prescriber.</summary>
    public static async Task<ScreeningWalk> SentAsync(RunningPractice practice)
    {
        var walk = await SharedAndOnCallAsync(practice);
        await walk.AnswerSafetyAsync(await walk.AnswerCardsAsync(), "no", "no", "no");
        await walk.MeasureAsync();
        await (await walk.Patient.GetAsync("/intake/done")).SubmitAsync("send");
        return walk;
    }

    /// <summary>The same, seen by the prescriber and decided: yes; for the way with that template, or for the first one.</summary>
    public static async Task<ScreeningWalk> DecidedAsync(RunningPractice practice, string? way = null)
    {
        var walk = await SentAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.HoldVisitAsync(prescriber);
        if (way is not null)
            await (await prescriber.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("way", ("way", way));
        var until = DateOnly.FromDateTime(practice.Now.AddDays(120).DateTime).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
        await (await prescriber.GetAsync($"{walk.Chart}/clearance")).SubmitAsync("decision", ("decision", "Clear"), ("reason", "Nothing in what was asked stands against it."), ("expires", until));
        return walk;
    }

    public async Task ProposeAsync()
    {
        using var therapist = await Practice.AsAsync(NewPatient.Therapist);
        var found = await (await therapist.GetAsync($"{Chart}/sharing")).SubmitAsync("find", ("sought", "northlight"));
        await found.MustSay("Amara Finch, PMHNP").SubmitAsync("Propose Amara Finch, PMHNP");
    }

    public async Task<Page> SignAsync() => await (await Patient.GetAsync("/sharing")).SubmitAsync("Sign", ("signature", Name));

    public async Task<Page> AcceptAsync()
    {
        using var prescriber = await Practice.AsAsync(NewPatient.Prescriber);
        var invitation = await Practice.LookAsync(async db =>
        {
            var grant = await db.Set<SharedCare>().SingleAsync(g => g.PatientId == PatientId && g.RevokedAt == null);
            return (await db.Set<CareInvitation>().SingleAsync(i => i.SharedCareId == grant.Id)).Id;
        });
        (await prescriber.GetAsync("/today")).MustSay("Answer Larkspur House");
        return await (await prescriber.GetAsync($"/invitations/{invitation}")).SubmitAsync("Accept");
    }

    public async Task ShareAsync()
    {
        await ProposeAsync();
        await SignAsync();
        await AcceptAsync();
    }

    public static async Task SwitchOnAsync(Visitor prescriber) => await (await prescriber.GetAsync("/on-call")).SubmitAsync("Switch on", ("hours", "24"));

    public static async Task SwitchOffAsync(Visitor prescriber) => await (await prescriber.GetAsync("/on-call")).SubmitAsync("Switch off");

    /// <summary>Answers every card up to the safety questions, the quiet way unless told otherwise. Answers where it ends.</summary>
    public async Task<Page> AnswerCardsAsync(Visitor? device = null, Func<string, (string Field, string Value)[]?>? otherwise = null, int most = 120, bool worst = false)
    {
        var page = await (device ?? Patient).GetAsync("/intake");
        for (var cards = 0; cards < most && page.Document.QuerySelector("form.question input[name=_handler][value=answer]") is not null; cards++)
            page = await page.SubmitAsync("answer", otherwise?.Invoke(Page.Words(page.Document.QuerySelector("h1")!)) ?? (worst && Worst(page) is { Length: > 0 } all ? all : Quiet(page)));
        return page;
    }

    public async Task<Page> AnswerSafetyAsync(Page page, params string[] answers)
    {
        foreach (var answer in answers)
            page = await page.SubmitAsync("safety", ("answer", answer));
        return page;
    }

    public async Task MeasureAsync(string systolic = "128", string diastolic = "82", string? oxygen = "97")
    {
        var form = await Patient.GetAsync("/readings");
        (string, string)[] numbers = [("systolic1", systolic), ("diastolic1", diastolic), ("pulse1", "72"), ("systolic2", systolic), ("diastolic2", diastolic), ("pulse2", "70"), ("rested", "yes")];
        await form.SubmitAsync("readings", oxygen is null ? numbers : [.. numbers, ("oxygen1", oxygen), ("oxygen2", oxygen)]);
        using var therapist = await Practice.AsAsync(NewPatient.Therapist);
        for (var i = 0; i < 2; i++)
        {
            var readings = await therapist.GetAsync($"{Chart}/readings");
            var handler = readings.Document.QuerySelectorAll("input[name=_handler]").Select(h => h.GetAttribute("value")!).First(h => h.StartsWith("reading-", StringComparison.Ordinal));
            await readings.SubmitAsync($"{handler}/Accept");
        }
    }

    public async Task HoldVisitAsync(Visitor prescriber)
        => await (await prescriber.GetAsync($"{Chart}/evaluation")).SubmitAsync("evaluation", ("met", "LiveVideo"), ("identity", "PhotoIdOnVideo"), ("state", "CO"), ("findings", "Clear, oriented, no psychosis."));

    public Task<List<FollowUp>> CallsAsync(string kind)
        => Practice.LookAsync(db => db.Set<FollowUp>().AsNoTracking().Where(f => f.PatientId == PatientId && f.Kind == kind).ToListAsync());

    public async Task<EpisodeStage> StageAsync() => (await Practice.LookAsync(db => db.Set<Episode>().AsNoTracking().SingleAsync(e => e.PatientId == PatientId))).Stage;

    /// <summary>Everything that a card offers but "none" and "not sure", for a page with as many findings as there can be.</summary>
    public static (string Field, string Value)[] Worst(Page page)
        => [.. page.Document.QuerySelectorAll("input[name=answer][type=checkbox]").Select(i => i.GetAttribute("value")!).Where(v => v is not ("none" or "unsure")).Select(v => ("answer", v))];

    public void Dispose() => Patient.Dispose();

    private static (string Field, string Value)[] Quiet(Page page)
    {
        var title = Page.Words(page.Document.QuerySelector("h1")!);
        if (page.Document.QuerySelector("textarea[name=answer]") is not null)
            return [("answer", title.Contains("operation", StringComparison.Ordinal) || title.Contains("another illness", StringComparison.Ordinal) ? "" : "I would like to feel the floor again.")];
        if (page.Document.QuerySelector("input[name=none]") is not null)
            return [("none", "none")];
        var values = page.Document.QuerySelectorAll("input[name=answer]").Select(i => i.GetAttribute("value")!).ToList();
        if (title.Contains("adult you trust", StringComparison.Ordinal) || title.Contains("cuff", StringComparison.Ordinal))
            return [("answer", "yes")];
        // A card of a questionnaire has numbers: the lowest says that nothing is amiss.
        return [("answer", values.Contains("no") ? "no" : values.Contains("none") ? "none" : values.Contains("0") ? "0" : values[0])];
    }
}
