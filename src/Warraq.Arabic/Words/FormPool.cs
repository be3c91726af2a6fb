using System.Runtime.InteropServices;

namespace Warraq.Arabic.Words;

/// <summary>Distinct words in one run of letters, numbered in order of arrival: about 30 bytes each, strings made only when asked for.</summary>
internal sealed class FormPool
{
    private char[] _letters = new char[256];
    private int[] _starts = new int[32];
    private int[] _table = new int[64];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int form] => _letters.AsSpan(_starts[form].._starts[form + 1]);

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        for (var at = HashOf(word) & (_table.Length - 1); _table[at] != 0; at = (at + 1) & (_table.Length - 1))
            if (this[_table[at] - 1].SequenceEqual(word)) return _table[at] - 1;
        return -1;
    }

    /// <summary>Adds a word that is not there yet.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var start = _starts[Count];
        Room.For(ref _letters, start + word.Length);
        Room.For(ref _starts, Count + 2);
        word.CopyTo(_letters.AsSpan(start));
        _starts[++Count] = start + word.Length;
        if (Count * 4L > _table.Length * 3L)
        {
            _table = new int[_table.Length * 2];
            for (var form = 0; form < Count - 1; form++) Enter(form);
        }
        Enter(Count - 1);
        return Count - 1;
    }

    /// <summary>The same number for the same letters in every process.</summary>
    public static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in MemoryMarshal.Cast<char, ushort>(word)) hash = (hash ^ letter) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }

    private void Enter(int form)
    {
        var at = HashOf(this[form]) & (_table.Length - 1);
        while (_table[at] != 0) at = (at + 1) & (_table.Length - 1);
        _table[at] = form + 1;
    }
}

/// <summary>Growing arrays, by half: of the memory of a large one little lies idle.</summary>
internal static class Room
{
    public static void For<T>(ref T[] array, int count)
    {
        if (count > array.Length) Array.Resize(ref array, Math.Max(count, array.Length + (array.Length / 2)));
    }
}
