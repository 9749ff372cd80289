using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Doorway.Care.Languages;
using Microsoft.Extensions.Primitives;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Kit.Forms;

/// <summary>What was posted to this request, and what is wrong with it. One per request: <see cref="Of"/>.</summary>
public sealed class Input
{
    private readonly Dictionary<string, StringValues> _posted = [];
    private readonly Dictionary<string, string> _prefilled = [];
    private readonly Dictionary<string, string> _errors = [];

    public Input(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
            return;

        foreach (var (name, value) in context.Request.Form)
            _posted[name] = value;
        PostedForm = Text("_handler");
        IsAutoSave = context.Request.Headers.ContainsKey("X-Autosave");
    }

    /// <summary>The name of the form that was posted, or null.</summary>
    public string? PostedForm { get; }

    /// <summary>True when the page saves by itself; the reader did not press a button.</summary>
    public bool IsAutoSave { get; }

    public bool HasErrors => _errors.Count > 0;
    public IReadOnlyDictionary<string, string> Errors => _errors;

    public static Input Of(HttpContext context)
    {
        if (context.Items[typeof(Input)] is Input known)
            return known;
        var input = new Input(context);
        context.Items[typeof(Input)] = input;
        return input;
    }

    /// <summary>The trimmed text, or an empty text.</summary>
    public string Text(string name) => AsTyped(name).Trim();

    /// <summary>The text exactly as typed (for a patient's own words), with line ends as \n.</summary>
    public string AsTyped(string name) =>
        _posted.TryGetValue(name, out var value) ? value.ToString().ReplaceLineEndings("\n")
        : PostedForm is null ? _prefilled.GetValueOrDefault(name, "") : "";

    /// <summary>The trimmed text; an empty one is wrong and <paramref name="what"/> says what to do ("Type your name.").</summary>
    public string Required(string name, string what)
    {
        var text = Text(name);
        if (text.Length == 0)
            Wrong(name, what);
        return text;
    }

    public bool Ticked(string name) => _posted.TryGetValue(name, out var value) ? value.Count > 0
        : PostedForm is null && _prefilled.ContainsKey(name);

    public IReadOnlyList<string> Many(string name) =>
        _posted.TryGetValue(name, out var value) ? [.. value.OfType<string>()]
        : PostedForm is null && _prefilled.TryGetValue(name, out var one) ? [one] : [];

    /// <summary>A whole number from min to max. Null when it is missing or wrong; missing is wrong unless optional.</summary>
    public int? Whole(string name, int min, int max, string what, bool optional = false) =>
        (int?)Number(name, min, max, 0, what, optional);

    /// <summary>Dollars as people type them: 150, $150, 1,200 or 90.50.</summary>
    public decimal? Dollars(string name, decimal max, string what) => Number(name, Typed.Dollars(Text(name)), 0, max, 2, what, optional: false);

    /// <summary>A number from min to max with at most so many decimals, written with a point.</summary>
    public decimal? Number(string name, decimal min, decimal max, int decimals, string what, bool optional = false)
        => Number(name, Text(name), min, max, decimals, what, optional);

    private decimal? Number(string name, string typed, decimal min, decimal max, int decimals, string what, bool optional)
    {
        var range = Say($"from {min} to {max}");
        var kind = Say(decimals == 0 ? "a whole number" : "a number");
        if (typed.Length == 0)
            return optional ? null : Refuse<decimal>(name, Say($"Type {Say(what)}: {kind} {range}."));
        if (!decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return Refuse<decimal>(name, Say($"Please check: “{typed}” is not a number. Type {kind} {range}{(decimals > 0 ? Say(", with a point") : "")}."));
        if (number < min || number > max)
            return Refuse<decimal>(name, Say($"Please check: {typed} is not possible. Type {kind} {range}."));
        if (decimal.Round(number, decimals) != number)
            return Refuse<decimal>(name, decimals == 0
                ? Say($"Please check: {typed}. Type a whole number {range}.")
                : decimals == 1 ? Say($"Please check: {typed}. At most 1 digit after the point.") : Say($"Please check: {typed}. At most {decimals} digits after the point."));
        return number;
    }

    /// <summary>A date as people type it: 3/14/1985, 14 March 1985, March 14, 1985 or 1985-03-14.</summary>
    public DateOnly? Date(string name, DateOnly? min, DateOnly? max, string what, bool optional = false)
    {
        var typed = Text(name);
        if (typed.Length == 0)
            return optional ? null : Refuse<DateOnly>(name, Say($"Type {Say(what)} as month, day and year, for example 3/14/1985."));
        if (!Typed.TryDate(typed, out var date))
            return Refuse<DateOnly>(name, Say($"Please check: “{typed}” is not a date we can read. Type month, day and a year of four digits, for example 3/14/1985."));
        if (date < min)
            return Refuse<DateOnly>(name, Say($"Please check: {Words(date)} is too early. It can be {Words(min.Value)} or later."));
        if (date > max)
            return Refuse<DateOnly>(name, Say($"Please check: {Words(date)} is too late. It can be {Words(max.Value)} or earlier."));
        return date;

        static string Words(DateOnly day) => Tongue.Current == Language.Spanish ? DayWords.LongDate(day) : day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>A time of day: 2:02 pm or 14:02.</summary>
    public TimeOnly? Time(string name, string what, bool optional = false)
    {
        var typed = Text(name);
        if (typed.Length == 0)
            return optional ? null : Refuse<TimeOnly>(name, Say($"Type {Say(what)}, for example 2:30 pm."));
        return Typed.TryTime(typed, out var time) ? time
            : Refuse<TimeOnly>(name, Say($"Please check: “{typed}” is not a time we can read. Type it like 2:30 pm or 14:30."));
    }

    /// <summary>One of the allowed values. Anything else is wrong and <paramref name="what"/> says what to do ("Choose one.").</summary>
    public string? OneOf(string name, IEnumerable<string> allowed, string what, bool optional = false)
    {
        var chosen = Text(name);
        if (allowed.Contains(chosen))
            return chosen;
        if (chosen.Length > 0 || !optional)
            Wrong(name, what);
        return null;
    }

    /// <summary>Marks a field as wrong. The first message for a field stays.</summary>
    public void Wrong(string name, string message) => _errors.TryAdd(name, message);

    public void Wrong(IEnumerable<(string Field, string Message)> errors)
    {
        foreach (var (field, message) in errors)
            Wrong(field, message);
    }

    public string? ErrorOf(string name) => _errors.GetValueOrDefault(name);

    /// <summary>Shows the content of a file that was sent in the field beside it: a browser never shows a chosen file again.</summary>
    public void ShowFile(string name, string content) => _posted[name] = content;

    /// <summary>What a field shows while nothing was posted.</summary>
    public void Prefill(string name, string? value)
    {
        if (value is not null)
            _prefilled[name] = value;
    }

    internal bool TryPrefilled(string name, [NotNullWhen(true)] out string? value) => _prefilled.TryGetValue(name, out value);

    private T? Refuse<T>(string name, string message) where T : struct
    {
        Wrong(name, message);
        return null;
    }
}
