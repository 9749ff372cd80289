using Doorway.Care.Access;
using Doorway.Care.Patients;

namespace Doorway.Architecture.Tests;

public sealed class AccessMatrixPageTests
{
    [Fact]
    public void The_page_that_says_who_may_do_what_is_the_policy_of_today()
    {
        var file = Path.Combine(Repository.Root, AccessMatrixPage.Path);
        var today = AccessMatrixPage.Text(Policy.Rows);
        if (Environment.GetEnvironmentVariable("DOORWAY_WRITE_DOCS") == "1")
            File.WriteAllText(file, today);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == today,
            $"{AccessMatrixPage.Path} is not the policy of today. Make it anew: DOORWAY_WRITE_DOCS=1 ./doorway test Architecture");
    }

    [Fact]
    public void A_changed_line_changes_the_page()
    {
        var line = new PolicyRow(Role.Patient, typeof(Patient), Operation.Read, Relation.Own);
        Assert.NotEqual(AccessMatrixPage.Text([line]), AccessMatrixPage.Text([line with { Role = Role.Visitor }]));
        Assert.NotEqual(AccessMatrixPage.Text([line]), AccessMatrixPage.Text([line with { Fields = [nameof(Patient.CalledName)] }]));
    }
}
