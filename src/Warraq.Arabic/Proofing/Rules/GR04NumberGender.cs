using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// GR04: the gender of number words. 3 to 10 take the opposite of the singular noun; before عشر the unit takes the opposite and عشر agrees;
/// 1, 2, 11 and 12 agree.
/// </summary>
internal sealed class GR04NumberGender : ParagraphRule
{
    private static readonly Lazy<ILookup<string, Entry>> Entries = new(Load);

    public override string Id => "GR04";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "الأعداد من 3 إلى 10 تخالف مفرد المعدود: ثلاثة جنود وثلاث نساء. وفي المركب تخالف الآحاد وتوافق «عشر»: خمسة عشر شخصًا وخمس عشرة مدينة.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (!paragraph.Follows(i + 1) || words[i].Exact.Length == 0) continue;
            var place = words[i + 1].Exact switch { "عشر" or "عشرة" => "teen", ['و', .. var rest] when IsTens(rest) => "tens", _ => "noun" };
            if (Find(words[i].Exact, place) is not ({ } unit, var prefix)) continue;
            if (place == "teen") Teen(paragraph, i, unit, prefix, report);
            else Unit(paragraph, i, place == "tens" ? i + 2 : i + 1, unit, prefix, report);
        }
    }

    private static void Unit(ReadParagraph paragraph, int at, int nounAt, Entry unit, string prefix, Report report)
    {
        if (!paragraph.Follows(nounAt) || CountedNoun.Of(paragraph.Words[nounAt]) is not { Gender: { } gender } noun || gender == unit.Of) return;
        if (unit.Value == 10 && at > 0 && Count.EndsLikeUnit(paragraph.Words[at - 1].Search)) return;
        if (unit.Value is 5 or 7 or 9 or 10 && nounAt == at + 1 && IsFraction(paragraph, nounAt, noun)) return;
        report.AddWords(paragraph, at, nounAt, prefix + unit.Other + paragraph.Text[paragraph.Words[at].End..paragraph.Words[nounAt].End]);
    }

    private static void Teen(ReadParagraph paragraph, int at, Entry unit, string prefix, Report report)
    {
        var ten = paragraph.Words[at + 1].Exact == "عشر" ? Gender.Masculine : Gender.Feminine;
        var noun = paragraph.Follows(at + 2) ? CountedNoun.Of(paragraph.Words[at + 2]) : null;
        if (noun?.Gender is { } gender)
        {
            if (unit.Of == gender && ten == gender) return;
            report.AddWords(paragraph, at, at + 2, Write(unit, gender, prefix) + paragraph.Text[paragraph.Words[at + 1].End..paragraph.Words[at + 2].End]);
        }
        // Whatever is counted, «أربع عشر» is neither of both.
        else if (unit.Of != ten)
        {
            var likely = paragraph.Follows(at + 2) && paragraph.Words[at + 2].Exact[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
            report.AddWords(paragraph, at, at + 1, Write(unit, likely, prefix), Write(unit, likely == Gender.Masculine ? Gender.Feminine : Gender.Masculine, prefix));
        }
    }

    private static string Write(Entry unit, Gender gender, string prefix) =>
        $"{prefix}{(unit.Of == gender ? unit.Word : unit.Other)} {(gender == Gender.Masculine ? "عشر" : "عشرة")}";

    // «خمس سكان العالم» is a fifth of them.
    private static bool IsFraction(ReadParagraph paragraph, int noun, CountedNoun counted) =>
        counted.Form.Any(WordForm.Plural) && paragraph.Follows(noun + 1)
        && (Count.IsDefinite(paragraph.Words[noun + 1].Exact) || paragraph.Words[noun + 1].MayBe(WordClass.Name));

    private static bool IsTens(string word) => word is "عشرون" or "عشرين" or "ثلاثون" or "ثلاثين" or "أربعون" or "أربعين" or "خمسون" or "خمسين"
        or "ستون" or "ستين" or "سبعون" or "سبعين" or "ثمانون" or "ثمانين" or "تسعون" or "تسعين";

    // The word itself, or with و ف and ب ل ك joined to it, in this order.
    private static (Entry Unit, string Prefix)? Find(string word, string place)
    {
        if (word.EndsWith("لست", StringComparison.Ordinal)) return null; // I am not
        var conjunction = word[0] is 'و' or 'ف' ? 1 : 0;
        Span<int> prefixes = [0, conjunction, conjunction < word.Length && word[conjunction] is 'ب' or 'ل' or 'ك' ? conjunction + 1 : 0];
        foreach (var letters in prefixes)
            foreach (var entry in Entries.Value[word[letters..]])
                if (entry.Places.Contains(place, StringComparison.Ordinal)) return (entry, word[..letters]);
        return null;
    }

    private static ILookup<string, Entry> Load()
    {
        List<Entry> entries = [];
        foreach (var row in LexiconTable.Read("number-agreement.tsv"))
        {
            var value = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            var (masculine, feminine) = (row[1].Split(' '), row[2].Split(' '));
            entries.AddRange(masculine.Select(word => new Entry(word, value, Gender.Masculine, feminine[0], row[3])));
            entries.AddRange(feminine.Select(word => new Entry(word, value, Gender.Feminine, masculine[0], row[3])));
        }
        return entries.ToLookup(entry => entry.Word, StringComparer.Ordinal);
    }

    /// <summary>A number word, the gender of the nouns that it stands with, and its form for the others.</summary>
    private sealed record Entry(string Word, int Value, Gender Of, string Other, string Places);
}
