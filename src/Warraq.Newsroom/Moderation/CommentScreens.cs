using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Site.Endpoints;
using Warraq.Stories;

namespace Warraq.Newsroom.Moderation;

/// <summary>The moderators' queues, and what is done with a comment.</summary>
sealed class CommentScreens(Database database, Screens screens, PaperSecrets secrets, IPost post) : IScreens
{
    const int PageSize = 50;

    static readonly Refusal NothingChosen = new("nothing-chosen", "لم تحدّد تعليقاً.", "No comment is chosen.");

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var comments = newsroom.MapGroup("/comments");
        comments.MapGet("", (HttpContext http) => ShowAsync(http, Asked(http), [])).Needs(Act.Moderate);
        comments.MapGet("/{number:int}", ChosenAsync).Needs(Act.Moderate);
        comments.MapPost("/decide", DecideAsync).Needs(Act.Moderate);
        comments.MapPost("/undo", UndoAsync).Needs(Act.Moderate);
        comments.MapPost("/{number:int}/reply", ReplyAsync).Needs(Act.Moderate);
        comments.MapPost("/{number:int}/note", (int number, HttpContext http) => DoAsync(http, number, cancel => ReaderNotes.AddAsync(database, number, http.Who().Key, cancel))).Needs(Act.Moderate);
        comments.MapPost("/{number:int}/ban", BanAsync).Needs(Act.Ban);
        comments.MapPost("/{number:int}/discussion", DiscussionAsync).Needs(Act.Moderate);
    }

    static CommentsAddress Asked(HttpContext http) => CommentsAddress.Read(name => http.Request.Query[name]);

    async Task ShowAsync(HttpContext http, CommentsAddress address, IReadOnlyList<Refusal> refusals, string reply = "")
    {
        var cancel = http.RequestAborted;
        var counts = await QueueReads.CountAsync(database, cancel);
        var page = await QueueReads.PageAsync(database, address.Ask, PageSize, cancel);
        // What was decided in the meantime is no longer there; the keys are then on the first.
        var at = page.Rows.FirstOrDefault(r => r.Number == address.At) ?? page.Rows.FirstOrDefault();
        var chosen = at is null ? null : await ChooseAsync(http, address with { At = at.Number }, at, cancel);
        await screens.SendAsync(http, new CommentsModel(address with { At = at?.Number }, counts, page, await QueueReads.StoriesAsync(database, address.Ask.Tab, cancel),
            chosen is null ? null : chosen with { Reply = reply }, await UndoDecision.FindAsync(database, http.Who().Key, cancel), refusals), refusals.Count > 0 ? 422 : 200);
    }

    async Task<ChosenModel> ChooseAsync(HttpContext http, CommentsAddress address, QueueRow row, CancellationToken cancel)
    {
        // The address of a reader is read for who may see it, and for nobody else.
        var secret = http.Who().Rights.May(Act.SeeReaders) ? await secrets.GetAsync(cancel) : null;
        await using var db = database.CreateContext();
        var closed = await db.Set<Story>().Where(s => s.Number == row.Story).Select(s => s.CommentsClosed).FirstOrDefaultAsync(cancel);
        return new ChosenModel(address, row, await SenderReads.FindAsync(database, row.Number, secret, cancel), post.Goes, closed);
    }

    /// <summary>The column beside the queue alone, for the script that goes from row to row.</summary>
    async Task ChosenAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await QueueReads.FindAsync(database, number, cancel) is { } row) await screens.SendAsync(http, await ChooseAsync(http, Asked(http) with { At = number }, row, cancel));
        else await screens.SendAsync(http, new NoScreenModel(), 404);
    }

    async Task DecideAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var address = CommentsAddress.Read(form.Typed);
        // «approve-12» of a row's own button, or «approve» for all that are ticked.
        var (word, one) = form.Typed("do").Split('-', 2) is [var first, var number] ? (first, CommentsAddress.Number(number)) : (form.Typed("do"), null);
        var numbers = one is { } only ? [only] : form["n"].Select(CommentsAddress.Number).OfType<int>().ToList();
        CommentState? state = word switch { "approve" => CommentState.Approved, "reject" => CommentState.Rejected, "spam" => CommentState.Spam, _ => null };
        if (state is not { } wanted || numbers.Count == 0)
        {
            await ShowAsync(http, address, [NothingChosen]);
            return;
        }
        var words = CommentCleaning.Line(form.Typed("words"));
        var why = RejectReasons.Find(form.Typed("why"))?.Code;
        var decision = new CommentDecision(wanted, wanted == CommentState.Rejected ? why ?? (words.Length is > 0 and <= 200 ? words : null) : null, Letter: post.Goes && why is not null);
        var next = one is { } gone ? await NextAsync(address, gone, cancel) : null;
        var done = await DecideComment.DoAsync(database, numbers, decision, http.Who().Key, cancel);
        if (done.Refusals.Count > 0) await ShowAsync(http, address, done.Refusals);
        else http.See((address with { At = next }).ToString());
    }

    /// <summary>The row after this one, where the keys go when it is decided.</summary>
    async Task<int?> NextAsync(CommentsAddress address, int number, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        var reports = await db.Set<Comment>().Where(c => c.Number == number).Select(c => c.OpenReports).FirstOrDefaultAsync(cancel);
        return (await QueueReads.PageAsync(database, address.Ask with { From = new QueuePlace(reports, number) }, 1, cancel)).Rows.FirstOrDefault()?.Number;
    }

    async Task UndoAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var address = CommentsAddress.Read(form.Typed);
        var refusals = await UndoDecision.DoAsync(database, Guid.TryParse(form.Typed("act"), out var act) ? act : Guid.Empty, http.Who().Key, cancel);
        if (refusals.Count > 0) await ShowAsync(http, address, refusals);
        else http.See(address.ToString());
    }

    async Task ReplyAsync(int number, HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var address = CommentsAddress.Read(form.Typed);
        var refusals = await ReplyAsPaper.DoAsync(database, number, form.Typed("reply"), http.Who().Key, cancel);
        if (refusals.Count > 0) await ShowAsync(http, address with { At = number }, refusals, form.Typed("reply"));
        else http.See((address with { At = number }).ToString());
    }

    async Task BanAsync(int number, HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var kind = form.Typed("kind") == "network" ? BanKind.Network : BanKind.Email;
        await AnswerAsync(http, form, number, await BanSender.DoAsync(database, await secrets.GetAsync(cancel), kind, $"{number}", http.Who().Key, BanTerm.End(form.Typed("for"), database.Time.GetUtcNow()), cancel));
    }

    async Task DiscussionAsync(int number, HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        IReadOnlyList<Refusal> refusals = await QueueReads.FindAsync(database, number, cancel) is { } row
            ? await CloseComments.DoAsync(database, row.Story, form.Typed("open").Length == 0, http.Who().Key, cancel)
            : [new Refusal("no-comment", $"لا تعليق بالرقم {number}.", $"There is no comment {number}.")];
        await AnswerAsync(http, form, number, refusals);
    }

    async Task DoAsync(HttpContext http, int number, Func<CancellationToken, Task<IReadOnlyList<Refusal>>> verb) =>
        await AnswerAsync(http, await http.Request.ReadFormAsync(http.RequestAborted), number, await verb(http.RequestAborted));

    async Task AnswerAsync(HttpContext http, IFormCollection form, int number, IReadOnlyList<Refusal> refusals)
    {
        var address = CommentsAddress.Read(form.Typed) with { At = number };
        if (refusals.Count > 0) await ShowAsync(http, address, refusals);
        else http.See(address.ToString());
    }
}
