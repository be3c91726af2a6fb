using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Says who writes a story, which desk looks after it, and until when it must be ready.</summary>
/// <param name="Person">Id of the account; null for nobody.</param>
/// <param name="Desk">Slug of the desk; null for none.</param>
public sealed record Assignment(string? Person, string? Desk, DateTimeOffset? DueAt);

/// <summary>Assigns a story. The text stays as it is, so whoever types in it meanwhile loses nothing and is asked nothing.</summary>
public static class AssignStory
{
    static readonly Refusal NoPerson = new("no-person", "لا زميل بهذا الاسم يستطيع أن يكتب لهذا المكتب.", "There is no colleague of that name who may write for this desk.");
    static readonly Refusal NoDesk = new("no-desk", "لا مكتب بهذا الاسم.", "There is no desk of that name.");
    static readonly Refusal NotYourDesk = new("not-your-desk", "ليس لك أن تنقل القصة إلى هذا المكتب.", "You may not move the story to that desk.");

    /// <param name="rights">Of who assigns: <see cref="Act.EditOthers"/> is asked for the desk that the story leaves and for the one it goes to.</param>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string by, Rights rights, Assignment to, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (!rights.May(Act.EditOthers, story.Desk) || !rights.May(Act.EditOthers, to.Desk)) return [NotYourDesk];
            if (to.Desk is not null && to.Desk != story.Desk && (await SectionTree.LoadAsync(db, cancel)).Find(to.Desk) is null) return [NoDesk];
            if (to.Person is not null && to.Person != story.Assignee && !await MayWriteAsync(db, to.Person, to.Desk, cancel)) return [NoPerson];
            if ((story.Assignee, story.Desk, story.DueAt) == (to.Person, to.Desk, to.DueAt)) return [];
            (story.Assignee, story.Desk, story.DueAt) = (to.Person, to.Desk, to.DueAt);
            db.Audit(by, "assign", PageTags.Story(number), to.Person, database.Time.GetUtcNow());
            return [];
        }, cancel);

    /// <summary>Colleagues who may write for a desk, by name.</summary>
    public static async Task<IReadOnlyList<Person>> ListWritersAsync(Database database, string? desk, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var able = await Able(db, desk).ToListAsync(cancel);
        return await db.Set<Person>().AsNoTracking().Where(p => !p.Disabled && able.Contains(p.Id)).OrderBy(p => p.Name).ToListAsync(cancel);
    }

    static async Task<bool> MayWriteAsync(WarraqDb db, string person, string? desk, CancellationToken cancel) =>
        Guid.TryParse(person, out var id) && await Able(db, desk).AnyAsync(p => p == id, cancel) && await db.Set<Person>().AnyAsync(p => p.Id == id && !p.Disabled, cancel);

    static IQueryable<Guid> Able(WarraqDb db, string? desk)
    {
        var roles = Rights.Table[Act.Write];
        return db.Set<Grant>().Where(g => roles.Contains(g.Role) && (g.Desk == null || g.Desk == desk)).Select(g => g.PersonId).Distinct();
    }
}
