using System.CommandLine;
using System.Text.Json;
using Warraq.Comments;
using Warraq.Server.Commands.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class CommentsCommandTests
{
    [Fact]
    public async Task The_list_shows_what_a_moderator_needs_and_no_email()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "0"));
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Word, "حقير", "test");
        var first = await paper.SentAsync(paper.Draft("[red]نص[/] ووحقير"));
        var second = await paper.SentAsync(paper.Draft("هو الحقير\nبسطرين"));
        await DecideComment.ApproveAsync(paper.Database, first.Number, "test");

        var table = await RunAsync(paper, "list");
        table.Code.ShouldBe(0);
        table.Out.ShouldContain("[red]");
        table.Out.ShouldContain("Approved");
        table.Out.ShouldContain("سلمى");
        var json = await RunAsync(paper, "list", "--json");
        var rows = json.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        rows.Select(r => r.GetProperty("number").GetInt32()).ShouldBe([second.Number, first.Number]);
        rows[0].GetProperty("text").GetString().ShouldBe("هو الحقير\nبسطرين");
        rows[0].GetProperty("state").GetString().ShouldBe("pending");
        rows[0].GetProperty("matched").GetString().ShouldBe("حقير");
        rows[0].GetProperty("reason").GetString().ShouldBe("banned-word");
        rows[0].GetProperty("story").GetInt32().ShouldBe(paper.Story);
        json.Out.ShouldContain("الحقير", Case.Sensitive, "Arabic is readable");
        (await RunAsync(paper, "list", "--json", "--state", "pending")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        (await RunAsync(paper, "list", "--json", "--before", $"{second.Number}")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        (await RunAsync(paper, "list", "--limit", "1")).Out.ShouldContain($"--before {second.Number}");
        (table.Out + json.Out).ShouldNotContain("example.org");
    }

    [Fact]
    public async Task Approving_and_rejecting_take_several_numbers()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "0"));
        var one = await paper.SentAsync(paper.Draft("أ"));
        var two = await paper.SentAsync(paper.Draft("ب"));
        (await RunAsync(paper, "approve", $"{one.Number}", $"{two.Number}")).Code.ShouldBe(0);
        (await RunAsync(paper, "reject", $"{one.Number}", "--reason", "إعلان")).Code.ShouldBe(0);
        (await paper.ListAsync(CommentState.Rejected)).ShouldHaveSingleItem().Reason.ShouldBe("إعلان");
        var missing = await RunAsync(paper, "approve", "777", $"{one.Number}");
        missing.Code.ShouldBe(1);
        missing.Error.ShouldContain("no comment 777");
        (await paper.ListAsync(CommentState.Approved)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bans_are_made_listed_and_lifted_and_never_repeat_an_email()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var said = "";
        foreach (var line in (string[][])[["ban", "email", CommentPaper.Email, "--days", "7"], ["ban", "word", "حقير"], ["ban", "network", "203.0.113.0/24"], ["bans"], ["bans", "--json"]])
        {
            var run = await RunAsync(paper, line);
            run.Code.ShouldBe(0);
            said += run.Out + run.Error;
        }
        said.ShouldContain("حقير");
        said.ShouldNotContain("salma");
        said.ShouldNotContain("203.0.113");
        await paper.RefusedAsync(paper.Draft(), 403, "not-accepted");
        (await RunAsync(paper, "unban", "email", CommentPaper.Email)).Code.ShouldBe(0);
        (await RunAsync(paper, "unban", "email", CommentPaper.Email)).Code.ShouldBe(1);
        (await RunAsync(paper, "unban", "network", "203.0.113.0/24")).Code.ShouldBe(0);
        await paper.SentAsync(paper.Draft());
    }

    [Fact]
    public async Task Wrong_use_is_told_apart_from_a_refusal()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await RunAsync(paper, "ban", "network", "somewhere")).Code.ShouldBe(2);
        (await RunAsync(paper, "ban", "email", "777")).Code.ShouldBe(1);
        foreach (var wrong in (string[][])[["ban", "colour", "red"], ["approve"], ["approve", "x"], ["list", "--limit", "0"], ["list", "--state", "gone"], ["ban", "word", "x", "--days", "0"]])
            Parse(paper, wrong).Errors.ShouldNotBeEmpty(string.Join(' ', wrong));
    }

    [Fact]
    public async Task Comments_of_a_story_are_closed_and_opened()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await RunAsync(paper, "close", $"{paper.Story}")).Code.ShouldBe(0);
        await paper.RefusedAsync(paper.Draft(), 403, "closed");
        (await RunAsync(paper, "open", $"{paper.Story}")).Code.ShouldBe(0);
        await paper.SentAsync(paper.Draft());
        (await RunAsync(paper, "close", "777")).Code.ShouldBe(1);
    }

    static ParseResult Parse(CommentPaper paper, params string[] line) =>
        new RootCommand { CommentsCommand.Build((_, _) => Task.FromResult(paper.OpenAgain())) }.Parse(["comments", .. line]);

    static async Task<(int Code, string Out, string Error)> RunAsync(CommentPaper paper, params string[] line)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Parse(paper, line).InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }
}
