using System.Text.Json;

namespace Doorway.Fhir.Import;

/// <summary>
/// A JSON value that knows where it stands, so that whatever is wrong with it can be refused by place.
/// Absent and null both read as null: not known.
/// </summary>
internal sealed class FhirNode
{
    private readonly FhirNode? parent;
    private readonly string? property;
    private readonly int index;
    private readonly FirstRefusal refusal;

    private FhirNode(JsonElement element, FhirNode? parent, string? property, int index, FirstRefusal refusal, ReferralLimits limits)
    {
        Element = element;
        this.parent = parent;
        this.property = property;
        this.index = index;
        this.refusal = refusal;
        Limits = limits;
    }

    public JsonElement Element { get; }
    public ReferralLimits Limits { get; }
    public bool IsObject => Element.ValueKind == JsonValueKind.Object;
    public bool IsRefused => refusal.Value is not null;

    public string Place => parent is null
        ? ""
        : property is null ? PlaceInFile.Append(parent.Place, index) : PlaceInFile.Append(parent.Place, property);

    public static FhirNode Root(JsonElement element, FirstRefusal refusal, ReferralLimits limits) =>
        new(element, null, null, 0, refusal, limits);

    public void Refuse(string reason) => refusal.Note(Place, reason);

    public bool Has(string name) => Value(name) is not null;

    public FhirNode? Value(string name) =>
        IsObject && Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new FhirNode(value, this, name, 0, refusal, Limits)
            : null;

    public FhirNode? Child(string name)
    {
        var child = Value(name);
        if (child is null || child.IsObject)
            return child;
        child.Refuse("An object was expected here.");
        return null;
    }

    public IReadOnlyList<FhirNode> Children(string name)
    {
        var list = Items(name);
        foreach (var child in list)
            if (!child.IsObject)
                child.Refuse("An object was expected here.");
        return [.. list.Where(c => c.IsObject)];
    }

    public IReadOnlyList<FhirNode> Items(string name)
    {
        if (Value(name) is not { } list)
            return [];
        if (list.Element.ValueKind == JsonValueKind.Array)
            return [.. list.Elements()];
        list.Refuse("A list was expected here.");
        return [];
    }

    /// <summary>The items of an array, without its nulls.</summary>
    public IEnumerable<FhirNode> Elements()
    {
        var i = 0;
        foreach (var item in Element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Null)
                yield return new FhirNode(item, this, null, i, refusal, Limits);
            i++;
        }
    }

    public IEnumerable<FhirNode> Properties()
    {
        foreach (var item in Element.EnumerateObject())
            if (item.Value.ValueKind != JsonValueKind.Null)
                yield return new FhirNode(item.Value, this, item.Name, 0, refusal, Limits);
    }

    public string? PropertyName => property;
}
