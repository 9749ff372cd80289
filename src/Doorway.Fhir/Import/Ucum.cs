namespace Doorway.Fhir.Import;

/// <summary>The few units of UCUM in which vital signs are sent, and the exact factors of their definitions.</summary>
internal static class Ucum
{
    private const decimal MmHgPerKilopascal = 7.500617m;

    public static decimal? ToMmHg(decimal value, string unit) => unit switch
    {
        "mm[Hg]" => value,
        "kPa" => value * MmHgPerKilopascal,
        _ => null,
    };

    public static decimal? ToPerMinute(decimal value, string unit) => unit switch
    {
        "/min" or "{beats}/min" or "{Beats}/min" or "{breaths}/min" or "{Breaths}/min" or "1/min" => value,
        _ => null,
    };

    public static decimal? ToPercent(decimal value, string unit) => unit is "%" ? value : null;

    public static decimal? ToKg(decimal value, string unit) => unit switch
    {
        "kg" => value,
        "g" => value / 1000m,
        "[lb_av]" => value * 0.45359237m,
        "[oz_av]" => value * 0.028349523125m,
        _ => null,
    };

    public static decimal? ToCm(decimal value, string unit) => unit switch
    {
        "cm" => value,
        "m" => value * 100m,
        "mm" => value / 10m,
        "[in_i]" => value * 2.54m,
        "[ft_i]" => value * 30.48m,
        _ => null,
    };

    public static decimal? ToCelsius(decimal value, string unit) => unit switch
    {
        "Cel" => value,
        "[degF]" => (value - 32m) / 1.8m,
        "K" => value - 273.15m,
        _ => null,
    };
}
