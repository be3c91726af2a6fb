using System.Text.Json;
using Warraq.Import;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Import.Archive;

/// <summary>The page the project began with, brought into a paper.</summary>
public sealed class SamplePageTests
{
    static Task<byte[]> PageAsync() => File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "pages", "kazakhstan-2022.txt"), TestContext.Current.CancellationToken);

    static async Task<PageResult> ImportAsync(StoryPaper paper, PageOrder? order = null) =>
        await new ImportPage(paper.Database, new Blobs(paper.Options.BlobFolder)).DoAsync(await PageAsync(), "kazakhstan-2022.txt", null, null, order ?? new PageOrder());

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_page_becomes_a_draft_with_its_original_beside_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var result = await ImportAsync(paper);
        (result.Status, result.Refusal, result.Address).ShouldBe(("created", null, null));
        result.Reading.Labels.ShouldBe(["أبرز", "شؤون دولية"]);
        var story = await paper.StoryAsync(result.Number);
        story.State.ShouldBe(StoryState.Draft);
        story.Prominence.ShouldBe(1);
        (await paper.State.GetAsync()).Sections.Get(story.SectionId).Slug.ShouldBe("world");
        BodyJson.Parse(story.Body).Texts().Count().ShouldBe(11);
        (await new Blobs(paper.Options.BlobFolder).ReadAsync(story.Original!)).ShouldBe(await PageAsync());
        var report = JsonSerializer.Deserialize<ImportReport>(story.ImportReport!, ImportReport.Json)!;
        report.Findings.ShouldNotBeNull().ShouldContain(f => f.Rule == "NW01");
        report.Dropped.ShouldNotBeNull().ShouldContain(d => d.Text.Contains("اترك تعليقاً"));
        report.Label.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_page_a_second_time_is_unchanged(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var first = await ImportAsync(paper);
        var second = await ImportAsync(paper);
        (second.Status, second.Number).ShouldBe(("unchanged", first.Number));
        (await paper.RowsAsync<Story>()).ShouldHaveSingleItem();
        (await ImportAsync(paper, new PageOrder(Publish: true))).Status.ShouldBe("published", "a draft is still to be published");
        (await ImportAsync(paper, new PageOrder(Publish: true))).Status.ShouldBe("unchanged");
        (await paper.RowsAsync<Edition>()).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_owner_may_publish_over_a_finding_and_the_audit_says_so(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var at = new DateTimeOffset(2022, 1, 6, 12, 0, 0, TimeSpan.Zero);
        var result = await ImportAsync(paper, new PageOrder(Publish: true, Published: at));
        result.Status.ShouldBe("published");
        var story = (await paper.Articles.FindAsync(result.Number))!.Story;
        (story.Address, story.Published, story.Prominent).ShouldBe((result.Address, at, true));
        (await paper.RowsAsync<AuditRow>()).ShouldContain(a => a.Act == "publish" && a.Detail != null && a.Detail.StartsWith("override: NW01"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Strictness_and_an_unknown_section_refuse_and_leave_nothing(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var strict = await ImportAsync(paper, new PageOrder(Publish: true, Strict: true));
        (strict.Status, strict.Number).ShouldBe(("refused", 0));
        strict.Refusal.ShouldNotBeNull().ShouldContain("NW01");
        var unknown = await ImportAsync(paper, new PageOrder(Section: "طقس الغد"));
        (unknown.Status, unknown.Number).ShouldBe(("refused", 0));
        unknown.Refusal.ShouldNotBeNull().ShouldContain("world");
        (await paper.RowsAsync<Story>()).ShouldBeEmpty();
    }
}
