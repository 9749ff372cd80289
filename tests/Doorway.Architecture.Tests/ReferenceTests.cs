using System.Xml.Linq;

namespace Doorway.Architecture.Tests;

/// <summary>Clinical ← Care ← { Storage.*, Fhir } ← Web; nothing points right.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Doorway.Clinical"] = [],
        ["Doorway.Care"] = ["Doorway.Clinical"],
        ["Doorway.Storage.Sqlite"] = ["Doorway.Care", "Doorway.Clinical"],
        ["Doorway.Storage.Postgres"] = ["Doorway.Care", "Doorway.Clinical"],
        ["Doorway.Fhir"] = ["Doorway.Care", "Doorway.Clinical"],
        ["Doorway.Web"] = ["Doorway.Storage.Sqlite", "Doorway.Storage.Postgres", "Doorway.Fhir", "Doorway.Care", "Doorway.Clinical"],
    };

    [Fact]
    public void References_between_projects_point_left() => Expect.Nothing(Wrong(SourceProjects()));

    [Fact]
    public void There_are_six_source_projects() =>
        Assert.Equal(Allowed.Keys.Order(), SourceProjects().Select(ProjectName).Order());

    [Fact]
    public void Clinical_needs_no_package_and_no_framework_of_its_own()
    {
        var clinical = SourceProjects().Single(project => ProjectName(project) == "Doorway.Clinical");
        Assert.Empty(Outside(clinical));
    }

    [Fact]
    public void The_runner_of_the_clinical_rules_needs_Clinical_alone()
    {
        var runner = Repository.With(".csproj").Single(project => ProjectName(project) == "Doorway.Runner");
        Assert.Equal(["Doorway.Clinical"], Included(runner, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));
        Assert.Empty(Outside(runner));
    }

    [Fact]
    public void A_reference_that_points_right_is_found() =>
        Assert.Single(Wrong([Project("Doorway.Care", @"<ProjectReference Include=""..\Doorway.Web\Doorway.Web.csproj"" />")]));

    [Fact]
    public void A_reference_of_Clinical_is_found() =>
        Assert.Single(Wrong([Project("Doorway.Clinical", @"<ProjectReference Include=""../Doorway.Care/Doorway.Care.csproj"" />")]));

    [Fact]
    public void A_project_that_nobody_planned_is_found() => Assert.Single(Wrong([Project("Doorway.Core", "")]));

    [Fact]
    public void A_package_of_Clinical_is_found() =>
        Assert.Single(Outside(Project("Doorway.Clinical", @"<PackageReference Include=""QRCoder"" />")));

    private static IEnumerable<SourceFile> SourceProjects() =>
        Repository.With(".csproj").Where(file => file.Path.StartsWith("src/"));

    private static IEnumerable<string> Wrong(IEnumerable<SourceFile> projects)
    {
        foreach (var project in projects)
        {
            if (!Allowed.TryGetValue(ProjectName(project), out var allowed))
            {
                yield return $"{project.Path} is not one of the source projects";
                continue;
            }
            foreach (var reference in Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))))
            {
                if (!allowed.Contains(reference))
                {
                    yield return $"{project.Path} must not reference {reference}";
                }
            }
        }
    }

    private static IEnumerable<string> Outside(SourceFile project) =>
        Included(project, "PackageReference").Concat(Included(project, "FrameworkReference"));

    private static IEnumerable<string> Included(SourceFile project, string element) =>
        XDocument.Parse(project.Text).Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? "");

    private static string ProjectName(SourceFile project) => Path.GetFileNameWithoutExtension(project.Path);

    private static SourceFile Project(string name, string items) =>
        new($"src/{name}/{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");
}
