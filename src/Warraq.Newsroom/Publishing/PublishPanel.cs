using System.Globalization;
using Microsoft.AspNetCore.Http;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Stories;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <summary>The panel from which a story goes out, as all its routes open and show it.</summary>
sealed class PublishPanel(Database database, PaperState state, PublishChecklist checks, Screens screens)
{
    /// <summary>The story, or the answer that there is none: the same for one that this person may not see.</summary>
    public Task<StorySheet?> OpenAsync(HttpContext http, int number) => screens.OpenStoryAsync(database, http, number);

    /// <summary>The story for a verb that this person may do at its desk; null when he was answered already.</summary>
    public async Task<StorySheet?> OpenForAsync(HttpContext http, int number, Act act)
    {
        if (await OpenAsync(http, number) is not { } sheet) return null;
        if (http.Who().Rights.May(act, sheet.Story.Desk)) return sheet;
        await screens.SendAsync(http, new NoRightModel(act), 403);
        return null;
    }

    public async Task<Checklist> AskAsync(StorySheet sheet, DateTimeOffset at, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        return await checks.AskAsync(new PublishQuestion(sheet.Story, sheet.Credits, paper.Settings, paper.Sections, at), cancel);
    }

    public async Task ShowAsync(HttpContext http, int number, PublishForm form, IReadOnlyList<Refusal> refusals)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var paper = await state.GetAsync(http.RequestAborted);
        var (who, story, now) = (http.Who(), sheet.Story, database.Time.GetUtcNow());
        await screens.SendAsync(http, new PublishModel(sheet, await AskAsync(sheet, story.PublishAt ?? now, http.RequestAborted), await StoryWay.LoadAsync(database, story, http.RequestAborted), form, refusals)
        {
            MayPublish = MayPublish(who, story),
            HasNews = story.State != StoryState.Published || sheet.Changed,
            MayOverride = who.Rights.May(Act.Override, story.Desk),
            MayCorrect = who.Rights.May(Act.Publish, story.Desk) && story.LiveEditionId is not null,
            MayWithdraw = who.Rights.May(Act.Withdraw, story.Desk) && story.State == StoryState.Published,
            MayAsk = story.State == StoryState.Draft && MayChange(who, story),
            MayReview = who.Rights.May(Act.Review, story.Desk) && story.State is not StoryState.Withdrawn,
            WantsReview = paper.Settings.Review,
            Me = who.Key,
            Done = http.Request.Query["done"].ToString(),
        }, refusals.Count > 0 ? 422 : 200);
    }

    /// <summary>A verb's answer: the panel with the reasons, or on to the panel that says what was done.</summary>
    public Task AnswerAsync(HttpContext http, int number, PublishForm form, IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count > 0) return ShowAsync(http, number, form, refusals);
        http.See($"/newsroom/stories/{number}/publish?done={done}");
        return Task.CompletedTask;
    }

    /// <summary>A withdrawn story is brought back by who may withdraw one.</summary>
    public static bool MayPublish(Colleague who, Story story) =>
        who.Rights.May(Act.Publish, story.Desk) && (story.State != StoryState.Withdrawn || who.Rights.May(Act.Withdraw, story.Desk));

    public static bool MayChange(Colleague who, Story story) => who.Rights.May(Act.EditOthers, story.Desk) || (story.Assignee == who.Key && who.Rights.May(Act.Write));

    /// <summary>What was looked at is what goes out: the version that the form carries, or none that a story ever has.</summary>
    public static int Version(IFormCollection typed) => int.TryParse(typed.Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
}
