using System.Text.RegularExpressions;
using Doorway.Care.Access;
using Doorway.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.FrontDesk;

/// <summary>Every address of the program that is not open to all, with a real patient and a real session in it.</summary>
internal static partial class EveryRoute
{
    public static IReadOnlyList<(string Pattern, string Path)> Of(RunningPractice practice, Guid patientId, Guid sessionId)
        => [.. practice.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is not null && e.Metadata.GetMetadata<OpenToAllAttribute>() is null)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)
            .Select(pattern => (pattern, Parameter().Replace(pattern, m => Filled(m.Groups["name"].Value, patientId, sessionId))))];

    private static string Filled(string name, Guid patientId, Guid sessionId) => name.ToUpperInvariant() switch
    {
        "PATIENTID" => patientId.ToString(),
        "SESSIONID" or "APPOINTMENTID" or "ID" => sessionId.ToString(),
        "NUMBER" or "CARD" or "STEP" => "1",
        "KIND" => "ketamine",
        _ => patientId.ToString(),
    };

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(:[^}]*)?\??\}")]
    private static partial Regex Parameter();
}
