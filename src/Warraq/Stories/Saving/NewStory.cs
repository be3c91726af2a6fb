using Warraq.Platform;
using Warraq.Accounts;
using Warraq.Sections;
using Warraq.Stories.Body;

namespace Warraq.Stories.Saving;

/// <summary>Begins a story: an empty draft that belongs to whoever begins it.</summary>
public static class NewStory
{
    /// <param name="section">Slug; unknown or empty for a story that has no place yet.</param>
    /// <param name="lang">"ar" or "en".</param>
    /// <returns>Its number.</returns>
    public static Task<int> DoAsync(Database database, string person, Rights rights, string section, string lang, CancellationToken cancel = default) =>
        database.WriteAsync(async db =>
        {
            var now = database.Time.GetUtcNow();
            var sections = await SectionTree.LoadAsync(db, cancel);
            var story = await WriteStory.NewAsync(db, await db.TakeNumbersAsync("story", 1, cancel), new Copy
            {
                Headline = "",
                Body = new StoryBody(StoryBody.CurrentVersion, [new Paragraph("b1", [])]),
                SectionId = (sections.Find(section) ?? sections.Find(SectionTree.Unsorted)!).Id,
                Lang = lang == "en" ? "en" : "ar",
            }, now, cancel);
            story.Assignee = person;
            // Whoever works for one desk only begins his stories there.
            story.Desk = rights.Desks(Act.Write) is [var desk, ..] ? desk : null;
            db.Audit(person, "begin", PageTags.Story(story.Number), null, now);
            return story.Number;
        }, cancel);
}
