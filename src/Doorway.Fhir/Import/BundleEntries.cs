using System.Text.RegularExpressions;

namespace Doorway.Fhir.Import;

/// <summary>Opens a bundle into its entries and answers which entry a reference means. It never fetches anything.</summary>
internal sealed partial class BundleEntries
{
    private static readonly string[] AcceptedKinds = ["transaction", "collection", "document", "batch"];
    private readonly Dictionary<string, BundleEntry> byFullUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BundleEntry> byTypeAndId = new(StringComparer.Ordinal);
    private readonly List<BundleEntry> all = [];

    private BundleEntries()
    {
    }

    public IReadOnlyList<BundleEntry> All => all;

    public static BundleEntries? Open(FhirNode root)
    {
        if (!root.IsObject || root.Code("resourceType") != "Bundle")
        {
            root.Refuse("This is not a FHIR bundle.");
            return null;
        }
        if (!AcceptedKinds.Contains(root.Code("type"), StringComparer.Ordinal))
        {
            (root.Value("type") ?? root).Refuse("Only bundles of the types transaction, batch, collection and document are taken: others may hold a part of a record.");
            return null;
        }
        if (root.Has("implicitRules"))
            root.Value("implicitRules")!.Refuse("This bundle follows rules of its own that are not known here.");
        var entries = new BundleEntries();
        foreach (var entry in root.Children("entry"))
        {
            entries.Add(entry);
            if (root.IsRefused)
                return null;
        }
        return entries;
    }

    public BundleEntry? Find(string reference)
    {
        var plain = WithoutVersion(reference);
        return byFullUrl.GetValueOrDefault(plain) ?? byTypeAndId.GetValueOrDefault(plain);
    }

    public static string WithoutVersion(string reference)
    {
        var version = reference.IndexOf("/_history/", StringComparison.Ordinal);
        return version < 0 ? reference : reference[..version];
    }

    private void Add(FhirNode entry)
    {
        if (entry.Child("request") is { } request && request.Code("method") is { } method && method is not ("POST" or "PUT"))
        {
            request.Value("method")!.Refuse("A referral can only bring content; this entry asks for something else.");
            return;
        }
        if (entry.Child("resource") is not { } resource)
        {
            entry.Refuse("This entry holds no resource.");
            return;
        }
        var type = resource.Code("resourceType");
        if (type is null || !ResourceType().IsMatch(type))
        {
            resource.Refuse("This resource does not say of which type it is.");
            return;
        }
        var id = resource.Code("id");
        if (id is not null && !ResourceId().IsMatch(id))
        {
            resource.Value("id")!.Refuse("This is not a valid id: only letters, digits, dot, dash and underscore, at most 128.");
            return;
        }
        Remember(new BundleEntry(resource, type, id, entry.Code("fullUrl")), entry);
    }

    private void Remember(BundleEntry found, FhirNode entry)
    {
        if (found.FullUrl is { } url && !byFullUrl.TryAdd(WithoutVersion(url), found))
            entry.Value("fullUrl")!.Refuse("Another entry has the same fullUrl.");
        if (found.Id is not null && !byTypeAndId.TryAdd($"{found.Type}/{found.Id}", found))
            entry.Value("resource")!.Refuse("Another entry holds the same resource, with the same type and id.");
        all.Add(found);
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]{0,63}\z")]
    private static partial Regex ResourceType();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,128}\z")]
    private static partial Regex ResourceId();
}
