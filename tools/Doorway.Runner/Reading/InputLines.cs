namespace Doorway.Runner.Reading;

/// <summary>One line as it came, without its line end.</summary>
/// <param name="Bytes">The bytes; empty when the line is too long.</param>
/// <param name="IsTooLong">True when it was longer than <see cref="InputLines.MostBytes"/> and was passed over.</param>
internal readonly record struct InputLine(ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    public bool IsBlank => !IsTooLong && Bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0;
}

/// <summary>Splits a stream at line feeds as the bytes arrive. A line holds until the next one is asked for.</summary>
internal sealed class InputLines(Stream input)
{
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isFirst = true;

    public IEnumerable<InputLine> Read()
    {
        var (searched, tooLong) = (0, false);
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Take(searched + found, tooLong);
                start += searched + found + 1;
                (searched, tooLong) = (0, false);
                yield return line;
                continue;
            }
            searched = end - start;
            if (searched > MostBytes)
            {
                (start, end, searched, tooLong) = (0, 0, 0, true);
            }
            if (Fill() > 0) continue;
            if (end > start || tooLong) yield return Take(end - start, tooLong);
            yield break;
        }
    }

    private InputLine Take(int length, bool tooLong)
    {
        var from = start;
        if (isFirst && buffer.AsSpan(start, length).StartsWith(ByteOrderMark)) (from, length) = (from + ByteOrderMark.Length, length - ByteOrderMark.Length);
        isFirst = false;
        return tooLong || length > MostBytes ? new InputLine(default, true) : new InputLine(buffer.AsMemory(from, length), false);
    }

    private int Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = input.Read(buffer, end, buffer.Length - end);
        end += read;
        return read;
    }
}
