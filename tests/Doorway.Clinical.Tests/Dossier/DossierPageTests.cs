using Doorway.Clinical.Dossier;

namespace Doorway.Clinical.Tests.Dossier;

public sealed class DossierPageTests
{
    [Fact]
    public void The_page_of_rows_is_the_list_of_today()
    {
        var file = System.IO.Path.Combine(Repository.Root, DossierPage.Path);
        var today = DossierPage.Text(DossierRow.All);
        if (Environment.GetEnvironmentVariable("DOORWAY_WRITE_DOCS") == "1") File.WriteAllText(file, today);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == today, $"{DossierPage.Path} is stale. Make it anew: DOORWAY_WRITE_DOCS=1 ./doorway test Clinical");
    }

    [Fact]
    public void A_changed_row_changes_the_page()
    {
        var row = DossierRow.All[0];
        Assert.NotEqual(DossierPage.Text([row]), DossierPage.Text([row with { Entry = "other" }]));
        Assert.NotEqual(DossierPage.Text([row]), DossierPage.Text([row with { Title = "other" }]));
    }
}
