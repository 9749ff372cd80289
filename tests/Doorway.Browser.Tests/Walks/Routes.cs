using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Browser.Tests.Walks;

/// <summary>The pages of the running program, as its own router knows them, and which of them answers a path.</summary>
internal sealed class Routes
{
    private readonly (string Template, Regex Shape, int Parameters)[] pages;

    public Routes(IServiceProvider services)
    {
        pages = [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => endpoint.RoutePattern).DistinctBy(pattern => pattern.RawText)
            .Select(pattern => (pattern.RawText!, ShapeOf(pattern), pattern.Parameters.Count))
            .OrderBy(page => page.Count)];
    }

    public IReadOnlyList<string> Templates => [.. pages.Select(page => page.Template)];

    /// <summary>The template of the page that answers this path; null when it is no page.</summary>
    public string? PageOf(string path) => pages.FirstOrDefault(page => page.Shape.IsMatch(path)).Template;

    private static Regex ShapeOf(RoutePattern pattern)
        => new("^/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => PartOf(pattern, part))))) + "$", RegexOptions.IgnoreCase);

    private static string PartOf(RoutePattern pattern, RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => Regex.Escape(literal.Content),
        RoutePatternParameterPart parameter when Constrained(pattern, parameter, "guid") => "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        RoutePatternParameterPart parameter when Constrained(pattern, parameter, "int") => @"\d+",
        _ => "[^/]+",
    };

    private static bool Constrained(RoutePattern pattern, RoutePatternParameterPart parameter, string by)
        => pattern.ParameterPolicies.TryGetValue(parameter.Name, out var policies) && policies.Any(policy => policy.Content == by);
}
