using Doorway.Care.Episodes;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Journey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening;

public sealed class SharedCareTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task The_prescriber_sees_nothing_before_what_was_granted_during_and_nothing_after(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        using var prescriber = await practice.AsAsync(NewPatient.Prescriber);
        await walk.AnswerCardsAsync(most: 3);
        await MustSeeNothingAsync(prescriber, walk);
        await walk.ProposeAsync();
        await MustSeeNothingAsync(prescriber, walk);
        (await walk.Patient.GetAsync("/home")).MustSay("Read and sign who else may take part in your care");
        await walk.SignAsync();
        await MustSeeNothingAsync(prescriber, walk);

        await walk.AcceptAsync();
        (await prescriber.GetAsync(walk.Chart)).MustSay(walk.Name);
        (await prescriber.GetAsync($"{walk.Chart}/intake")).MustSay("I would like to feel the floor again.");
        (await prescriber.GetAsync($"{walk.Chart}/clearance")).MustSay("Cannot be assessed yet");

        await (await walk.Patient.GetAsync("/sharing")).SubmitAsync("Take it back");
        await MustSeeNothingAsync(prescriber, walk);
        using var therapist = await practice.AsAsync(NewPatient.Therapist);
        (await therapist.GetAsync($"{walk.Chart}/sharing")).MustSay("Taken back");
    }

    [Theory, EachEngine]
    public async Task Accepting_makes_a_guest_with_their_licenses_in_the_patients_practice(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ShareAsync();
        var (guest, licenses) = await practice.LookAsync(async db =>
        {
            var patient = await db.Set<Care.Patients.Patient>().SingleAsync(p => p.Id == walk.PatientId);
            var staff = await db.Set<StaffMember>().AsNoTracking().SingleAsync(s => s.PracticeId == patient.PracticeId && s.HomePracticeId != null);
            return (staff, await db.Set<License>().AsNoTracking().Where(l => l.PracticeId == staff.PracticeId && l.StaffMemberId == staff.Id).ToListAsync());
        });
        Assert.Equal("Amara Finch", guest.Name);
        Assert.NotEqual(guest.PracticeId, guest.HomePracticeId);
        Assert.Equal("CO", Assert.Single(licenses).State);
        // A licence that comes later counts there too.
        using var owner = await practice.AsAsync(NewPatient.Prescriber);
        await (await owner.GetAsync("/practice")).SubmitAsync("license", ("who", "Amara Finch"), ("state", "NM"), ("number", "NM.1"), ("from", "1/1/2025"), ("until", "1/1/2030"));
        var states = await practice.LookAsync(db => db.Set<License>().Where(l => l.PracticeId == guest.PracticeId && l.StaffMemberId == guest.Id).Select(l => l.State).ToListAsync());
        Assert.Equal(["CO", "NM"], states.Order());
    }

    [Theory, EachEngine]
    public async Task One_signature_makes_one_invitation_also_while_the_job_carries_at_the_same_moment(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var walk = await ScreeningWalk.ArrivedAsync(practice);
        await walk.ProposeAsync();
        using var signed = new CancellationTokenSource();
        var jobs = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!signed.IsCancellationRequested)
                await practice.InScopeAsync(async services =>
                {
                    await services.GetServices<IJob>().Single(job => job.Name == "carry-invitations").RunAsync(services, practice.Now, TestContext.Current.CancellationToken);
                    return true;
                });
        })).ToList();
        await walk.SignAsync();
        await signed.CancelAsync();
        await Task.WhenAll(jobs);
        var invitations = await practice.LookAsync(async db =>
        {
            var grant = await db.Set<SharedCare>().SingleAsync(g => g.PatientId == walk.PatientId && g.RevokedAt == null);
            return await db.Set<CareInvitation>().CountAsync(i => i.SharedCareId == grant.Id);
        });
        Assert.Equal(1, invitations);
    }

    [Theory, EachEngine]
    public async Task A_grant_is_signed_by_the_patients_own_name(Engine engine)
    {
        using var walk = await ScreeningWalk.ArrivedAsync(await demos.OnAsync(engine));
        await walk.ProposeAsync();
        var refused = await (await walk.Patient.GetAsync("/sharing")).SubmitRefusedAsync("Sign", ("signature", "Somebody Else"));
        Assert.Contains("Type your name", refused.ErrorAt("signature"));
    }

    private static async Task MustSeeNothingAsync(Visitor prescriber, ScreeningWalk walk)
    {
        foreach (var page in new[] { walk.Chart, $"{walk.Chart}/intake", $"{walk.Chart}/clearance", $"{walk.Chart}/readings" })
            (await prescriber.TryGetAsync(page)).MustNotSay(walk.Name).MustNotSay("feel the floor");
        (await prescriber.GetAsync("/patients")).MustNotSay(walk.Name.Split(' ')[1]);
    }
}
