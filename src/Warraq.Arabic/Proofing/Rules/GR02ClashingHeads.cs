using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR02: two heads of attribution or cause in a row, of a closed list.</summary>
internal sealed class GR02ClashingHeads : ParagraphRule
{
    private static readonly Lazy<Dictionary<(string First, string Second), string>> Pairs = new(() =>
        LexiconTable.Read("clashing-heads.tsv").ToDictionary(row => (row[0], row[1]), row => row[2]));

    public override string Id => "GR02";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "كلمتان لا تجتمعان، بقيتا من صياغتين للجملة. أبقِ واحدة لئلا يضيع السبب أو المصدر.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var first = Plain(words[i - 1].Exact);
            if (!Pairs.Value.TryGetValue((first, Plain(words[i].Exact)), out var keep))
            {
                if (first is not ['و', _, _, ..] || !Pairs.Value.TryGetValue((Plain(first[1..]), Plain(words[i].Exact)), out keep)) continue;
            }
            if (!paragraph.Follows(i) || (i + 1 < words.Count && words[i].Exact == "على" && words[i + 1].Exact == "ما")) continue; // «بسبب على ما يبدو»
            var and = first.StartsWith('و') && first is not ("وفق" or "وفقا") ? "و" : "";
            string[] heads = [words[i - 1].Surface, and + words[i].Surface];
            report.AddWords(paragraph, i - 1, i, [.. keep.Select(which => heads[which - '1'])]);
        }
    }

    // The hamza left out is for OR01; the pair is wrong with it as well.
    private static string Plain(string word) => word switch { "الى" => "إلى", "وفقاً" => "وفقا", "اثناء" => "أثناء", "اثر" => "إثر", _ => word };
}
