using System.Net;
using System.Text.RegularExpressions;
using Doorway.Care.Access;
using Doorway.Web.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Hosting;

/// <summary>Every route is tried from outside, so that a new page is covered on the day it is written.</summary>
public sealed partial class DoorTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    [Theory, EachEngine]
    public async Task Whoever_has_not_signed_in_is_led_to_the_door(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var guarded = Guarded(practice).Where(r => Allows(r, "GET") && !VisitorsMay(r)).Select(AddressOf).Distinct().ToList();
        Assert.Contains("/today", guarded);
        using var anybody = practice.Visitor();
        foreach (var address in guarded)
            Assert.Equal($"{address} → /sign-in", $"{address} → {(await anybody.TryGetAsync(address)).Path}");
    }

    [Theory, EachEngine]
    public async Task Whoever_may_not_is_answered_403_in_our_look(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        var amara = Policy.Rows.Where(r => r.Role is Role.Prescriber or Role.Owner).Select(r => (r.Resource, r.Operation)).ToHashSet();
        var closed = Guarded(practice).Where(r => Allows(r, "GET") && !amara.Contains(NeedsOf(r))).Select(AddressOf).Distinct().ToList();
        using var prescriber = await practice.AsAsync("Amara Finch");
        foreach (var address in closed)
        {
            var page = await prescriber.TryGetAsync(address);
            Assert.True(page.Status == HttpStatusCode.Forbidden, page.Complaint("must be closed to a prescriber"));
            Assert.NotNull(page.Document.QuerySelector("link[rel=stylesheet]"));
        }
    }

    [Theory, EachEngine]
    public async Task Whoever_has_not_signed_in_can_post_to_nothing_that_is_guarded(Engine engine)
    {
        var practice = await demos.OnAsync(engine);
        using var anybody = practice.Visitor();
        foreach (var address in Guarded(practice).Where(r => Allows(r, "POST") && !VisitorsMay(r)).Select(AddressOf).Distinct())
        {
            var page = await anybody.PostRawAsync(address, ("_handler", "any"));
            Assert.True(page.Status == HttpStatusCode.Forbidden, page.Complaint("must be closed to a post by nobody"));
        }
    }

    private static IEnumerable<RouteEndpoint> Guarded(RunningPractice practice)
        => practice.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(r => r.Metadata.GetMetadata<NeedsAttribute>() is not null);

    private static (Type, Operation) NeedsOf(RouteEndpoint route)
    {
        var needs = route.Metadata.GetMetadata<NeedsAttribute>()!;
        return (needs.Resource, needs.Operation);
    }

    private static bool VisitorsMay(RouteEndpoint route)
        => Policy.Rows.Any(r => r.Role == Role.Visitor && (r.Resource, r.Operation) == NeedsOf(route));

    private static bool Allows(RouteEndpoint route, string method)
        => route.Metadata.GetMetadata<HttpMethodMetadata>() is not { } only || only.HttpMethods.Contains(method);

    [GeneratedRegex("[a-z][a-z-]*")]
    private static partial Regex FirstWord();

    private static string AddressOf(RouteEndpoint route)
    {
        var values = new RouteValueDictionary();
        foreach (var parameter in route.RoutePattern.Parameters)
        {
            var kind = route.RoutePattern.ParameterPolicies.TryGetValue(parameter.Name, out var policies) ? policies[0].Content : null;
            values[parameter.Name] = kind switch { "guid" => Guid.Empty.ToString(), "int" or "long" => "1", not null when kind.StartsWith("regex", StringComparison.Ordinal) => FirstWord().Match(kind["regex".Length..]).Value, _ => "any" };
        }
        return "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => values[parameter.Name]?.ToString(),
            _ => "",
        }))));
    }
}
