using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class EraseReaderTests
{
    static readonly EmailAddress Mail = EmailAddress.Read(CommentPaper.Email)!;

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_reader_sees_all_that_is_kept_and_is_forgotten(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var folder = Directory.CreateTempSubdirectory("warraq-erase-").FullName;
        var list = new ErasureList(folder);
        var answered = await paper.ApprovedAsync("أصل سُئل عنه");
        await paper.ApprovedAsync("جواب غيره", "other@example.org", answered);
        var alone = await paper.ApprovedAsync("وحيد");
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, CommentPaper.Email, "test");
        var file = await ReaderFiles.OpenAsync(paper.Database, paper.Secret, Mail, "reader-look", "p1");
        (file.Comments.Count, file.Senders, file.Banned).ShouldBe((2, 1, true));

        (await EraseReader.DoAsync(paper.Database, paper.Secret, list, Mail, "p1")).ShouldBe(2);
        (await ReaderFiles.OpenAsync(paper.Database, paper.Secret, Mail, "reader-look", "p1")).Comments.ShouldBeEmpty();
        var article = (await new ArticleReads(paper.Database, new PaperState(paper.Database)).FindAsync(paper.Story))!;
        var place = article.Comments.ShouldHaveSingleItem();
        (place.Name, place.Text).ShouldBe(("", ""));
        place.Replies.ShouldHaveSingleItem().Text.ShouldBe("جواب غيره", "the answers of others stay readable");
        (await paper.ListAsync()).ShouldNotContain(c => c.Name == "سلمى العلي" && c.Number != answered + 1);
        (await paper.ListAsync()).First(c => c.Number == alone).State.ShouldBe(CommentState.Rejected);
        await using (var db = paper.Database.CreateContext())
        {
            (await db.Set<Sender>().CountAsync(s => s.SealedMail == "")).ShouldBe(1);
            (await db.Set<AuditRow>().ToListAsync()).ShouldAllBe(a => !$"{a.Subject}{a.Detail}".Contains("salma"));
        }
        // The ban stays; and who writes again is a new sender.
        await paper.RefusedAsync(paper.Draft("عدت"), 403, "not-accepted");
        (await File.ReadAllTextAsync(Path.Combine(folder, "erasures.tsv"))).ShouldNotContain("salma");
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_backup_from_before_does_not_bring_a_person_back(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var folder = Directory.CreateTempSubdirectory("warraq-erase-").FullName;
        var list = new ErasureList(folder);
        await list.AddAsync(paper.Secret.Hash("mail", Mail.Value), paper.Clock.GetUtcNow());
        await File.AppendAllTextAsync(Path.Combine(folder, "erasures.tsv"), "0123cut off");
        // As a restored paper would have it: the comment is there, the wish stands in the list.
        await paper.ApprovedAsync("من النسخة القديمة");
        await paper.ApprovedAsync("من غيره", "other@example.org");
        (await EraseReader.ReplayAsync(paper.Database, list, "restore")).ShouldBe(1);
        (await EraseReader.ReplayAsync(paper.Database, list, "restore")).ShouldBe(0);
        (await paper.ListAsync(CommentState.Approved)).ShouldHaveSingleItem().Text.ShouldBe("من غيره");
        Directory.Delete(folder, recursive: true);
    }
}
