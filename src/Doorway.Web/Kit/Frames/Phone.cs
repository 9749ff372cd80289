namespace Doorway.Web.Kit.Frames;

internal static class Phone
{
    /// <summary>An address to call; numbers of ten digits are taken as North American.</summary>
    public static string Href(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length == 10 ? $"tel:+1{digits}" : number.StartsWith('+') ? $"tel:+{digits}" : $"tel:{digits}";
    }
}
