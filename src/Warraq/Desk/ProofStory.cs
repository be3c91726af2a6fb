using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;
using Warraq.Stories.Body;
using Article = Warraq.Arabic.Statements.Claims.Article;
using Digits = Warraq.Arabic.Numbers.Digits;

namespace Warraq.Desk;

/// <summary>What the proofing desk says about a story.</summary>
/// <param name="Texts">The texts it looked at, which <see cref="Finding.Paragraph"/> counts: the headline, then each text of the body that is not empty.</param>
/// <param name="Findings">By place; those that were answered are not among them.</param>
public sealed record StoryProof(IReadOnlyList<string> Texts, IReadOnlyList<Finding> Findings)
{
    public bool Blocks => Findings.Any(f => f.Blocks);

    /// <summary>Findings that an editor has answered, while the passage stands as it was.</summary>
    public IReadOnlyList<(Finding Finding, FindingAnswer Answer)> Answered { get; init; } = [];

    /// <summary>Where each text stands: the block's id and the line in it (of a quotation or list). The headline has no id.</summary>
    public IReadOnlyList<(string? Block, int Line)> Places { get; init; } = [];

    /// <summary>Relative days of the text with the date they mean.</summary>
    public IReadOnlyList<RelativeDay> Days { get; init; } = [];

    /// <summary>Names of the pictures that <see cref="Finding.Picture"/> counts.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>What an override leaves open, for the audit.</summary>
    public string Detail => "override: " + string.Join(", ", Findings.Where(f => f.Blocks).Select(f => $"{f.Rule} {f.Paragraph}"));

    /// <summary>Names a finding by its rule and by the passages it is about, so that an answer holds until one of them is changed.</summary>
    public string KeyOf(Finding finding)
    {
        var about = string.Join('\u001F', finding.Rule, finding.Covered, finding.Picture is { } picture ? Pictures[picture] : Texts[finding.Paragraph], finding.With is { } with ? Texts[with.Paragraph] : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 12));
    }
}

/// <summary>«اليوم», «الخميس»: a word, and the date it means for this publication.</summary>
/// <param name="Paragraph">Index of the text.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Shown">The date, shown behind the word.</param>
/// <param name="Written">What stands there when an editor takes the date.</param>
public sealed record RelativeDay(int Paragraph, int Start, int Length, string Shown, string Written);

/// <summary>What is proofread: a story as it lies in the database, or as somebody is typing it.</summary>
/// <param name="Picture">Use of the lead picture as JSON; null or empty for none.</param>
/// <param name="Answers">Of the story, see <see cref="FindingAnswer"/>.</param>
/// <param name="PublishedAt">From where time words are read.</param>
public sealed record ProofCopy(string Headline, StoryBody Body, string? Picture, string? Answers, DateTimeOffset PublishedAt)
{
    public static ProofCopy Of(Story story, DateTimeOffset now) =>
        new(story.Headline, BodyJson.Parse(story.Body), story.Picture, story.Answers, story.FirstPublishedAt ?? story.PublishAt ?? story.CopyAt ?? now);
}

/// <summary>Proofreads a story and reads its ledger (Warraq.Arabic), in the house style of the paper.</summary>
public static class ProofStory
{
    static readonly Refusal Open = new("open-findings", "في الخبر ملاحظات تمنع النشر. عالجها، أو انشره رغماً عنها إن كان لك هذا الحق.",
        "Some findings block this story. Answer them, or publish it all the same if you have that right.");

    public static StoryProof Do(Story story, PaperSettings paper, DateTimeOffset now) => Do(ProofCopy.Of(story, now), paper);

    public static StoryProof Do(ProofCopy copy, PaperSettings paper)
    {
        var lines = copy.Body.Blocks.SelectMany(b => b.Texts().Index().Where(t => t.Item.Length > 0).Select(t => (b.Id, Line: t.Index, Text: t.Item))).ToList();
        string[] texts = [copy.Headline, .. lines.Select(l => l.Text)];
        var uses = copy.Body.Blocks.OfType<PictureBlock>().Select(b => b.Use).ToList();
        if (copy.Picture is { Length: > 0 } lead && JsonSerializer.Deserialize<PictureUse>(lead, TeaserReads.PictureJson) is { } use) uses.Insert(0, use);
        var profile = ProofProfile.Default with
        {
            HouseTerms = paper.HouseTerms,
            Digits = paper.Digits == "arab" ? Digits.Arab : Digits.Latn,
            Quotations = paper.Quotes == "curly" ? QuotationStyle.Curly : QuotationStyle.Guillemets,
            MonthsCountry = paper.Country,
            OwnWords = paper.OwnWords,
        };
        var article = new Article
        {
            Paragraphs = texts,
            Headline = 0,
            Pictures = [.. uses.Select(u => new ArticlePicture(u.Picture, u.Alt))],
            Publication = new Publication(copy.PublishedAt, paper.TimeZone),
        };
        var ledger = ClaimsLedger.ReadAndProof(article, profile);
        var all = new StoryProof(texts, OneQuestionEach(ledger.Findings))
        {
            Places = [(null, 0), .. lines.Select(l => ((string?)l.Id, l.Line))],
            Pictures = [.. uses.Select(u => u.Picture)],
            Days = [.. ledger.Times.Index().SelectMany(t => t.Item.Select(e => RelativeDays.Of(e, t.Index, texts[t.Index], paper)).OfType<RelativeDay>())],
        };
        var answers = FindingAnswer.Read(copy.Answers).DistinctBy(a => a.Key).ToDictionary(a => a.Key, StringComparer.Ordinal);
        if (answers.Count == 0) return all;
        var said = all.Findings.ToLookup(f => answers.GetValueOrDefault(all.KeyOf(f)));
        return all with { Findings = [.. said[null]], Answered = [.. said.Where(g => g.Key is not null).SelectMany(g => g.Select(f => (f, g.Key!)))] };
    }

    /// <summary>An act that is dated at three places is one question, not two: the third place is held against the second, which is asked about already.</summary>
    static IReadOnlyList<Finding> OneQuestionEach(IReadOnlyList<Finding> findings)
    {
        var asked = findings.Where(f => f.Rule == "NW06").Select(f => (f.Paragraph, f.Start)).ToHashSet();
        return asked.Count < 2 ? findings : [.. findings.Where(f => f is not { Rule: "NW06", With: { } with } || !asked.Contains((with.Paragraph, with.Start)))];
    }

    /// <summary>Empty when the findings let the story be published, or an override is allowed and wanted.</summary>
    public static IReadOnlyList<Refusal> WhyNot(StoryProof proof, bool mayOverride) => proof.Blocks && !mayOverride ? [Open] : [];
}
