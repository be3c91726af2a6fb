using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR02: a hamza on the connecting alef of the forms VII to X and of اسم، ابن، امرأة، اثنان; by the lexicon, and by patterns for words that it does not know.</summary>
internal sealed class OR02HamzaOnConnectingAlef : SlipRule
{
    private static readonly ILookup<string, string> Rows = LexiconTable.Read("or02-connecting-alef.tsv").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Words = Rows["word"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Exceptions = Rows["exception"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Templates = [.. Rows["template"]];
    private static readonly string[] Endings = ["", "ة", "ات", "ين", "ان", "ي", "ية", "ا", "ه", "ها", "هم", "نا", "ت", "وا"];

    public override string Id => "OR02";
    public override string Reason => "تبدأ الكلمة بهمزة وصل لا بهمزة قطع، فلا تُرسم على ألفها همزة: مصادر الخماسي والسداسي وأفعالها (اجتماع، استقبل) وكلمات مثل اسم وابن وامرأة.";
    protected override SlipKinds Kinds => SlipKinds.ConnectingAlef;

    public override void Check(ReadParagraph paragraph, Report report)
    {
        base.Check(paragraph, report);
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            if (word.IsKnown || word.Exact.Length < 6 || word.Exact.AsSpan().IndexOfAny('إ', 'أ') is not (>= 0 and < 5 and var at) || paragraph.IsForeign(word.Start)) continue;
            var stem = word.Exact[at..];
            if (IsJoint(word.Exact.AsSpan(0, at)) && !IsException(stem) && HasTemplate('ا' + stem[1..]) && !report.Profile.OwnWords.Contains(word.Exact))
                report.Add(paragraph, word.Start, word.Length, at > 1 || stem[^1] is 'ة' or 'ت' ? Severity.Warning : Severity.Info, Reason, [$"{word.Exact[..at]}ا{stem[1..]}"]);
        }
    }

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        var reading = slip.Reading;
        var stem = paragraph.Words[word].Exact.AsSpan(reading.Start, reading.Length).ToString();
        if (slip.Lexeme.Class == WordClass.Name || slip.Lexeme.Kind is "nisba" or "day" || IsException(stem)) return null;
        if (!slip.IsCertain && !slip.Right.Any(r => r[reading.Start] == 'ا')) return null;
        return reading.Length >= 5 || Words.Contains('ا' + stem[1..]) ? Severity.Error : Severity.Info;
    }

    private static bool IsException(string stem)
    {
        foreach (var ending in Endings)
            if (stem.EndsWith(ending, StringComparison.Ordinal) && (Exceptions.Contains(stem[..^ending.Length]) || Exceptions.Contains(stem[..^ending.Length] + "ة"))) return true;
        return false;
    }

    private static bool IsJoint(ReadOnlySpan<char> before)
    {
        if (before is ['و' or 'ف', ..]) before = before[1..];
        if (before is ['ب' or 'ك' or 'ل', ..]) before = before[1..];
        return before is "" or "ال" or "ل";
    }

    private static bool HasTemplate(string stem)
    {
        foreach (var template in Templates)
            if (Endings.Any(ending => stem.Length == template.Length + ending.Length && stem.EndsWith(ending, StringComparison.Ordinal)) && Fits(stem, template)) return true;
        return false;
    }

    private static bool Fits(string stem, string template)
    {
        for (var i = 0; i < template.Length; i++)
            if (template[i] is 'ف' or 'ع' or 'ل' ? stem[i] is < 'ب' or 'ة' or 'ى' : stem[i] != template[i]) return false;
        return true;
    }
}
