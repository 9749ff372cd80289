using Doorway.Care.Access;
using Doorway.Care.Patients;
using Doorway.Care.Staff;
using Doorway.Fhir.Import;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Screening.Referrals;

public sealed class SetUpAfterImportTests
{
    [Theory, EachEngine]
    public async Task The_set_up_completes_the_practice_that_took_in_referrals_before_anybody_owned_it(Engine engine)
    {
        await using var practice = await RunningPractice.StartAsync(engine, demo: false);
        var importer = Actor.Job("import");
        var waiting = await practice.InScopeAsync(s => s.GetRequiredService<ChoosePracticeForImports>().Handle(importer));
        Assert.Equal(waiting, await practice.InScopeAsync(s => s.GetRequiredService<ChoosePracticeForImports>().Handle(importer)));
        using var content = new MemoryStream(Made.Bundle("early").Bytes());
        Assert.IsType<ReferralImport.Imported>(await practice.InScopeAsync(s => s.GetRequiredService<ImportReferral>().Handle(importer, new(waiting, content))));

        var founded = (await practice.InScopeAsync(s => s.GetRequiredService<FoundPractice>().Handle(new()
        {
            Facts = new("Sable House", "303-555-0190", "1 Sable Row", "Denver", "CO", "America/Denver", "Daily."),
            OwnerName = "Petra Lindqvist", OwnerCredentials = "LCSW", OwnerEmail = "petra@sable.example", OwnerPhone = "303-555-0191", Password = "a long enough passphrase 7!",
            OwnerRoles = StaffRoles.Therapist | StaffRoles.Owner, IsFront = true,
        }))).Get();

        Assert.Equal(waiting, founded.PracticeId);
        var only = await practice.LookAsync(db => db.Set<Practice>().SingleAsync());
        Assert.Equal(("Sable House", true), (only.Name, only.IsFront));
        Assert.Equal(waiting, (await practice.LookAsync(db => db.Set<Patient>().SingleAsync())).PracticeId);
    }
}
