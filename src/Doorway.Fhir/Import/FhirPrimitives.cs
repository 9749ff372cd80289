using System.Text.Json;

namespace Doorway.Fhir.Import;

/// <summary>Reads FHIR's simple values from a node; a value of the wrong kind, length or range is refused by place.</summary>
internal static class FhirPrimitives
{
    public static string? Code(this FhirNode node, string name) => node.Value(name)?.AsText(node.Limits.MaxCodeLength);

    public static string? Text(this FhirNode node, string name) => node.Value(name)?.AsText(node.Limits.MaxTextLength);

    public static string? Name(this FhirNode node, string name) => node.Value(name)?.AsName();

    public static string? AsText(this FhirNode node, int maxLength)
    {
        if (node.Element.ValueKind != JsonValueKind.String)
        {
            node.Refuse("Text was expected here.");
            return null;
        }
        var text = node.Element.GetString()!;
        if (text.Length > maxLength)
        {
            node.Refuse($"This text is longer than {maxLength:N0} characters.");
            return null;
        }
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>Text on one line: a name or a part of an address. Markup in it stays text and is never interpreted.</summary>
    public static string? AsName(this FhirNode node)
    {
        var text = node.AsText(node.Limits.MaxNameLength);
        if (text is null || !text.Any(char.IsControl))
            return text;
        node.Refuse("This name or line holds control characters.");
        return null;
    }

    public static bool? Flag(this FhirNode node, string name)
    {
        switch (node.Value(name))
        {
            case null:
                return null;
            case { Element.ValueKind: JsonValueKind.True }:
                return true;
            case { Element.ValueKind: JsonValueKind.False }:
                return false;
            case { } other:
                other.Refuse("True or false was expected here.");
                return null;
        }
    }

    public static decimal? Number(this FhirNode node, string name)
    {
        if (node.Value(name) is not { } value)
            return null;
        if (value.Element.ValueKind != JsonValueKind.Number)
        {
            value.Refuse("A number was expected here.");
            return null;
        }
        if (value.Element.TryGetDecimal(out var number))
            return number;
        value.Refuse("This number is larger than any number that can be kept.");
        return null;
    }

    public static PartialDate? AnyDate(this FhirNode node, string name)
    {
        if (node.Code(name) is not { } text)
            return null;
        var date = PartialDate.TryParse(text);
        if (date is null)
            node.Value(name)!.Refuse("This is not a date that exists.");
        return date;
    }

    /// <summary>A date of something that has happened. A day of grace covers the world's time zones.</summary>
    public static PartialDate? PastDate(this FhirNode node, string name)
    {
        var date = node.AnyDate(name);
        if (date is null || date.Earliest <= node.Limits.Today.AddDays(1))
            return date;
        node.Value(name)!.Refuse("This date lies in the future, but it tells of something that has happened.");
        return null;
    }

    public static Concept? Concept(this FhirNode node, string name) => node.Child(name)?.AsConcept();

    public static Concept? AsConcept(this FhirNode node)
    {
        var codings = node.Children("coding")
            .Select(c => new Coding(c.Code("system"), c.Code("code"), c.Text("display")))
            .Where(c => c.Code is not null || c.Display is not null)
            .ToList();
        var text = node.Text("text");
        return codings.Count == 0 && text is null ? null : new Concept { Codings = codings, Text = text };
    }
}
