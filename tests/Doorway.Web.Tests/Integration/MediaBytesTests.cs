using System.Buffers.Binary;
using Doorway.Care.Integration;

namespace Doorway.Web.Tests.Integration;

/// <summary>A file says its own lengths, and any of them may be a lie.</summary>
public sealed class MediaBytesTests
{
    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory]
    [InlineData(-12)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(17)]
    public void A_chunk_that_lies_about_its_length_ends_the_reading(int length)
    {
        byte[] file = [.. PngMark, .. Big(length), .. "IDAT"u8, .. new byte[16]];
        Assert.Equal((file, false), MediaBytes.WithoutMetadata(file, "image/png"));
    }

    [Fact]
    public void A_picture_that_is_whole_keeps_what_it_needs_and_nothing_else()
    {
        byte[] chunk(string name, byte[] body) => [.. Big(body.Length), .. System.Text.Encoding.ASCII.GetBytes(name), .. body, 1, 2, 3, 4];
        byte[] file = [.. PngMark, .. chunk("IHDR", new byte[13]), .. chunk("eXIf", [.. "GPS"u8]), .. chunk("tEXt", [.. "by"u8]), .. chunk("IDAT", [7, 8]), .. chunk("IEND", []), .. "behind"u8];
        var (kept, removed) = MediaBytes.WithoutMetadata(file, "image/png");
        Assert.True(removed);
        Assert.Equal([.. PngMark, .. chunk("IHDR", new byte[13]), .. chunk("IDAT", [7, 8]), .. chunk("IEND", [])], kept);
    }

    [Fact]
    public void What_stands_behind_the_end_of_a_jpeg_goes_and_its_scans_stay()
    {
        byte[] segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
        byte[] scan = [.. segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x55, 0xFF, 0x00, 0x66, 0xFF, 0xD3, 0x77];
        byte[] picture = [0xFF, 0xD8, .. segment(0xE1, [.. "Exif\0\0GPSONE"u8]), .. segment(0xDB, new byte[65]), .. scan, .. segment(0xC4, [9, 9]), .. scan, 0xFF, 0xD9];
        byte[] second = [0xFF, 0xD8, .. segment(0xE1, [.. "Exif\0\0GPSTWO"u8]), 0xFF, 0xD9];
        var (kept, removed) = MediaBytes.WithoutMetadata([.. picture, .. second], "image/jpeg");
        Assert.True(removed);
        Assert.Equal([0xFF, 0xD8, .. segment(0xDB, new byte[65]), .. scan, .. segment(0xC4, [9, 9]), .. scan, 0xFF, 0xD9], kept);
    }

    [Fact]
    public void Cut_anywhere_a_file_is_kept_as_it_is_and_it_is_said()
    {
        byte[] segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
        byte[] jpeg = [0xFF, 0xD8, .. segment(0xE0, [.. "JFIF\0"u8]), .. segment(0xDB, new byte[65]), .. segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x55, 0xFF, 0xD9];
        for (var length = 3; length < jpeg.Length; length++)
            MustStay(jpeg[..length], "image/jpeg");
        byte[] png = [.. PngMark, .. Big(2), .. "IDAT"u8, 1, 2, 3, 4, 5, 6];
        for (var length = 9; length < png.Length; length++)
            MustStay(png[..length], "image/png");
    }

    private static void MustStay(byte[] file, string type)
    {
        var (kept, removed) = MediaBytes.WithoutMetadata(file, type);
        Assert.Equal(file, kept);
        Assert.False(removed);
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
