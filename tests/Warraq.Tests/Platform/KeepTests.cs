using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Platform;

/// <summary>Settings, backup, restore, doctor, migrations.</summary>
public sealed class KeepTests
{
    static async Task<PaperSettings> SettingsAsync(StoryPaper paper)
    {
        await using var db = paper.Database.CreateContext();
        return await Settings.LoadAsync(db);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Every_setting_has_a_default_and_keeps_what_it_was_given(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var given = new Dictionary<string, string>
        {
            ["paper.name"] = "النهار الجديد", ["paper.prefix"] = "", ["paper.name.en"] = "New Day", ["paper.description"] = "وصف.", ["paper.url"] = "https://news.example",
            ["paper.mail"] = "a@news.example", ["paper.country"] = "EG", ["paper.months"] = "dual", ["paper.digits"] = "arab", ["paper.quotes"] = "curly", ["paper.zone"] = "Africa/Cairo",
            ["paper.zone.name"] = "القاهرة", ["paper.hijri"] = "off", ["comments.moderation"] = "none", ["comments.rate"] = "0", ["comments.links"] = "7", ["comments.days"] = "9", ["api.rate"] = "11", ["publish.review"] = "on",
            ["proof.terms"] = "كازاخستان = كازخستان|مسؤول = مسئول", ["proof.words"] = "أنسنة عصرنة",
        };
        given.Keys.ShouldBe(Settings.Keys, ignoreOrder: true);
        foreach (var (key, value) in given)
        {
            Settings.Get(await SettingsAsync(paper), key).ShouldNotBe(value);
            (await Settings.SetAsync(paper.Database, key, value, "test")).ShouldBeNull();
            Settings.Get(await SettingsAsync(paper), key).ShouldBe(value);
        }
        (await paper.EventsAsync("SettingChanged")).Count.ShouldBe(given.Count);
        (await SettingsAsync(paper)).TimeZone.Id.ShouldBe("Africa/Cairo");
    }

    [Theory]
    [InlineData("paper.url", "news.example")]
    [InlineData("paper.url", "javascript:alert(1)")]
    [InlineData("paper.mail", "nobody")]
    [InlineData("paper.name", " ")]
    [InlineData("paper.name", "a\0b")]
    [InlineData("paper.country", "Lebanon")]
    [InlineData("paper.zone", "Middle/Earth")]
    [InlineData("paper.months", "both")]
    [InlineData("paper.digits", "roman")]
    [InlineData("paper.quotes", "none")]
    [InlineData("paper.hijri", "yes")]
    [InlineData("comments.moderation", "some")]
    [InlineData("comments.rate", "-1")]
    [InlineData("comments.days", "1.5")]
    [InlineData("paper.nonsense", "1")]
    public async Task A_value_that_cannot_be_is_refused_with_a_sentence(string key, string value)
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await Settings.SetAsync(paper.Database, key, value, "test")).ShouldNotBeNull().ShouldContain(key);
        (await paper.RowsAsync<SettingRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_brings_the_paper_back()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("يبقى");
        var blob = await new Blobs(paper.Options.BlobFolder).KeepAsync("صورة"u8.ToArray());
        await new Blobs(paper.Options.BlobFolder).WriteAsync("variants/made-again", "x"u8.ToArray());
        var file = Path.Combine(paper.Folder, "backup.zip");
        (await BackupPaper.DoAsync(paper.Database, paper.Options, file)).ShouldBeNull();

        await using var other = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await other.PublishedAsync("يُنحّى");
        (await RestorePaper.DoAsync(other.Options, file, replace: false)).ShouldNotBeNull().ShouldContain("--replace");
        other.Database.Dispose();
        (await RestorePaper.DoAsync(other.Options, file, replace: true)).ShouldBeNull();
        using var restored = other.OpenAgain();
        (await new ArticleReads(restored, new PaperState(restored)).FindAsync(number))!.Story.Headline.ShouldBe("يبقى");
        (await new Blobs(other.Options.BlobFolder).ReadAsync(blob)).ShouldBe("صورة"u8.ToArray());
        (await new Blobs(other.Options.BlobFolder).ReadAsync("variants/made-again")).ShouldBeNull();
        File.Exists(Path.Combine(other.Folder, "warraq.db.before-restore")).ShouldBeTrue("what was there is put aside");
        Directory.EnumerateFiles(paper.Folder).Select(Path.GetFileName).ShouldNotContain(f => f!.EndsWith(".part") || f.StartsWith(".backup"));
    }

    [Theory]
    [InlineData("no zip at all", null)]
    [InlineData(null, "warraq.txt")]
    [InlineData("these bytes are no database, whatever they are called", "warraq.db")]
    [InlineData("", "warraq.db")]
    public async Task Rubbish_is_not_restored(string? content, string? entry)
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("يبقى");
        paper.Database.Dispose();
        var file = Path.Combine(paper.Folder, "backup.zip");
        if (entry is null) await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        else
            await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
            await using (var stream = await zip.CreateEntry(entry).OpenAsync(TestContext.Current.CancellationToken))
                await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content ?? ""), TestContext.Current.CancellationToken);
        (await RestorePaper.DoAsync(paper.Options, file, replace: true)).ShouldNotBeNull().ShouldContain("backup.zip");
        using var again = paper.OpenAgain();
        (await new ArticleReads(again, new PaperState(again)).FindAsync(number)).ShouldNotBeNull();
        File.Exists(Path.Combine(paper.Folder, "warraq.db.arriving")).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_fresh_paper_is_well(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var signs = await Doctor.LookAsync(paper.Options);
        signs.Where(s => !s.Well && s.What != "disk").ShouldBeEmpty();
        signs.Select(s => s.What).ShouldBe(["unicode", "encodings", "disk", "folder", "spelling", "database", "safety", "schema", "outbox", "stories"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_migrations_hold_the_whole_model(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var db = test.Database.CreateContext();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
