using Doorway.Web.Hosting;

namespace Doorway.Web.Commands;

/// <summary><c>import</c>: takes FHIR R4 referrals from a file or a folder.</summary>
internal static class ImportCommand
{
    public static Task<int> RunAsync(DoorwayOptions options)
        => throw new CommandError($"Import is not in this version yet ({options.Rest.Count} given).");
}
