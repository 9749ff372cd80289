using System.Text;
using Doorway.Fhir.Import;

namespace Doorway.Web.Tests.Fhir;

public sealed class ReferralSizeTests
{
    private const int Limit = 20 * 1024 * 1024;

    [Fact]
    public async Task A_file_of_exactly_twenty_MB_is_read()
    {
        using var stream = new PaddedStream(BundleBuilder.OnePatient().Json(), Limit);
        Assert.IsType<Referral>(await ReferralReader.Read(stream, BundleBuilder.Limits, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_byte_more_is_refused_and_an_endless_file_is_not_read_to_its_end()
    {
        using var oneMore = new PaddedStream(BundleBuilder.OnePatient().Json(), Limit + 1);
        using var endless = new PaddedStream(BundleBuilder.OnePatient().Json(), long.MaxValue);

        var refusal = Assert.IsType<ReferralRefusal>(await ReferralReader.Read(oneMore, BundleBuilder.Limits, TestContext.Current.CancellationToken));
        Assert.Equal(refusal, await ReferralReader.Read(endless, BundleBuilder.Limits, TestContext.Current.CancellationToken));
        Assert.Equal("The file is larger than 20 MB.", refusal.Reason);
        Assert.InRange(endless.Given, Limit, Limit + 128 * 1024);
    }

    [Fact]
    public async Task A_file_of_millions_of_tiny_values_is_refused()
    {
        var json = "{\"a\":[" + string.Join(',', Enumerable.Repeat("1", 4_000_001)) + "]}";
        Assert.Contains("values", (await BundleBuilder.RefusalOf(json)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var stream = new PaddedStream(BundleBuilder.OnePatient().Json(), Limit);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReferralReader.Read(stream, BundleBuilder.Limits, new CancellationToken(canceled: true)));
    }

    /// <summary>A text followed by blanks up to a length; it counts what was taken from it.</summary>
    private sealed class PaddedStream(string text, long length) : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes(text);

        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            for (var i = 0; i < given; i++)
                buffer[offset + i] = Given + i < start.Length ? start[Given + i] : (byte)' ';
            Given += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
