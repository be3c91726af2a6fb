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
            if (await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == story, cancel) is not { } found)
                return [new Refusal("no-story", $"لا خبر بالرقم {story}.", $"There is no story {story}.")];
            if (found.CommentsClosed == closed) return [];
            found.CommentsClosed = closed;
            db.Audit(person, closed ? "comments-close" : "comments-open", PageTags.Story(story), detail: null, database.Time.GetUtcNow());
            // A story that is not published takes the mark along when it is.
            if (await db.Set<Listing>().FirstOrDefaultAsync(l => l.Number == story, cancel) is not { } listing) return [];
            listing.CommentsClosed = closed;
            db.Raise(new PaperEvent(closed ? "CommentsClosed" : "CommentsOpened", story, PageTags.Story(story)));
            return [];
        }, cancel);
}
