using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Warraq.Import;
using Warraq.Import.Archive;
using Warraq.Stories;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Import.Archive;

public sealed class ArchiveTests
{
    static string Line(string id, string title = "عنوان", string body = "نص.", string more = "") =>
        $$"""{"id":"{{id}}","title":"{{title}}","body":"{{body}}"{{more}}}""";

    static Task<ArchiveResult> ImportAsync(StoryPaper paper, string text, bool publish = true, string origin = "archive") =>
        new ImportArchive(paper.Database).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), origin, publish);

    static void Counted(ArchiveResult result, long created, long updated, long unchanged, long failed = 0) =>
        (result.Created, result.Updated, result.Unchanged, result.Failed, result.Read).ShouldBe((created, updated, unchanged, failed, created + updated + unchanged + failed));

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_archive_is_created_then_unchanged_then_updated(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var archive = $"{Line("1")}\n\n{Line("2", "ثان", more: ",\"published\":\"2020-05-06T10:00:00Z\",\"section\":\"الاقتصاد\",\"tags\":[\"نفط\"],\"author\":\"كاتب\"")}\n";
        Counted(await ImportAsync(paper, archive), 2, 0, 0);
        Counted(await ImportAsync(paper, archive), 0, 0, 2);
        Counted(await ImportAsync(paper, archive.Replace("نص.", "نص آخر.", StringComparison.Ordinal)), 0, 2, 0);
        (await paper.RowsAsync<Story>()).Count.ShouldBe(2);
        var second = (await paper.RowsAsync<Listing>()).Single(l => l.Headline == "ثان");
        second.PublishedAt.ShouldBe(new DateTimeOffset(2020, 5, 6, 10, 0, 0, TimeSpan.Zero));
        (await paper.Articles.FindAsync(second.Number))!.Story.Section.Slug.ShouldBe("economy");
        (await paper.Articles.FindAsync(second.Number))!.Body.Texts().ShouldBe(["نص آخر."]);
        Counted(await ImportAsync(paper, archive, origin: "elsewhere"), 2, 0, 0);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_id_twice_in_one_batch_is_one_story_with_the_later_text(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        Counted(await ImportAsync(paper, $"{Line("1", more: ",\"tags\":[\"أ\",\"ب\"]")}\n{Line("1", "أحدث", more: ",\"tags\":[\"ب\",\"ج\"]")}\n"), 1, 1, 0);
        var article = (await paper.Articles.FindAsync((await paper.RowsAsync<Listing>()).ShouldHaveSingleItem().Number))!;
        article.Story.Headline.ShouldBe("أحدث");
        article.Tags.Select(t => t.Name).ShouldBe(["ب", "ج"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_address_under_another_id_is_the_same_story(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        const string url = ",\"url\":\"https://paper.example/a\"";
        Counted(await ImportAsync(paper, Line("1", more: url)), 1, 0, 0);
        Counted(await ImportAsync(paper, Line("2", "أحدث", more: url)), 0, 1, 0);
        Counted(await ImportAsync(paper, Line("3", "أحدث", more: url)), 0, 0, 1);
        (await paper.RowsAsync<Story>()).ShouldHaveSingleItem();
        (await paper.RowsAsync<ExternalId>()).Select(x => x.Value).Order().ToList().ShouldBe(["1", "2", "3"], "all ids stay findable");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_bad_line_is_reported_with_its_number_and_the_rest_goes_in(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        string[] bad =
        [
            "{", "[]", "12", "{\"id\":\"x\",\"title\":\"\",\"body\":\"ن\"}", Line("x", body: " "), "{\"title\":\"ع\",\"body\":\"ن\"}",
            Line("x", more: ",\"published\":\"غداً\""), Line("x", more: ",\"published\":\"0001-01-01T00:00:00\""), Line("x", more: ",\"url\":{}"),
            "{\"id\":\"x\",\"title\":\"ع\",\"paragraphs\":[\"\\ud800\"]}", Line("x", more: ",\"author\":\"\\udc00\""),
            Line("a\\u0000b"), Line(new string('x', 3000)), Line("x", more: $",\"tags\":[\"{Noise(4000)}\"]"), Line("x", more: ",\"lang\":\"a\\u0000\""),
        ];
        var archive = string.Join('\n', bad.Prepend(Line("first")).Append(Line("last")));
        var result = await ImportAsync(paper, archive);
        result.Errors.Select(e => e.Line).ShouldBe(Enumerable.Range(2, bad.Length).Select(n => (long)n));
        result.Errors.ShouldAllBe(e => e.Error.Length > 0);
        Counted(result, 2, 0, 0, bad.Length);
    }

    /// <summary>Text that a store cannot make short.</summary>
    static string Noise(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('ا' + (i * 7919L * i + i) % 26)));

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_file_cut_in_the_middle_of_a_line_gives_what_stands_before(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var archive = $"{Line("1")}\n{Line("2")}\n{Line("3")}";
        var result = await ImportAsync(paper, archive[..^5]);
        Counted(result, 2, 0, 0, 1);
        result.Errors.ShouldHaveSingleItem().Line.ShouldBe(3);
        Counted(await ImportAsync(paper, archive), 1, 0, 2);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Gzip_is_read_as_it_is(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var zipped = new MemoryStream();
        await using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{Line("1")}\r\n{Line("2")}\r\n"), TestContext.Current.CancellationToken);
        zipped.Position = 0;
        Counted(await new ImportArchive(paper.Database).RunAsync(zipped, "archive", publish: false), 2, 0, 0);
        (await paper.RowsAsync<Listing>()).ShouldBeEmpty("they arrive as drafts");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_import_stopped_in_the_middle_goes_on_where_it_was(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var archive = string.Join('\n', Enumerable.Range(1, 900).Select(n => Line($"{n}", $"عنوان {n}")));
        using var stop = new CancellationTokenSource();
        var import = new ImportArchive(paper.Database);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(archive)), "archive", publish: true, new StopAtOnce(stop), stop.Token));
        var whole = (await paper.RowsAsync<Listing>()).Count;
        whole.ShouldBe(400, "a batch is all or nothing");
        Counted(await ImportAsync(paper, archive), 900 - whole, 0, whole);
        (await paper.RowsAsync<Listing>()).Select(l => l.Headline).Distinct().Count().ShouldBe(900);
        (await paper.EventsAsync("StoryPublished")).Count.ShouldBe(900);
    }

    sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_unknown_section_is_kept_as_a_label_of_an_unsorted_story(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await ImportAsync(paper, Line("1", more: ",\"section\":\"حوادث الطرق\""));
        var story = (await paper.RowsAsync<Story>()).ShouldHaveSingleItem();
        (await paper.Articles.FindAsync(story.Number))!.Story.Section.Slug.ShouldBe("unsorted");
        JsonSerializer.Deserialize<ImportReport>(story.ImportReport!, ImportReport.Json)!.Label.ShouldBe("حوادث الطرق");
    }

    [Theory]
    [InlineData("2022-01-06T15:00:00", "2022-01-06T13:00:00Z")]
    [InlineData("2022-07-06T15:00:00.250", "2022-07-06T12:00:00.250Z")]
    [InlineData("2022-01-06", "2022-01-05T22:00:00Z")]
    [InlineData("٢٠٢٢-٠١-٠٦ ١٥:٠٠", "2022-01-06T13:00:00Z")]
    [InlineData("2022-01-06T15:00:00Z", "2022-01-06T15:00:00Z")]
    [InlineData("2022-01-06T15:00:00+03:00", "2022-01-06T12:00:00Z")]
    [InlineData("2022-01-06 15:00+03", "2022-01-06T12:00:00Z")]
    [InlineData("Thu, 06 Jan 2022 15:00:00 GMT", "2022-01-06T15:00:00Z")]
    public void A_date_without_an_offset_is_on_the_papers_clock(string written, string instant) =>
        ArchiveLine.Parse(Line("1", more: $",\"published\":\"{written}\""), TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut")).Published
            .ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_exported_is_unchanged_when_it_comes_back(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await ImportAsync(paper, string.Join('\n',
            Line("1", body: "أولى.\\n\\nثانية.", more: ",\"summary\":\"ملخص\",\"section\":\"اقتصاد\",\"tags\":[\"نفط\",\"غاز\"],\"author\":[\"كاتب\"],\"source\":\"وكالة\",\"published\":\"2020-05-06T10:00:00Z\",\"updated\":\"2020-05-07T10:00:00Z\",\"url\":\"https://paper.example/1\""),
            Line("2", "بلا تحديث", more: ",\"section\":\"حوادث الطرق\",\"published\":\"2020-05-06T10:00:00.000Z\""),
            Line("3", "English", "One.", ",\"lang\":\"en\",\"published\":\"2021-05-06\"")));
        using var exported = new MemoryStream();
        (await new ExportArchive(paper.Database).RunAsync(exported)).ShouldBe(3);
        var text = Encoding.UTF8.GetString(exported.ToArray());
        text.ShouldContain("\"title\":\"بلا تحديث\"", Case.Sensitive, "Arabic is readable");
        Counted(await ImportAsync(paper, text), 0, 0, 3);
        using var again = new MemoryStream();
        await new ExportArchive(paper.Database).RunAsync(again);
        again.ToArray().ShouldBe(exported.ToArray());
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_text_that_is_there_already_goes_in_and_is_reported(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        const string Text = "وقع وزراء المياه اتفاقا لتقاسم مياه النهر بعد مفاوضات استمرت أياما، وقال الوزير إن الاتفاق يخصص حصة لكل بلد في موسم الجفاف ويقيم لجنة مشتركة للرقابة على السدود والقنوات.";
        await ImportAsync(paper, Line("old", "اتفاق على النهر", Text));
        using var open = await Warraq.Search.OpenIndex.DoAsync(paper.Database, paper.Options);
        var archive = $"{Line("a", "اتفاق على النهر", Text)}\n{Line("b", "خبر آخر", "افتتحت المكتبة العامة قاعة جديدة للأطفال في الطابق الثاني.")}\n{Line("c", "توقيع اتفاق النهر", Text)}";
        var result = await new ImportArchive(paper.Database, new Warraq.Search.Duplicates.FindDuplicates(open.Index))
            .RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(archive)), "wire", publish: false);
        Counted(result, 3, 0, 0);
        result.Duplicates.Select(d => (d.Line, d.Known.Number, d.Known.Relation)).ShouldBe([(1, 1, "same"), (3, 1, "update"), (3, 2, "update")], ignoreOrder: true);
        (await paper.RowsAsync<Story>()).Single(s => s.Number == 4).ImportReport!.ShouldContain("\"known\"");
    }
}
