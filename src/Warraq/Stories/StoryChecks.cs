using System.Text.Json;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Body;

namespace Warraq.Stories;

/// <summary>What a story itself must have: text, section, headline of a length that fits, sources, alternative texts, and a second pair of eyes where the paper wants it.</summary>
public sealed class StoryChecks(Database database) : IPublishCheck
{
    /// <summary>UTF-16 units of a headline that fits a line of a front, and the most that structured data takes (DECISIONS 20).</summary>
    const int FittingHeadline = 70, LongestHeadline = 110;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<IReadOnlyList<CheckLine>> LookAsync(PublishQuestion question, CancellationToken cancel = default)
    {
        var (story, credits, paper, sections, at) = question;
        var never = PublishStory.WhyNot(story, at);
        List<CheckLine> lines = [.. never.Select(r => new CheckLine(r.Code, CheckMark.Never, r.Arabic, r.English))];
        if (never.Count == 0) lines.Add(new("text", CheckMark.Done, "عنوان ونص", "A headline and a text"));
        lines.AddRange([Section(story, sections), Headline(story), Sources(story, credits), Pictures(story)]);
        if (string.IsNullOrWhiteSpace(story.Deck)) lines.Add(new("no-deck", CheckMark.Hint, "العنوان الفرعي فارغ", "There is no deck"));
        if (paper.Review) lines.Add(await EyesAsync(story, cancel));
        return lines;
    }

    static CheckLine Section(Story story, SectionTree sections) => sections.Get(story.SectionId).Slug == SectionTree.Unsorted
        ? new("no-section", CheckMark.Missing, "لا قسم للقصة: هي في «غير مصنّف»", "The story has no section: it lies in “unsorted”")
        : new("section", CheckMark.Done, $"القسم: {sections.Name(story.SectionId, "ar").Name}", $"Section: {sections.Name(story.SectionId, "en").Name}");

    static CheckLine Headline(Story story) => story.Headline.Length switch
    {
        > LongestHeadline => new("long-headline", CheckMark.Missing, $"العنوان أطول من {LongestHeadline} محارف، فيُقطع عند المحرّكات والشبكات", $"The headline is longer than {LongestHeadline} characters and will be cut by engines and networks"),
        > FittingHeadline => new("long-headline", CheckMark.Hint, $"العنوان أطول من {FittingHeadline} محرفاً", $"The headline is longer than {FittingHeadline} characters"),
        _ => new("headline", CheckMark.Done, "طول العنوان مناسب", "The headline fits"),
    };

    // Opinion speaks for itself.
    static CheckLine Sources(Story story, Credits credits) => credits.Sources.Count == 0 && story.Kind is not (StoryKind.Opinion or StoryKind.Editorial)
        ? new("no-source", CheckMark.Missing, "لا مصدر للقصة", "The story names no source")
        : new("source", CheckMark.Done, "مصادر القصة مذكورة", "Sources are named");

    static CheckLine Pictures(Story story)
    {
        var uses = UsesOf(story);
        return uses.Any(u => string.IsNullOrWhiteSpace(u.Alt)) ? new("no-alt", CheckMark.Missing, "صورة بلا نص بديل", "A picture has no alternative text")
            : new("alt", CheckMark.Done, uses.Count == 0 ? "بلا صور" : "لكل صورة نص بديل", uses.Count == 0 ? "No pictures" : "Every picture has its alternative text");
    }

    /// <summary>Every use of a picture in the working copy, the lead first.</summary>
    public static IReadOnlyList<PictureUse> UsesOf(Story story)
    {
        var uses = BodyJson.Parse(story.Body).Blocks.OfType<PictureBlock>().Select(b => b.Use).ToList();
        if (story.Picture is { } lead && JsonSerializer.Deserialize<PictureUse>(lead, Json) is { } use) uses.Insert(0, use);
        return uses;
    }

    async Task<CheckLine> EyesAsync(Story story, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await ReviewStory.FindSignatureAsync(db, story, cancel) is not null
            ? new("eyes", CheckMark.Done, "راجعها زميل كما هي الآن", "A colleague signed it off as it stands")
            : new("no-eyes", CheckMark.Missing, "لم يراجعها بعد زميل غير كاتبها كما هي الآن", "No colleague but its writer has signed it off as it stands");
    }
}
