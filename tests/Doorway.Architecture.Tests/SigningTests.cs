using System.Text.RegularExpressions;

namespace Doorway.Architecture.Tests;

/// <summary>What staff sign is carried out only for somebody who has shown lately that it is them.</summary>
public sealed partial class SigningTests
{
    [Fact]
    public void Every_signature_of_the_workspace_stands_in_a_form_that_signs()
        => Expect.Nothing(Faults(Repository.With(".razor").Where(f => f.Path.StartsWith("src/Doorway.Web/Workspace/", StringComparison.Ordinal))));

    [Fact]
    public void There_is_something_to_look_at()
        => Assert.True(Repository.With(".razor").Count(f => f.Path.StartsWith("src/Doorway.Web/Workspace/", StringComparison.Ordinal) && Asks().IsMatch(f.Text)) >= 8);

    [Theory]
    [InlineData("""<PostForm Name="a" OnPost="A"><SubmitButton Text="Sign the decision" Icon="pen-line" /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A"><SubmitButton Text="Attest" Icon="pen-line" /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A"><DecisionBar Choices="x" /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A"><SignatureField Name="s" /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A" Signs><TextField /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="() => A()" Signs><SignatureField /></PostForm><PostForm Name="b" OnPost="B"><ProofPart /></PostForm>""")]
    public void A_form_that_only_seems_to_sign_is_found(string page) => Assert.Single(Faults([new SourceFile("src/Doorway.Web/Workspace/APage.razor", page)]));

    [Theory]
    [InlineData("""<PostForm Name="a" OnPost="() => A()" Signs><SignatureField Name="s" /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A" Signs="@(Input.Text("go") != "keep")"><SignatureField /></PostForm>""")]
    [InlineData("""<PostForm Name="a" OnPost="A"><TextField /></PostForm>""")]
    public void A_form_as_it_should_be_is_left_alone(string page) => Assert.Empty(Faults([new SourceFile("src/Doorway.Web/Workspace/APage.razor", page)]));

    private static IEnumerable<string> Faults(IEnumerable<SourceFile> pages)
        => from page in pages
           from Match form in Form().Matches(page.Text)
           let signs = Signs().IsMatch(form.Groups["head"].Value)
           let asks = Asks().IsMatch(form.Groups["body"].Value)
           where signs != asks || !signs && IsASignature().IsMatch(form.Groups["body"].Value)
           select asks || !signs ? $"{page.Path}: a signature in a form without Signs: nobody asks who is there." : $"{page.Path}: a form that Signs has no SignatureField and no ProofPart: the question has no place.";

    [GeneratedRegex("""<PostForm (?<head>(?:[^">]|"(?:[^"(]|\((?:[^()]|\([^()]*\))*\))*")*)>(?<body>.*?)</PostForm>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"(^|\s)Signs(\s|=|$)")]
    private static partial Regex Signs();

    // The pen is the kit's mark of a signature.
    [GeneratedRegex("""Icon="pen-line"|<DecisionBar|<SubmitButton Text="(Sign|Attest)""")]
    private static partial Regex IsASignature();

    [GeneratedRegex("<(SignatureField|ProofPart)[ />]")]
    private static partial Regex Asks();
}
