using System.Globalization;

namespace Doorway.Load;

/// <summary>One measured value beside what was promised. <see cref="Goal"/> is null where nothing is promised.</summary>
internal sealed record Figure(string What, double Value, string Unit, Goal? Goal = null)
{
    public string Measured => Value.ToString(Value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + " " + Unit;

    public string Promise => Goal is null ? "" : Goal.Words(Unit) + (Goal.IsMet(Value) ? ": met" : ": MISSED");

    public string Line => $"{What}: {Measured}" + (Goal is null ? "" : $" ({Promise})");
}

internal sealed record Goal(double Limit, bool AtLeast)
{
    public static Goal Most(double limit) => new(limit, AtLeast: false);

    public static Goal Least(double limit) => new(limit, AtLeast: true);

    public bool IsMet(double value) => AtLeast ? value >= Limit : value <= Limit;

    public string Words(string unit) =>
        $"{(AtLeast ? "at least" : "at most")} {Limit.ToString("#,0.##", CultureInfo.InvariantCulture)} {unit}";
}
