using System.Text;

namespace Doorway.Care.Caseload;

/// <summary>The text of a file as somebody's program wrote it: UTF-8 with or without its mark, UTF-16 with its mark, or, when it is none of these,
/// the Western code page that spreadsheets still write.</summary>
public static class CaseloadText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(byte[] file)
    {
        if (file is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(file.AsSpan(3));
        if (file is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(file.AsSpan(2));
        if (file is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(file.AsSpan(2));
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
