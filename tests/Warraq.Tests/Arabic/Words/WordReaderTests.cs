using CsCheck;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Words;

public class WordReaderTests
{
    public static TheoryData<string, string, string> Words()
    {
        TheoryData<string, string, string> data = [];
        foreach (var row in Spec.Read("word-reader.md")) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_is_read_as_the_table_says(string word, string lemmas, string unwanted)
    {
        var read = Lemmas(word);
        foreach (var lemma in lemmas.Split('،', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) read.ShouldContain(lemma, $"{word}: {string.Join("، ", read)}");
        foreach (var lemma in unwanted.Split('،', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) read.ShouldNotContain(lemma, $"{word}: {string.Join("، ", read)}");
        if (lemmas.Length == 0) read.ShouldBeEmpty();
    }

    [Fact]
    public void Reading_a_word_allocates_nothing()
    {
        var room = new WordReading[WordReader.MostReadings];
        string[] words = ["وللوزراء", "بكازاخستان", "المسؤولين", "مدينتهم", "قُتِلَ", "سيعلنونه", "غيرمعروفة", "الـمسوول"];
        foreach (var word in words) WordReader.Read(word, room);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var word in words) WordReader.Read(word, room);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Any_word_is_read_in_bounded_room_and_its_readings_lie_inside_it() =>
        Gen.OneOf(HostileText.Any, Gen.Char['ء', 'ي'].Array[1, 30].Select(c => new string(c))).Sample(text =>
        {
            Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
            var count = WordReader.Read(text, room);
            count.ShouldBeLessThanOrEqualTo(WordReader.MostReadings);
            var length = ArabicKeys.Exact(text).Length;
            foreach (var reading in room[..count]) (reading.Start + reading.Length).ShouldBeLessThanOrEqualTo(length);
        });

    [Fact]
    public void The_lexicon_has_its_floors_and_no_contradiction()
    {
        var book = WordBook.Current;
        book.Lexemes.Count(l => l.Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb).ShouldBeGreaterThan(4_000);
        book.Lexemes.Count(l => l.Class is WordClass.Name).ShouldBeGreaterThan(1_500);
        LexiconCheck.Run(book).Where(p => p.IsContradiction).Select(p => $"{p.Lemma} {p.Problem}").ShouldBeEmpty();
    }

    private static List<string> Lemmas(string word)
    {
        var room = new WordReading[WordReader.MostReadings];
        return [.. room[..WordReader.Read(word, room)].Select(r => WordBook.Current[r.Lexeme].Lemma)];
    }
}
