using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class CommentPrivacyTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_email_and_the_address_stand_in_no_table_in_clear(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = await paper.ApprovedAsync("تعليق");
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, CommentPaper.Email, "test");
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Network, "203.0.113.7", "test");
        await DecideComment.RejectAsync(paper.Database, number, "إعلان", "test");
        var everything = await EveryCellAsync(paper.Database);
        everything.ShouldContain("سلمى العلي", Case.Sensitive, "the search itself must find what is there");
        everything.ShouldNotContain("salma.ali", Case.Insensitive);
        everything.ShouldNotContain("203.0.113");
    }

    [Fact]
    public async Task The_sealed_email_opens_with_the_papers_secret_only()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.SentAsync(paper.Draft(email: " Salma.Ali@Example.ORG "));
        await using var db = paper.Database.CreateContext();
        var sender = await db.Set<Sender>().SingleAsync();
        paper.Secret.Unseal(sender.SealedMail).ShouldBe(CommentPaper.Email);
        (await PaperSecret.LoadAsync(paper.Database, "another secret, long enough")).Unseal(sender.SealedMail).ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_an_answer_and_an_address_print_without_the_email()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var draft = paper.Draft() with { Name = CommentPaper.Email + "\n" };
        $"{draft}".ShouldNotContain("salma");
        $"{EmailAddress.Read(CommentPaper.Email)}".ShouldNotContain("salma");
        $"{await paper.SendAsync(paper.Draft(email: "salma.ali@@example.org"))}".ShouldNotContain("salma");
    }

    [Fact]
    public async Task An_exception_of_the_database_does_not_carry_the_email()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await using (var connection = await paper.Database.OpenAsync())
            await connection.Command("CREATE TRIGGER full BEFORE INSERT ON comments BEGIN SELECT RAISE(ABORT, 'disk is full'); END").ExecuteNonQueryAsync();
        var fault = await Should.ThrowAsync<DbUpdateException>(() => paper.SendAsync(paper.Draft()));
        fault.InnerException.ShouldBeOfType<SqliteException>();
        fault.ToString().ShouldNotContain("salma", Case.Insensitive);
        (await EveryCellAsync(paper.Database)).ShouldNotContain("سلمى", Case.Sensitive, "nothing is half-written");
    }

    [Fact]
    public async Task Readers_get_the_approved_ones_without_email()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var thread = await paper.ApprovedAsync("أصل");
        await paper.ApprovedAsync("ردّ", parent: thread);
        await paper.SentAsync(paper.Draft("ينتظر"));
        var article = await new ArticleReads(paper.Database, new PaperState(paper.Database)).FindAsync(paper.Story);
        var shown = article!.Comments.ShouldHaveSingleItem();
        shown.Text.ShouldBe("أصل");
        shown.Replies.ShouldHaveSingleItem().Text.ShouldBe("ردّ");
        $"{shown}".ShouldNotContain("@");
    }

    static async Task<string> EveryCellAsync(Database database)
    {
        await using var connection = await database.OpenAsync();
        var tables = await connection.Command(database.Kind == DatabaseKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").ListAsync(r => r.GetString(0));
        var cells = new List<string>();
        foreach (var table in tables)
            cells.AddRange(await connection.Command($"SELECT * FROM \"{table}\"").ListAsync(r => string.Join('\t', Enumerable.Range(0, r.FieldCount).Select(i => $"{r.GetValue(i)}"))));
        return string.Join('\n', cells);
    }
}
