using System.Net;
using System.Text;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Referrals;
using Doorway.Web.Tests.Fhir;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Screening.Referrals;

public sealed class ImportPageTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task A_therapist_imports_a_referral_and_sees_what_was_taken_and_what_was_kept(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var list = await inga.GetAsync("/patients");
        var form = await list.FollowAsync("Import a referral");
        var page = await form.Attach("file", "referral.json", Made.Bundle("taken").Bytes()).SubmitAsync("import");

        page.MustSay("8 resources: 7 used, 1 kept, not used").MustSay("Testwright-taken")
            .MustSay("Hypertensive disorder").MustSay("SNOMED CT 38341003").MustSay("3 Feb 2015")
            .MustSay("clonazepam 0.5 MG Oral Tablet").MustSay("RxNorm 197527").MustSay("4 May 2021")
            .MustSay("Penicillin").MustSay("Hives").MustSay("Blood pressure 148/92 mmHg").MustSay("Temperature 36.9 °C")
            .MustSay("The record says nothing of smoking: not known.").MustSay("Encounter");
        (await (await inga.GetAsync("/patients")).SubmitAsync("find", ("find", "testwright-taken"))).MustSay("Imported, no course of care yet");
    }

    [Theory, EachEngine]
    public async Task What_was_taken_becomes_reported_facts_that_nobody_has_accepted(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var id = PatientOf(await inga.ImportAsync(Made.Bundle("facts").Bytes()));

        var reading = await practice.LookAsync(db => db.Set<HomeReading>().SingleAsync(r => r.PatientId == id));
        Assert.Equal((148, 92, ReadingSource.Import, false), (reading.SystolicMmHg, reading.DiastolicMmHg, reading.Source, reading.Counts));
        Assert.Equal(new DateTimeOffset(2021, 8, 1, 16, 0, 0, TimeSpan.Zero), reading.MeasuredAt);
        var conditions = await practice.LookAsync(db => db.Set<ReportedCondition>().Where(c => c.PatientId == id).OrderBy(c => c.OnsetOn).ToListAsync());
        Assert.Equal([("38341003", "active", new DateOnly(2015, 2, 3)), ("22298006", "active", new DateOnly(2020, 9, 30))], conditions.Select(c => (c.Code, c.Status, c.OnsetOn!.Value)));
        Assert.All(conditions, c => Assert.Equal(ReportSource.Import, c.Source));
        var medicine = await practice.LookAsync(db => db.Set<ReportedMedication>().SingleAsync(m => m.PatientId == id));
        Assert.True(medicine.IsTakenNow);
        Assert.Equal("197527", medicine.Code);
        var patient = await practice.LookAsync(db => db.Set<Care.Patients.Patient>().SingleAsync(p => p.Id == id));
        Assert.Equal(("Female", "OR", new DateOnly(1984, 3, 9), null), (patient.SexAtBirth, patient.HomeState, patient.BirthDate!.Value, patient.AccountId));
    }

    [Theory, EachEngine]
    public async Task The_same_content_again_is_unchanged_in_any_order(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var first = PatientOf(await inga.ImportAsync(Made.Bundle("again").Bytes()));
        var rows = await practice.RowsAsync();
        var again = await inga.ImportAsync(Made.Bundle("again").Reversed().Bytes());
        again.MustBeServed().MustSay("This file is here already");
        Assert.Equal(first, PatientOf(again));
        Assert.Equal(rows, await practice.RowsAsync());
    }

    [Theory, EachEngine]
    public async Task The_same_patient_with_other_content_is_refused_with_the_difference_and_without_its_words(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        await inga.ImportAsync(Made.Bundle("other").Bytes());
        var rows = await practice.RowsAsync();
        var changed = Made.Bundle("other").Add("Condition", "c9", Made.Condition("73211009", "Diabetes mellitus", "2020-01-01"));
        changed.Patient["birthDate"] = "1985-03-09";
        var page = await inga.ImportAsync(changed.Bytes());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page.MustSay("Nothing was imported").MustSay("Patient: birthDate differs").MustSay("entry Condition/c9 added").MustNotSay("Diabetes").MustNotSay("1985");
        Assert.Contains("The difference", page.ErrorAt("file"), StringComparison.Ordinal);
        Assert.Equal(rows, await practice.RowsAsync());
    }

    [Theory, EachEngine]
    public async Task A_broken_or_hostile_file_is_refused_at_its_field_with_the_place_and_leaves_nothing(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var rows = await practice.RowsAsync();
        var future = Made.Bundle("future");
        future.Patient["birthDate"] = "2990-01-01";
        var twice = Made.Bundle("twice").Add("Patient", "p2", "\"gender\":\"male\"", about: "");
        foreach (var (content, place) in new (byte[], string)[]
        {
            (Made.Bundle("cut").Bytes()[..^200], "The file ends before"),
            (future.Bytes(), "entry[0].resource.birthDate"),
            (twice.Bytes(), "more than one patient"),
            ("<script>alert(1)</script>"u8.ToArray(), "Nothing was imported"),
            (Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 5000))), "Nothing was imported"),
        })
        {
            var page = await inga.ImportAsync(content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            page.MustSay("Nothing was imported").MustSay(place);
            Assert.NotNull(page.ErrorAt("file"));
            Assert.Equal(rows, await practice.RowsAsync());
        }
        var none = await (await inga.GetAsync("/patients/import")).SubmitRefusedAsync("import");
        Assert.Contains("Choose the file", none.ErrorAt("file"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_file_over_20_MB_is_refused_in_words_however_large(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var rows = await practice.RowsAsync();
        foreach (var megabytes in new[] { 21, 40 })
        {
            var page = await inga.ImportAsync(new byte[megabytes * 1024 * 1024]);
            page.MustSay("Nothing was imported").MustSay("The file is larger than 20 MB.");
            Assert.Equal("/patients/import", page.Path);
        }
        Assert.Equal(rows, await practice.RowsAsync());
    }

    [Theory, EachEngine]
    public async Task Markup_in_a_record_is_shown_as_text(Engine engine)
    {
        using var inga = await (await demos.OnAsync(engine)).AsAsync("Inga Sorrel");
        var page = await inga.ImportAsync(Made.Bundle("markup").Add("Condition", "x", Made.Condition("1", "<b id='evil'>bold</b>", "2020-01-01")).Bytes());
        page.MustSay("<b id='evil'>bold</b>");
        Assert.Null(page.Document.QuerySelector("#evil"));
    }

    [Theory, EachEngine]
    public async Task A_prescriber_imports_into_their_own_practice_and_the_other_practice_sees_nothing(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var amara = await practice.AsAsync("Amara Finch");
        var id = PatientOf(await amara.ImportAsync(Made.Bundle("north").Bytes()));
        using var inga = await practice.AsAsync("Inga Sorrel");
        Assert.Equal(HttpStatusCode.NotFound, (await inga.TryGetAsync($"/patients/{id}/imported")).Status);
        (await (await inga.GetAsync("/patients")).SubmitAsync("find", ("find", "testwright-north"))).MustSay("Nobody by that name");
        // The same person may be a patient of both: each practice finds its own.
        (await inga.ImportAsync(Made.Bundle("north").Bytes())).MustBeServed().MustSay("8 resources");
    }

    [Theory, EachEngine]
    public async Task A_therapist_opens_a_course_of_care_and_the_patient_comes_in_by_the_link(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        var id = PatientOf(await inga.ImportAsync(Made.Bundle("course").Bytes()));
        var chart = await inga.GetAsync($"/patients/{id}");
        Assert.Contains("email address", (await chart.SubmitRefusedAsync("open-course", ("email", "not an address"))).ErrorAt("email"), StringComparison.Ordinal);
        (await chart.SubmitAsync("open-course")).MustNotSay("No course of care yet");
        (await (await inga.GetAsync("/patients")).SubmitAsync("find", ("find", "testwright-course"))).MustSay("Arriving");

        using var patient = practice.Visitor();
        var mail = await patient.NewestMailToAsync("course@example.org");
        var enter = await patient.GetAsync(mail.Link);
        var home = await enter.TrySubmitAsync(enter.Document.QuerySelector("form button")!.TextContent.Trim());
        home.MustBeServed();
        Assert.DoesNotContain("/sign-in", home.Hops);
    }

    [Fact]
    public async Task On_the_disk_nothing_clinical_and_no_identifier_stands_in_the_clear()
    {
        await using var practice = await RunningPractice.StartAsync(Engine.Sqlite);
        using var inga = await practice.AsAsync("Inga Sorrel");
        (await inga.ImportAsync(Made.Bundle("sealed").Bytes())).MustBeServed();
        Assert.Equal(8, await practice.LookAsync(db => db.Set<ImportedResource>().CountAsync()));
        var bytes = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(practice.DataPath, "doorway.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        var disk = bytes.ToString();
        Assert.Contains("Testwright-sealed", disk, StringComparison.Ordinal);
        Assert.DoesNotContain("MRN-sealed", disk, StringComparison.Ordinal);
        Assert.DoesNotContain("clonazepam", disk, StringComparison.Ordinal);
        Assert.DoesNotContain("Hypertensive disorder", disk, StringComparison.Ordinal);
    }

    internal static Guid PatientOf(Page page) => Guid.Parse(page.MustBeServed().Path.Split('/')[2]);
}
