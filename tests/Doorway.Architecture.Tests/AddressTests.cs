using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>An address is kept by browsers, proxies and logs. So no page takes free text from it, in which a name could stand:
/// what a page reads from its address is named here, with what it can be. Whatever somebody types is sent in the body.</summary>
public sealed partial class AddressTests
{
    private static readonly IReadOnlyDictionary<string, string> Harmless = new Dictionary<string, string>
    {
        ["TheDayPage.On"] = "a date",
        ["WorkUpLetterPage.LetterId"] = "an id without meaning",
        ["ReferrerLetterPage.LetterId"] = "an id without meaning",
        ["AttendancePage.LetterId"] = "an id without meaning",
        ["ResearchPage.Month"] = "a month",
        ["ChartOtherMedicinesPage.Kept"] = "that it was kept: yes or nothing",
        ["ChartHealthChangesPage.Kept"] = "that it was kept: yes or nothing",
        ["CompareProtocolsPage.OneId"] = "the id of a template",
        ["CompareProtocolsPage.OtherId"] = "the id of a template",
        ["InvitePeoplePage.Taken"] = "a count",
        ["InvitePeoplePage.Sent"] = "a count",
        ["PlanOutlinePage.Asked"] = "the id of a template",
        ["ImportedPage.Now"] = "that it was imported, or was here already",
        ["KitPage.Theme"] = "light or dark",
    };

    [Fact]
    public void No_page_takes_free_text_from_its_address() => Expect.Nothing(Taken(Pages()).Except(Harmless.Keys)
        .Select(name => $"{name} comes from the address. If somebody can type it, send it by a PostForm; if it can name nobody, put it on the list with what it can be."));

    [Fact]
    public void Each_harmless_one_still_stands() => Expect.Nothing(Harmless.Keys.Except(Taken(Pages())).Select(name => $"{name} is gone; take it off the list."));

    [Fact]
    public void No_form_sends_what_is_typed_by_the_address() => Expect.Nothing(TypedIntoAddress(Pages()));

    [Theory]
    [InlineData("@code { [SupplyParameterFromQuery] public string? Find { get; set; } }")]
    [InlineData("@code { [SupplyParameterFromQuery(Name = \"find\")]\n    private string? Find { get; set; } }")]
    [InlineData("@code { [Parameter, SupplyParameterFromQuery] public string? Find { get; init; } }")]
    [InlineData("@code { protected override void OnInitialized() => text = HttpContext.Request.Query[\"Find\"]; }")]
    public void A_page_that_takes_text_from_its_address_is_found(string text) => Assert.Equal(["APage.Find"], Taken([new SourceFile("src/Doorway.Web/Workspace/APage.razor", text)]));

    [Theory]
    [InlineData("<form method=\"get\" action=\"/patients\"><input name=\"find\" type=\"search\"></form>")]
    [InlineData("<form class=\"row\" action=\"/patients\">\n<TextField Name=\"find\" Label=\"Find\" /></form>")]
    [InlineData("<form method=\"GET\"><textarea name=\"words\"></textarea></form>")]
    public void A_form_that_would_put_a_name_into_the_address_is_found(string text) => Assert.Single(TypedIntoAddress([new SourceFile("src/Doorway.Web/Workspace/APage.razor", text)]));

    [Theory]
    [InlineData("<form method=\"get\" action=\"/compare\"><select name=\"one\"><option value=\"1\">One</option></select></form>")]
    [InlineData("<form method=\"post\"><input name=\"find\" type=\"search\"></form>")]
    [InlineData("<PostForm Name=\"find\" OnPost=\"Found\"><TextField Name=\"find\" Label=\"Find\" /></PostForm>")]
    public void A_form_that_names_nobody_is_left_alone(string text) => Assert.Empty(TypedIntoAddress([new SourceFile("src/Doorway.Web/Workspace/APage.razor", text)]));

    private static IEnumerable<SourceFile> Pages() => Repository.With(".razor", ".cs").Where(f => f.Path.StartsWith("src/Doorway.Web/", StringComparison.Ordinal));

    private static IEnumerable<string> Taken(IEnumerable<SourceFile> files)
        => from file in files
           from match in FromAddress().Matches(file.Text)
           select $"{Path.GetFileNameWithoutExtension(file.Name)}.{match.Groups["name"].Value}";

    private static IEnumerable<string> TypedIntoAddress(IEnumerable<SourceFile> files)
        => from file in files
           from form in Forms().Matches(file.Text)
           where !Posts().IsMatch(form.Groups["tag"].Value) && Typed().IsMatch(form.Value)
           select $"{file.Path} has a form that sends what is typed by the address. Use a PostForm.";

    [GeneratedRegex("""SupplyParameterFromQuery(?:\([^)]*\))?[^\]]*\]\s*(?:public|private|internal|protected)\s+(?:required\s+)?[\w?<>]+\s+(?<name>\w+)|Request\.Query\[\s*"(?<name>[^"]+)"|FromQuery(?:\([^)]*\))?\]\s*[\w?]+\s+(?<name>\w+)""")]
    private static partial Regex FromAddress();

    [GeneratedRegex("(?<tag><form\\b[^>]*>).*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("method=\"post\"", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();

    [GeneratedRegex("<textarea\\b|<(?:TextField|WordsField|SignatureField)\\b|<input\\b(?![^>]*type=\"(?:hidden|checkbox|radio|submit|date|month|number)\")", RegexOptions.IgnoreCase)]
    private static partial Regex Typed();
}
