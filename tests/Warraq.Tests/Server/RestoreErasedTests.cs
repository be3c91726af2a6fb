using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Server.Commands;

namespace Warraq.Tests.Server;

public sealed class RestoreErasedTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("warraq-restore-").FullName;

    [Fact]
    public async Task Whoever_asked_to_be_forgotten_after_the_backup_stays_forgotten_when_it_is_restored()
    {
        var (data, file) = (Path.Combine(folder, "data"), Path.Combine(folder, "paper.zip"));
        var mail = EmailAddress.Read("salma.ali@example.org")!;
        using (var database = new Database("sqlite", data, TimeProvider.System))
        {
            await database.MigrateAsync();
            var secret = await PaperSecret.LoadAsync(database, configured: null);
            await database.WriteAsync(db =>
            {
                var sender = new Sender { Id = Guid.CreateVersion7(), MailHash = secret.Hash("mail", mail.Value), AddressHash = "a", NetworkHash = "n", SealedMail = secret.Seal(mail.Value), FirstSeen = TimeProvider.System.GetUtcNow() };
                db.Add(sender);
                db.Add(new Comment { Number = 1, StoryNumber = 1, Name = "سلمى", Text = "كلام", State = CommentState.Approved, SenderId = sender.Id });
                return Task.CompletedTask;
            });
            (await BackupPaper.DoAsync(database, new PaperOptions { DataFolder = data }, file)).ShouldBeNull();
            (await EraseReader.DoAsync(database, secret, new ErasureList(data), mail, "p1")).ShouldBe(1);
        }
        var root = new RootCommand { KeepCommands.Restore() };
        root.Options.Add(Paper.Data);
        (await root.Parse(["restore", file, "--replace", "--data", data]).InvokeAsync()).ShouldBe(0);
        using var restored = new Database("sqlite", data, TimeProvider.System);
        await using var db = restored.CreateContext();
        var comment = await db.Set<Comment>().SingleAsync();
        (comment.Name, comment.Text, comment.State).ShouldBe(("", "", CommentState.Rejected));
        (await db.Set<Sender>().SingleAsync()).SealedMail.ShouldBeEmpty();
        (await db.Set<AuditRow>().AnyAsync(a => a.Person == "restore" && a.Act == "reader-erase")).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
