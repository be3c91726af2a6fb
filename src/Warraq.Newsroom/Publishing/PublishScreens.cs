using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Parts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <summary>The way to the readers: publish now or at a time, update, undo.</summary>
sealed class PublishScreens(Database database, PaperState state, Schedule schedule, PublishPanel panel, Screens screens) : IScreens
{
    static readonly Refusal NoWhy = new("no-why", "اكتب لماذا تتجاوز الموانع: يبقى ذلك باسمك في سجل الأعمال.", "Say why you override what is missing: it stays in the audit under your name.");

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var publish = newsroom.MapGroup("/stories/{number:int}/publish");
        publish.MapGet("", (int number, HttpContext http) => panel.ShowAsync(http, number, PublishForm.Empty, [])).Needs(Act.Enter);
        publish.MapPost("", PublishAsync).Needs(Act.Publish);
        publish.MapPost("/unschedule", UnscheduleAsync).Needs(Act.Publish);
        publish.MapPost("/undo", UndoAsync).Needs(Act.Publish);
    }

    async Task PublishAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenAsync(http, number) is not { } sheet) return;
        var (who, story, now) = (http.Who(), sheet.Story, database.Time.GetUtcNow());
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new PublishForm { Open = "publish", Later = typed.Typed("when") == "later", At = typed.Typed("at"), Note = typed.Typed("note").Trim(), Override = typed.Ticked("override"), Why = typed.Typed("why").Trim() };
        if (!PublishPanel.MayPublish(who, story) || (form.Override && !who.Rights.May(Act.Override, story.Desk)))
        {
            await screens.SendAsync(http, new NoRightModel(form.Override ? Act.Override : Act.Publish), 403);
            return;
        }
        var (at, bad) = form.Later ? typed.When("at", (await state.GetAsync(cancel)).Zone) : (now, null);
        if (bad is not null)
        {
            await panel.ShowAsync(http, number, form, [bad]);
            return;
        }
        var checklist = await panel.AskAsync(sheet, at, cancel);
        var over = form.Override && checklist.Missing.Count > 0;
        IReadOnlyList<Refusal> refusals = over && form.Why.Length == 0 ? [NoWhy] : checklist.WhyNot(over);
        // The checks looked at the version that was read above; a newer one is refused by the verb.
        var version = PublishPanel.Version(typed) == story.Version ? story.Version : -1;
        var overridden = over ? checklist.Overridden(form.Why) : null;
        if (refusals.Count == 0)
            refusals = form.Later
                ? await schedule.SetAsync(number, at, who.Key, version, overridden, cancel)
                : await PublishStory.DoAsync(database, number, new PublishOrder(who.Key, Note: form.Note.Length == 0 || story.FirstPublishedAt is null ? null : form.Note, Override: overridden), version, cancel);
        await panel.AnswerAsync(http, number, form, refusals, form.Later ? "scheduled" : "published");
    }

    async Task UnscheduleAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Publish) is null) return;
        await panel.AnswerAsync(http, number, PublishForm.Empty, await schedule.ClearAsync(number, http.Who().Key, cancel), "unscheduled");
    }

    async Task UndoAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Publish) is null) return;
        var edition = Guid.TryParse((await http.Request.ReadFormAsync(cancel)).Typed("edition"), out var id) ? id : Guid.Empty;
        await panel.AnswerAsync(http, number, PublishForm.Empty, await UndoPublish.DoAsync(database, number, edition, http.Who().Key, cancel), "undone");
    }
}
