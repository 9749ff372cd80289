namespace Doorway.Care.Messaging;

/// <summary>A phone number of the United States as carriers want it: "+13035550119".</summary>
public static class UsNumber
{
    private const string Between = " -.()";

    /// <summary>The number behind what somebody typed; null when it is none, has an extension, or is of another country.</summary>
    public static string? From(string? typed)
    {
        var text = (typed ?? "").Trim();
        var hasPlus = text.StartsWith('+');
        if (hasPlus)
            text = text[1..];
        if (text.Any(c => !char.IsAsciiDigit(c) && !Between.Contains(c, StringComparison.Ordinal)))
            return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == 11 && digits[0] == '1')
            digits = digits[1..];
        else if (hasPlus)
            return null;
        // Neither an area nor an exchange begins with 0 or 1.
        return digits.Length == 10 && digits[0] > '1' && digits[3] > '1' ? "+1" + digits : null;
    }

    /// <summary>"303-555-0119", as people read it.</summary>
    public static string Shown(string number) => $"{number[2..5]}-{number[5..8]}-{number[8..]}";
}
