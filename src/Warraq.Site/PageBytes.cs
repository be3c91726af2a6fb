using System.Buffers;
using System.Text;

namespace Warraq.Site;

/// <summary>Collects a page as UTF-8 in a rented array: half the memory of a StreamWriter over a MemoryStream.</summary>
sealed class PageBytes : TextWriter
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Keeps the first half of a surrogate pair until the second comes.
    readonly Encoder _encoder = Utf8.GetEncoder();
    byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    int _length;

    public override Encoding Encoding => Utf8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));
    public override void Write(string? value) => Write(value.AsSpan());
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // Three bytes for a UTF-16 unit at most, and what a kept half may become.
        var most = buffer.Length * 3 + 4;
        if (_bytes.Length - _length < most) Grow(most);
        _length += _encoder.GetBytes(buffer, _bytes.AsSpan(_length), flush: false);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    void Grow(int room)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + room));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    protected override void Dispose(bool disposing)
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        base.Dispose(disposing);
    }
}
