using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Letters;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;

namespace Warraq.Newsroom.People;

/// <summary>Who works here, with which roles; for owners.</summary>
sealed class PeopleScreens(Database database, PaperState state, Screens screens, LinkLetters letters) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var people = newsroom.MapGroup("/people");
        people.MapGet("", (HttpContext http) => ListAsync(http, InvitationForm.Empty, [])).Needs(Act.ManagePeople);
        people.MapPost("/invite", InviteAsync).Needs(Act.ManagePeople);
        people.MapPost("/invitations/withdraw", WithdrawAsync).Needs(Act.ManagePeople);
        people.MapGet("/{id:guid}", (Guid id, HttpContext http) => ShowAsync(http, id, [])).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/give", (Guid id, HttpContext http) => GrantAsync(http, id, give: true)).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/take", (Guid id, HttpContext http) => GrantAsync(http, id, give: false)).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/reset", ResetAsync).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/sessions/end", EndSessionsAsync).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/disable", (Guid id, HttpContext http, CancellationToken cancel) => ChangeAsync(http, id, DisablePerson.DoAsync(database, id, http.Who().Key, cancel))).Needs(Act.ManagePeople);
        people.MapPost("/{id:guid}/enable", (Guid id, HttpContext http, CancellationToken cancel) => ChangeAsync(http, id, DisablePerson.UndoAsync(database, id, http.Who().Key, cancel))).Needs(Act.ManagePeople);
    }

    async Task ListAsync(HttpContext http, InvitationForm form, IReadOnlyList<Refusal> refusals)
    {
        var cancel = http.RequestAborted;
        var model = new PeopleModel(await PeopleReads.ListAsync(database, cancel), await PeopleReads.InvitationsAsync(database, cancel), await DesksAsync(http), form, refusals);
        await screens.SendAsync(http, model, refusals.Count > 0 ? 422 : 200);
    }

    async Task ShowAsync(HttpContext http, Guid id, IReadOnlyList<Refusal> refusals)
    {
        if ((await PeopleReads.ListAsync(database, http.RequestAborted)).FirstOrDefault(p => p.Id == id) is not { } person) await screens.SendAsync(http, new Door.NoScreenModel(), 404);
        else await screens.SendAsync(http, new PersonModel(person, await DesksAsync(http), await PeopleReads.AuditAsync(database, id, 30, http.RequestAborted), refusals), refusals.Count > 0 ? 422 : 200);
    }

    async Task InviteAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new InvitationForm(typed.Typed("email"), typed.Typed("role"), typed.Typed("desk"));
        if (RoleNames.Find(form.Role) is not { } role || !await IsDeskAsync(http, form.Desk))
        {
            await ListAsync(http, form, [AccountRefusals.NoRole]);
            return;
        }
        var (key, refusals) = await MakeLink.InviteAsync(database, form.Email, role, Desk(form.Desk), http.Who().Key, cancel);
        if (key is null) await ListAsync(http, form, refusals);
        else await ShowLinkAsync(http, LinkKind.Invitation, key, form.Email.Trim(), http.Who().Lang);
    }

    async Task WithdrawAsync(HttpContext http, CancellationToken cancel)
    {
        if (Guid.TryParse((await http.Request.ReadFormAsync(cancel)).Typed("link"), out var link)) await MakeLink.WithdrawAsync(database, link, http.Who().Key, cancel);
        http.See("/newsroom/people");
    }

    async Task GrantAsync(HttpContext http, Guid id, bool give)
    {
        var (form, who, cancel) = (await http.Request.ReadFormAsync(http.RequestAborted), http.Who(), http.RequestAborted);
        var desk = Desk(form.Typed("desk"));
        IReadOnlyList<Refusal> refusals = RoleNames.Find(form.Typed("role")) is not { } role || (give && !await IsDeskAsync(http, desk ?? "")) ? [AccountRefusals.NoRole]
            : give ? await ChangeGrants.GiveAsync(database, id, role, desk, who.Key, cancel)
            : await ChangeGrants.TakeAsync(database, id, role, desk, who.Key, cancel);
        await AnswerAsync(http, id, refusals);
    }

    async Task ResetAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        if (await PeopleReads.FindAsync(database, id.ToString(), cancel) is not { } person)
        {
            await screens.SendAsync(http, new Door.NoScreenModel(), 404);
            return;
        }
        await ShowLinkAsync(http, LinkKind.Reset, await MakeLink.ResetAsync(database, id, http.Who().Key, cancel), person.Email!, person.Lang);
    }

    async Task EndSessionsAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        var who = http.Who();
        await Sessions.EndOthersAsync(database, id, id == who.Id ? who.Session : null, who.Key, cancel);
        http.See($"/newsroom/people/{id}");
    }

    async Task ChangeAsync(HttpContext http, Guid id, Task<IReadOnlyList<Refusal>> change) => await AnswerAsync(http, id, await change);

    async Task AnswerAsync(HttpContext http, Guid id, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) await ShowAsync(http, id, refusals);
        else http.See($"/newsroom/people/{id}");
    }

    async Task ShowLinkAsync(HttpContext http, LinkKind kind, string key, string email, string lang)
    {
        var address = $"{http.Request.Scheme}://{http.Request.Host}/newsroom/link/{key}";
        var paper = (await state.GetAsync(http.RequestAborted)).Settings;
        var whyNot = letters.Goes ? await letters.SendAsync(email, kind, address, lang == "en" ? paper.NameEn : paper.FullName, lang, http.RequestAborted) : null;
        await screens.SendAsync(http, new MadeLinkModel(kind, address, letters.Goes && whyNot is null ? email : null, whyNot));
    }

    // A desk looks after a field of the paper: one for each section of the menu.
    async Task<IReadOnlyList<SectionRef>> DesksAsync(HttpContext http) => (await state.GetAsync(http.RequestAborted)).Sections.Menu(http.Who().Lang);

    async Task<bool> IsDeskAsync(HttpContext http, string desk) => desk.Length == 0 || (await DesksAsync(http)).Any(d => d.Slug == desk);

    static string? Desk(string typed) => typed.Length == 0 ? null : typed;
}
