using System.IO.Compression;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Proofing;

/// <summary>Text that somebody has edited: what is found in it is an error that slipped through, or a false alarm.</summary>
internal static class EditedText
{
    public const string Pud = "morphology/ud-arabic-pud.conllu.gz";

    /// <summary>Errors and warnings in sentences, each proofed for itself. A sentence is no paragraph: it may lack its final mark.</summary>
    public static (List<Finding> Findings, int Words) Check(IEnumerable<string> sentences)
    {
        List<Finding> findings = [];
        var words = 0;
        foreach (var sentence in sentences)
        {
            words += Words(sentence);
            findings.AddRange(Proofreader.Check([new(sentence, ParagraphRole.ListItem)]));
        }
        return (findings, words);
    }

    /// <summary>The sentences of a treebank.</summary>
    public static IEnumerable<string> Sentences(string file)
    {
        const string mark = "# text = ";
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(mark, StringComparison.Ordinal)) yield return line[mark.Length..];
    }

    /// <summary>An article as it is proofed: its title, then the lines of its text.</summary>
    public static IEnumerable<Paragraph> Paragraphs(NewsArticle article) =>
        article.Text.Split('\n').Select(line => new Paragraph(line)).Prepend(new(article.Title, ParagraphRole.Headline));

    public static int Words(string text) => Tokenizer.Tokens(text).Count();
}
