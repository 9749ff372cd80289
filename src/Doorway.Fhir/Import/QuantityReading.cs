namespace Doorway.Fhir.Import;

/// <summary>Reads a FHIR Quantity into one unit. A unit that is not certain is marked, never guessed.</summary>
internal static class QuantityReading
{
    /// <summary>Beyond this no vital sign lies, and converting it could overflow.</summary>
    private const decimal LargestConvertible = 1_000_000_000m;

    private const int DecimalsKept = 4;

    public delegate decimal? Conversion(decimal value, string ucum);

    public static RecordedAmount? Read(FhirNode holder, Conversion convert)
    {
        if (holder.Child("valueQuantity") is not { } quantity || quantity.Number("value") is not { } recorded)
            return null;
        if (Math.Abs(recorded) > LargestConvertible)
        {
            quantity.Value("value")!.Refuse("This number is far outside what can be measured.");
            return null;
        }
        var unit = quantity.Code("unit") ?? quantity.Code("code");
        var converted = UnitOf(quantity) is { } ucum ? convert(recorded, ucum) : null;
        AmountDoubt? doubt =
            quantity.Has("comparator") ? AmountDoubt.NotExact
            : converted is null ? AmountDoubt.UnitNotUnderstood
            : recorded <= 0 && !IsTemperature(convert) || IsPercent(convert) && converted > 100 ? AmountDoubt.NotPossible
            : null;
        return new RecordedAmount
        {
            Value = doubt is null ? Math.Round(converted!.Value, DecimalsKept) : null,
            AsRecorded = recorded,
            UnitAsRecorded = unit,
            Doubt = doubt,
        };
    }

    /// <summary>The UCUM code; where none is given, a unit in words that can mean one thing only.</summary>
    private static string? UnitOf(FhirNode quantity)
    {
        if (quantity.Code("code") is { } code)
            return quantity.Code("system") is null or CodeSystems.Ucum ? code : null;
        return quantity.Code("unit") switch
        {
            "mm[Hg]" or "mmHg" or "mm Hg" => "mm[Hg]",
            "kg" => "kg",
            "lb" or "lbs" => "[lb_av]",
            "cm" => "cm",
            "in" => "[in_i]",
            "%" => "%",
            "Cel" or "°C" => "Cel",
            "[degF]" or "°F" => "[degF]",
            "/min" or "beats/min" or "breaths/min" or "bpm" => "/min",
            _ => null,
        };
    }

    private static bool IsTemperature(Conversion convert) => convert == Ucum.ToCelsius;

    private static bool IsPercent(Conversion convert) => convert == Ucum.ToPercent;
}
