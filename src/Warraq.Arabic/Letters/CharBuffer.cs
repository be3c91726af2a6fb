using System.Buffers;

namespace Warraq.Arabic.Letters;

/// <summary>A growing run of characters on pooled memory: rules write into it one after another, and only the result is allocated.</summary>
internal ref struct CharBuffer(int capacity)
{
    private char[] _room = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));

    public int Length { get; private set; }

    /// <summary>The last character, or U+0000 while nothing is written.</summary>
    public readonly char Last => Length == 0 ? '\0' : _room[Length - 1];

    public readonly ReadOnlySpan<char> Written => _room.AsSpan(0, Length);

    public void Add(char c)
    {
        if (Length == _room.Length) Grow(1);
        _room[Length++] = c;
    }

    public void Add(scoped ReadOnlySpan<char> more)
    {
        if (Length + more.Length > _room.Length) Grow(more.Length);
        more.CopyTo(_room.AsSpan(Length));
        Length += more.Length;
    }

    /// <summary>One space, unless it would stand first or double.</summary>
    public void AddSpace()
    {
        if (Length > 0 && Last != ' ') Add(' ');
    }

    public void CutTo(int length) => Length = length;

    public void TrimEnd(char c)
    {
        while (Length > 0 && Last == c) Length--;
    }

    /// <summary>The text written; <paramref name="same"/> itself when nothing differs. Gives the memory back.</summary>
    public string Finish(string same)
    {
        var result = Written.SequenceEqual(same) ? same : Written.ToString();
        ArrayPool<char>.Shared.Return(_room);
        _room = [];
        Length = 0;
        return result;
    }

    private void Grow(int more)
    {
        var room = ArrayPool<char>.Shared.Rent(Math.Max(_room.Length * 2, Length + more));
        Written.CopyTo(room);
        ArrayPool<char>.Shared.Return(_room);
        _room = room;
    }
}
