using System.Runtime.InteropServices;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Comparing;

/// <summary>Two words of one stem, cut at the letters that differ: «وقال» and «قال» at the و, «كتابه» and «كتابها» after the ب.</summary>
/// <param name="Common">Letters at the beginning that both have.</param>
/// <param name="OldStem">Where the rest that is common begins in the old word.</param>
/// <param name="NewStem">The same in the new word.</param>
/// <param name="Stem">Letters that both have from there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SplitWord(int Common, int OldStem, int NewStem, int Stem)
{
    /// <summary>Where two words part; null when too little of them is common for a part to be marked.</summary>
    public static SplitWord? Of(WordSense old, WordSense @new)
    {
        var common = old.Key.AsSpan(0, old.Start).CommonPrefixLength(@new.Key.AsSpan(0, @new.Start));
        var stemA = old.Key.AsSpan(old.Start, old.End - old.Start);
        var stemB = @new.Key.AsSpan(@new.Start, @new.End - @new.Start);
        var stem = stemA.CommonPrefixLength(stemB);
        // The ة that becomes ت before a pronoun is an ending.
        if (stem < 2 || stem * 2 < Math.Max(stemA.Length, stemB.Length)) return null;
        var shared = Shared(old.Key.AsSpan(common, old.Start - common), @new.Key.AsSpan(common, @new.Start - common));
        return new(common, old.Start - shared, @new.Start - shared, stem + shared);
    }

    // Of «بال» and «ال» the article is shared; the ل of «بال» and «لل» is not.
    private static int Shared(ReadOnlySpan<char> old, ReadOnlySpan<char> @new)
    {
        var shared = 0;
        while (shared < Math.Min(old.Length, @new.Length) && old[^(shared + 1)] == @new[^(shared + 1)]) shared++;
        return shared >= 2 || shared == old.Length || shared == @new.Length ? shared : 0;
    }

    /// <summary>The pieces of the two words.</summary>
    public void Write(string old, string @new, PieceList pieces)
    {
        int A(int letters) => Surface.Offset(old, letters);
        int B(int letters) => Surface.Offset(@new, letters);
        pieces.Pair(old[..A(Common)], @new[..B(Common)]);
        pieces.Gone(old[A(Common)..A(OldStem)]);
        pieces.New(@new[B(Common)..B(NewStem)]);
        pieces.Pair(old[A(OldStem)..A(OldStem + Stem)], @new[B(NewStem)..B(NewStem + Stem)]);
        pieces.Gone(old[A(OldStem + Stem)..]);
        pieces.New(@new[B(NewStem + Stem)..]);
    }
}
