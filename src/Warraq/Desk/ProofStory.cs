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
/// <param name="Findings">By place.</param>
public sealed record StoryProof(IReadOnlyList<string> Texts, IReadOnlyList<Finding> Findings)
{
    public bool Blocks => Findings.Any(f => f.Blocks);

    /// <summary>What an override leaves open, for the audit.</summary>
    public string Detail => "override: " + string.Join(", ", Findings.Where(f => f.Blocks).Select(f => $"{f.Rule} {f.Paragraph}"));
}

/// <summary>Proofreads a story and reads its ledger (Warraq.Arabic), in the house style of the paper.</summary>
public static class ProofStory
{
    static readonly Refusal Open = new("open-findings", "في الخبر ملاحظات تمنع النشر. عالجها، أو انشره رغماً عنها إن كان لك هذا الحق.",
        "Some findings block this story. Answer them, or publish it all the same if you have that right.");

    public static StoryProof Do(Story story, PaperSettings paper, DateTimeOffset now)
    {
        var body = BodyJson.Parse(story.Body);
        string[] texts = [story.Headline, .. body.Texts()];
        var uses = body.Blocks.OfType<PictureBlock>().Select(b => b.Use).ToList();
        if (story.Picture is { } lead && JsonSerializer.Deserialize<PictureUse>(lead, TeaserReads.PictureJson) is { } use) uses.Insert(0, use);
        var profile = ProofProfile.Default with
        {
            HouseTerms = paper.HouseTerms,
            Digits = paper.Digits == "arab" ? Digits.Arab : Digits.Latn,
            Quotations = paper.Quotes == "curly" ? QuotationStyle.Curly : QuotationStyle.Guillemets,
            MonthsCountry = paper.Country,
        };
        var article = new Article
        {
            Paragraphs = texts,
            Headline = 0,
            Pictures = [.. uses.Select(u => new ArticlePicture(u.Picture, u.Alt))],
            Publication = new Publication(story.FirstPublishedAt ?? story.PublishAt ?? now, paper.TimeZone),
        };
        return new StoryProof(texts, ClaimsLedger.ReadAndProof(article, profile).Findings);
    }

    /// <summary>Empty when the findings let the story be published, or an override is allowed and wanted.</summary>
    public static IReadOnlyList<Refusal> WhyNot(StoryProof proof, bool mayOverride) => proof.Blocks && !mayOverride ? [Open] : [];
}
