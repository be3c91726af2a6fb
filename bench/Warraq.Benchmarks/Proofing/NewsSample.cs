using Warraq.Arabic.Proofing;

namespace Warraq.Benchmarks.Proofing;

/// <summary>A finding on an article. Places count from the beginning of title, line feed, text.</summary>
internal sealed record NewsFinding(string Document, int Offset, Finding Finding);

/// <summary>What the desk finds in the first 500 articles of the news file.</summary>
internal sealed record NewsSample(IReadOnlyList<NewsFinding> Findings, int Words)
{
    const int Articles = 500, Sampled = 200;

    public static NewsSample Of(string news)
    {
        List<NewsFinding> findings = [];
        var words = 0;
        foreach (var article in SharedData.ReadNews(news).Take(Articles))
        {
            var paragraphs = EditedText.Paragraphs(article).ToArray();
            words += paragraphs.Sum(p => EditedText.Words(p.Text));
            foreach (var finding in Proofreader.Check(paragraphs))
                findings.Add(new(article.Id, paragraphs.Take(finding.Paragraph).Sum(p => p.Text.Length + 1) + finding.Start, finding));
        }
        return new(findings, words);
    }

    /// <summary>Writes every k-th finding with its surroundings, for a reader to mark; the file stays out of the project.</summary>
    public static int Write(string news, string file)
    {
        var sample = Of(news);
        var texts = SharedData.ReadNews(news).Take(Articles).ToDictionary(a => a.Id, a => a.Title + "\n" + a.Text, StringComparer.Ordinal);
        File.WriteAllLines(file, sample.EveryKth().Select(f =>
        {
            var text = texts[f.Document];
            var (from, to) = (Math.Max(0, f.Offset - 60), Math.Min(text.Length, f.Offset + f.Finding.Length + 60));
            var around = $"{text[from..f.Offset]}⟦{f.Finding.Covered}⟧{text[(f.Offset + f.Finding.Length)..to]}".ReplaceLineEndings("¶").Replace('\t', '⇥');
            return string.Join('\t', f.Document, f.Finding.Rule, f.Offset, f.Finding.Length, "", string.Join('|', f.Finding.Suggestions), around);
        }));
        return 0;
    }

    public IEnumerable<NewsFinding> EveryKth()
    {
        for (var i = 0; i < Sampled; i++) yield return Findings[(int)((long)i * Findings.Count / Sampled)];
    }
}
