using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Comments;

/// <summary>Closes or opens the comments of one story by hand. Those that stand there stay.</summary>
public static class CloseComments
{
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int story, bool closed, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            // One statement for each row, so that a desk that saves the story at this moment is not in the way.
            if (await db.Set<Story>().Where(s => s.Number == story && s.CommentsClosed != closed).ExecuteUpdateAsync(u => u.SetProperty(s => s.CommentsClosed, closed), cancel) == 0)
                return await db.Set<Story>().AnyAsync(s => s.Number == story, cancel) ? [] : [new Refusal("no-story", $"لا خبر بالرقم {story}.", $"There is no story {story}.")];
            db.Audit(person, closed ? "comments-close" : "comments-open", PageTags.Story(story), detail: null, database.Time.GetUtcNow());
            // A story that is not published takes the mark along when it is.
            if (await db.Set<Listing>().Where(l => l.Number == story).ExecuteUpdateAsync(u => u.SetProperty(l => l.CommentsClosed, closed), cancel) > 0)
                db.Raise(new PaperEvent(closed ? "CommentsClosed" : "CommentsOpened", story, PageTags.Story(story)));
            return [];
        }, cancel);
}
