using Doorway.Browser.Tests.Harness;
using Doorway.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Doorway.Browser.Tests.Walks;

public sealed class OpenPagesTests(OneBrowser browser, DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Pages_that_anybody_can_open_are_accessible_quiet_and_fit_the_window(int width, ColorScheme colors)
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        await using var anybody = await browser.PersonAsync(practice, width == 360 ? Screen.Narrow : Screen.Desk, colors);
        var findings = await PageWalk.AsAsync(anybody, Addresses.Open);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public async Task The_walk_sees_a_page_that_is_not_accessible_not_quiet_and_too_wide()
    {
        var practice = await demos.OnAsync(Engine.Sqlite);
        await using var anybody = await browser.PersonAsync(practice, Screen.Narrow);
        await anybody.GoToAsync("/sign-in");
        await anybody.Page.EvaluateAsync("""
            () => {
              const picture = document.createElement("img");
              picture.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
              const style = document.createElement("style");
              style.textContent = "p { color: inherit }";
              const wide = document.createElement("p");
              wide.textContent = "wide";
              wide.style.width = "2000px";
              wide.style.maxWidth = "none";
              document.head.append(style);
              document.querySelector("main").append(picture, wide);
            }
            """);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(anybody.MustBeAxeCleanAsync);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(anybody.MustNotScrollSidewaysAsync);
        Assert.Contains(anybody.Faults, fault => fault.Contains("style-src", StringComparison.Ordinal));
    }
}
