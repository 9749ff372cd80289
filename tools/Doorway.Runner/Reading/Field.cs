using System.Globalization;
using System.Text.Json;

namespace Doorway.Runner.Reading;

/// <summary>
/// One value of a request with its path. Reading a value of the wrong type throws <see cref="WrongField"/> with the
/// path; null and absent are the same ("not known"); members that nobody asks for are ignored.
/// </summary>
internal sealed class Field
{
    private readonly JsonElement? element;
    private readonly Field? parent;
    private readonly string step;

    internal Field(JsonElement? element, Field? parent, string step) => (this.element, this.parent, this.step) = (element, parent, step);

    /// <summary>Path from the request, for example "facts.conditions[2].code"; "$" for the request itself.</summary>
    public string Path => parent is null ? step : step[0] == '[' ? parent.Path + step : parent.parent is null ? step : $"{parent.Path}.{step}";

    /// <summary>True when it is null or absent.</summary>
    public bool IsMissing => Kind is JsonValueKind.Undefined or JsonValueKind.Null;

    private JsonValueKind Kind => element?.ValueKind ?? JsonValueKind.Undefined;

    /// <summary>A member; missing when this object is missing or has no such member.</summary>
    public Field this[string name]
    {
        get
        {
            JsonElement? found = null;
            if (!IsMissing)
            {
                foreach (var member in Expect(JsonValueKind.Object, "an object").EnumerateObject().Where(m => m.NameEquals(name)))
                {
                    if (found is not null) throw new Field(null, this, name).Wrong("Given twice");
                    found = member.Value;
                }
            }
            return new Field(found, this, name);
        }
    }

    /// <summary>The error for this field.</summary>
    public WrongField Wrong(string says) => new(Path, says);

    /// <summary>This field, which must be there and an object.</summary>
    public Field Object()
    {
        Expect(JsonValueKind.Object, "an object");
        return this;
    }

    /// <summary>This field when it is an object, null when it is missing.</summary>
    public Field? ObjectOrNull() => IsMissing ? null : Object();

    /// <summary>The elements of an array, which must be there.</summary>
    public IReadOnlyList<Field> List() =>
        [.. Expect(JsonValueKind.Array, "an array").EnumerateArray().Select((item, index) => new Field(item, this, $"[{index}]"))];

    /// <summary>The elements of an array; null when it is missing.</summary>
    public IReadOnlyList<Field>? ListOrNull() => IsMissing ? null : List();

    /// <summary>A text that must be there.</summary>
    public string Text() => Expect(JsonValueKind.String, "a text").GetString()!;

    /// <summary>A text; null when it is missing.</summary>
    public string? TextOrNull() => IsMissing ? null : Text();

    /// <summary>True or false, which must be there.</summary>
    public bool YesNo()
    {
        if (Kind is JsonValueKind.True or JsonValueKind.False) return Kind == JsonValueKind.True;
        throw Wrong(IsMissing ? "Is missing; true or false is wanted" : "Must be true or false");
    }

    /// <summary>True or false; null when it is missing.</summary>
    public bool? YesNoOrNull() => IsMissing ? null : YesNo();

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/> that must be there.</summary>
    public decimal Number(decimal least, decimal most)
    {
        if (!Expect(JsonValueKind.Number, "a number").TryGetDecimal(out var number) || number < least || number > most)
            throw Wrong($"Must be a number from {Plain(least)} to {Plain(most)}");
        return number;
    }

    /// <summary>A number; null when it is missing.</summary>
    public decimal? NumberOrNull(decimal least, decimal most) => IsMissing ? null : Number(least, most);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/> that must be there; 2.0 is whole.</summary>
    public int Whole(int least, int most)
    {
        if (!Expect(JsonValueKind.Number, "a whole number").TryGetDecimal(out var number)
            || number < least || number > most || number != decimal.Truncate(number))
            throw Wrong($"Must be a whole number from {Plain(least)} to {Plain(most)}");
        return (int)number;
    }

    /// <summary>A whole number; null when it is missing.</summary>
    public int? WholeOrNull(int least, int most) => IsMissing ? null : Whole(least, most);

    /// <summary>One of the listed words (exactly as listed), which must be there.</summary>
    public T OneOf<T>(params ReadOnlySpan<(string Word, T Value)> listed)
    {
        var words = string.Join(", ", listed.ToArray().Select(l => l.Word));
        if (Kind == JsonValueKind.String)
        {
            foreach (var (word, value) in listed)
            {
                if (element!.Value.ValueEquals(word)) return value;
            }
        }
        throw Wrong(IsMissing ? $"Is missing; one of {words} is wanted" : $"Must be one of {words}");
    }

    /// <summary>One of the listed words; null when it is missing.</summary>
    public T? OneOfOrNull<T>(params ReadOnlySpan<(string Word, T Value)> listed) where T : struct => IsMissing ? null : OneOf(listed);

    /// <summary>A day as "2026-11-21", which must be there.</summary>
    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong("Must be a day as 2026-11-21");

    /// <summary>A day; null when it is missing.</summary>
    public DateOnly? DayOrNull() => IsMissing ? null : Day();

    private JsonElement Expect(JsonValueKind kind, string what) =>
        Kind == kind ? element!.Value : throw Wrong(IsMissing ? $"Is missing; {what} is wanted" : $"Must be {what}");

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
