using System.Text;
using System.Text.RegularExpressions;
using Doorway.Care.HardDays;
using Doorway.Web.Languages;
using Microsoft.AspNetCore.Components;

namespace Doorway.Web.Portal.HardDays;

/// <summary>What a plan is called and where it stands, and the phone numbers in what people wrote.</summary>
internal static partial class PlanWords
{
    public const string SafetyTitle = "Your safety plan";
    public const string RelapseTitle = "Your plan if it comes back";
    public const string SafetyIs = "For the hours when you are not safe with yourself. You write it on a good day, alone or with your therapist.";
    public const string RelapseIs = "For the days when what brought you here comes back. You write it on a good day, alone or with your therapist.";

    public static string Title(PlanKind kind) => kind == PlanKind.Safety ? SafetyTitle : RelapseTitle;

    public static string Is(PlanKind kind) => kind == PlanKind.Safety ? SafetyIs : RelapseIs;

    public static string Path(PlanKind kind) => kind == PlanKind.Safety ? "/safety-plan" : "/relapse-plan";

    /// <summary>The plan that an address is about.</summary>
    public static PlanKind At(HttpContext context)
        => (context.Request.Path.Value ?? "").Contains("relapse", StringComparison.Ordinal) ? PlanKind.Relapse : PlanKind.Safety;

    /// <summary>What somebody wrote, made harmless, in which each phone number is a link that calls it.</summary>
    public static MarkupString WithNumbersToCall(string words)
    {
        var said = new StringBuilder();
        var at = 0;
        foreach (Match number in Number().Matches(words))
        {
            said.Append(MarkedSentence.Plain.Encode(words[at..number.Index])).Append(Marked.Link(Href(number.Value), number.Value).Value);
            at = number.Index + number.Length;
        }
        return new MarkupString(said.Append(MarkedSentence.Plain.Encode(words[at..])).ToString());
    }

    // "1-303-555-0170" is the number 303-555-0170.
    private static string Href(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length == 11 && digits[0] == '1' ? Kit.Frames.Phone.Href(digits[1..]) : Kit.Frames.Phone.Href(number);
    }

    // 988 and 911, ten digits as they are written here, or a plus with the number of another country.
    [GeneratedRegex(@"(?<![\d+])(?:\+\d[\d .()-]{7,17}\d|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-]?)\d{3}[ .-]?\d{4}|988|911)(?!\d)")]
    private static partial Regex Number();
}
