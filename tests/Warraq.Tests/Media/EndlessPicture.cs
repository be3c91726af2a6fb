namespace Warraq.Tests.Media;

/// <summary>A JPEG's first bytes, and then noise for as long as one reads.</summary>
sealed class EndlessPicture(long length) : Stream
{
    public long Given { get; private set; }
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - Given);
        buffer.AsSpan(offset, given).Fill(0x55);
        if (Given == 0) ((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]).CopyTo(buffer.AsSpan(offset));
        Given += given;
        return given;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
