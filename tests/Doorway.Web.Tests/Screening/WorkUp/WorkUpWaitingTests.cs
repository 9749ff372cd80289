using Doorway.Care.Screening.WorkUp;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;

namespace Doorway.Web.Tests.Screening.WorkUp;

/// <summary>What happens while an answer has not come: the patient's line, their word, the day that passes. The clock moves, so each test has a practice of its own.</summary>
public sealed class WorkUpWaitingTests
{
    [Theory, EachEngine]
    public async Task An_overdue_answer_is_a_task_of_who_looks_after_it_until_it_comes(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        using var inga = await practice.AsAsync(NewPatient.Therapist);
        var owner = await WorkUpWalk.StaffAsync(practice, "Inga Sorrel", walk);
        var request = await (await amara.GetAsync($"{walk.Chart}/work-up")).SubmitAsync("ask", ("kind", "Ecg"), ("why", "The heart."), ("due", WorkUpWalk.Day(practice, 2)), ("owner", owner.ToString()));
        (await inga.GetAsync("/today")).MustNotSay("A work-up answer has not come");
        await inga.MoveClockAsync(24);
        await Task.Delay(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue));
        await inga.MoveClockAsync(72);
        for (var attempt = 0; attempt < 60 && (await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue)).Count == 0; attempt++)
            await Task.Delay(500, TestContext.Current.CancellationToken);
        var task = Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue));
        Assert.Equal((owner, request.Path), (task.OwnerStaffMemberId, task.Link));
        (await inga.GetAsync("/today")).MustSay("A work-up answer has not come: ask for it");
        (await inga.GetAsync("/tasks")).MustSay("A work-up answer has not come: ask for it").MustNotSay("ECG");
        Assert.DoesNotContain("ECG", (await inga.NewestMailToAsync("inga@larkspur.example")).Body, StringComparison.Ordinal);
        (await amara.GetAsync(request.Path)).MustSay("it was due");

        await WorkUpWalk.AnswerAsync(await inga.GetAsync(request.Path), practice, "Sinus rhythm.");
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue));
        (await inga.GetAsync("/tasks")).MustNotSay("A work-up answer has not come");
        // The answer was somebody else's: it is open again, overdue, and owed again.
        await (await amara.GetAsync(request.Path)).SubmitAsync("aside", ("wrong", "Another name stands on it."));
        for (var attempt = 0; attempt < 60 && (await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue)).Count == 0; attempt++)
            await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue));
        await (await amara.GetAsync(request.Path)).SubmitAsync("withdraw", ("because", "Not needed any more."));
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Overdue));
    }

    [Theory, EachEngine]
    public async Task The_patient_sees_what_is_asked_and_by_when_and_says_that_it_is_done_which_is_no_answer(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        var ecg = await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.Ecg, 8);
        await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.ClearanceLetter, 8, "", nameof(WorkUpWay.OtherDoctor), "Dr. Hollis Kemp", "720-555-0188");
        (await walk.Patient.GetAsync("/home")).MustSay("Your prescriber asked for: an ECG, a picture of your heartbeat, by").MustSay("We wait for the answer: a letter from another doctor").MustNotSay("Before we decide.");
        var asked = await walk.Patient.GetAsync("/asked");
        asked.MustSay("Bring the paper to us").MustSay("We ask Dr. Hollis Kemp ourselves").MustNotSay("Before we decide.");
        var id = ecg.Path.Split('/')[^1].Replace("-", "", StringComparison.Ordinal);
        (await asked.SubmitAsync($"done-{id}")).MustSay("We look for the answer.");
        (await amara.GetAsync(ecg.Path)).MustSay("Asked, not answered").MustSay("that it is done or sent");
        (await amara.GetAsync("/today")).MustSay("They say that a work-up request is done");
        Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.SaidDone));
        (await walk.Patient.GetAsync("/home")).MustNotSay("Your prescriber asked for").MustSay("We wait for the answer: an ECG");
        await WorkUpWalk.AnswerAsync(await amara.GetAsync(ecg.Path), practice, "Sinus rhythm, as printed.");
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.SaidDone));
        (await walk.Patient.GetAsync("/asked")).MustSay("It is here. Your prescriber will read it.");
        // It was somebody else's paper: they still said that it is done, so somebody still looks for it.
        await (await amara.GetAsync(ecg.Path)).SubmitAsync("aside", ("wrong", "It names another person."));
        Assert.Empty(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.Unread));
        Assert.Single(await WorkUpWalk.OpenTasksAsync(walk, WorkUpTasks.SaidDone));
    }

    [Theory, EachEngine]
    public async Task Who_reads_Spanish_reads_it_in_Spanish_and_the_mail_too(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        await (await walk.Patient.GetAsync("/language")).SubmitAsync("language/Español");
        using var amara = await practice.AsAsync(NewPatient.Prescriber);
        await WorkUpWalk.AskAsync(amara, walk, WorkUpKind.UrinePregnancyTest, 8);
        Assert.Equal("Su consultorio le pide algo", (await walk.Patient.NewestMailToAsync(walk.Email)).Subject);
        (await walk.Patient.GetAsync("/home")).MustSay("Quien le receta pidió: una prueba de embarazo en orina, hasta el");
        var asked = await walk.Patient.GetAsync("/asked");
        asked.MustSay("Lo que pedimos").MustSay("Tráiganos el papel").MustSay("Ya lo hice o lo envié").MustNotSay("What we asked for");
        (await asked.SubmitAsync(asked.Document.QuerySelectorAll("input[name=_handler]").Select(h => h.GetAttribute("value")!).Single(h => h.StartsWith("done-", StringComparison.Ordinal)))).MustSay("Buscamos la respuesta.");
        (await walk.Patient.GetAsync("/home")).MustSay("Esperamos la respuesta: una prueba de embarazo en orina");
    }
}
