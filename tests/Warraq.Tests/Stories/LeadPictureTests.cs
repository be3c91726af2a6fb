using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class LeadPictureTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_readers_see_looks_where_the_library_says_at_publication_and_after_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        foreach (var name in (string[])["ship", "ship-2"])
            await paper.Database.WriteAsync(db => Task.FromResult(db.Add(new Picture { Name = name, Original = $"original/{name}", ContentType = "image/jpeg", Width = 1600, Height = 900, CreatedAt = paper.Now })));
        var (number, other) = (await PublishedWithAsync(paper, "ship"), await PublishedWithAsync(paper, "ship-2"));
        (await LeadAsync(paper, number)).Focus.ShouldBeNull("the middle needs no word");

        var before = await LastEventAsync(paper);
        (await DescribeAsync(paper, new PictureFocus(10, 90))).ShouldBeEmpty();
        var lead = await LeadAsync(paper, number);
        (lead.Focus, lead.Address(PictureEncoding.Avif, "16x9", 480)).ShouldBe((new PictureFocus(10, 90), "/media/ship/16x9-10-90-480.avif"));
        lead.Alt.ShouldBe("باخرة", "the words of the use stay");
        (await LeadAsync(paper, other)).Focus.ShouldBeNull();
        (await paper.StoryAsync(number)).Picture!.ShouldNotContain("focus");
        var raised = await LastEventAsync(paper);
        raised.Position.ShouldBeGreaterThan(before.Position);
        foreach (var tag in (string[])[PageTags.Story(number), PageTags.Front, PageTags.Section("world")]) raised.Tags.Split(' ').ShouldContain(tag);

        (await DescribeAsync(paper, new PictureFocus(10, 90))).ShouldBeEmpty();
        (await LastEventAsync(paper)).Position.ShouldBe(raised.Position, "nothing changed for readers");
        (await LeadAsync(paper, await PublishedWithAsync(paper, "ship"))).Focus.ShouldBe(new PictureFocus(10, 90), "a later publication begins with it");
        (await DescribeAsync(paper, PictureFocus.Middle)).ShouldBeEmpty();
        (await LeadAsync(paper, number)).Focus.ShouldBeNull();
    }

    static async Task<int> PublishedWithAsync(StoryPaper paper, string picture)
    {
        var number = await paper.DraftAsync("وصول الباخرة");
        await paper.ChangeAsync(number, s => s.Picture = JsonSerializer.Serialize(new PictureUse(picture, 1600, 900, "باخرة", null, null), JsonSerializerOptions.Web));
        (await paper.PublishAsync(number)).ShouldBeEmpty();
        return number;
    }

    static Task<IReadOnlyList<Refusal>> DescribeAsync(StoryPaper paper, PictureFocus focus) =>
        DescribePicture.DoAsync(paper.Database, "ship", new PictureWords(null, null, null, null, null, null, focus), "p1");

    static async Task<PictureUse> LeadAsync(StoryPaper paper, int number) => (await paper.Teasers.ByNumbersAsync([number])).ShouldHaveSingleItem().Picture.ShouldNotBeNull();

    static async Task<OutboxRow> LastEventAsync(StoryPaper paper)
    {
        await using var db = paper.Database.CreateContext();
        return await db.Set<OutboxRow>().OrderByDescending(e => e.Position).FirstAsync();
    }
}
