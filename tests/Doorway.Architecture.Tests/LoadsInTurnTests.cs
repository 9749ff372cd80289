using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>A request has one connection to the database. What loads on a page inherits <c>FormPage</c>, which lets one part load after the
/// other; two parts of the framework's own base that stand beside each other meet on it, now and then, and the page breaks.</summary>
public sealed partial class LoadsInTurnTests
{
    [Fact]
    public void Whatever_loads_waits_for_its_turn() => Expect.Nothing(Found(Repository.With(".razor")));

    [Fact]
    public void There_is_something_to_look_at() => Assert.True(Repository.With(".razor").Count(f => Loads().IsMatch(f.Text)) >= 50);

    [Theory]
    [InlineData("@inject Here Here\n@code { protected override async Task OnInitializedAsync() => rows = await Here.Scope.Read<Alarm>().ToListAsync(); }")]
    [InlineData("@inherits PageFrame\n@code { protected override async Task OnParametersSetAsync() => rows = await Facts.RowsAsync(); }")]
    public void A_part_that_does_not_wait_is_found(string text) => Assert.Single(Found([new SourceFile("src/Doorway.Web/Workspace/APart.razor", text)]));

    [Theory]
    [InlineData("@inherits FormPage\n@code { protected override async Task OnInitializedAsync() => rows = await Here.Scope.Read<Alarm>().ToListAsync(); }")]
    [InlineData("<p>@Text</p>")]
    public void What_waits_or_loads_nothing_is_left_alone(string text) => Assert.Empty(Found([new SourceFile("src/Doorway.Web/Workspace/APart.razor", text)]));

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           where file.Path.StartsWith("src/", StringComparison.Ordinal) && Loads().IsMatch(file.Text) && !file.Text.Contains("@inherits FormPage", StringComparison.Ordinal)
           select $"{file.Path} loads without waiting for its turn: it must inherit FormPage.";

    [GeneratedRegex(@"\boverride\s+(async\s+)?Task\s+(OnInitializedAsync|OnParametersSetAsync|SetParametersAsync)\b")]
    private static partial Regex Loads();
}
