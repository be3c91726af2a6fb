using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Warraq.Accounts;
using Warraq.Platform;

namespace Warraq.Server.Commands.Users;

/// <summary><c>user invite|list|role|reset</c>: people, from the terminal. Whoever can run it holds the database, so it asks for no right.</summary>
static class UserCommand
{
    const string Terminal = "terminal";

    public static Command Build(Func<ParseResult, CancellationToken, Task<Database>> open) => new("user", "People of the newsroom and their roles") { Invite(open), List(open), Give(open), Reset(open) };

    static Command Invite(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var (email, role, desk) = (new Argument<string>("email"), RoleOption(), DeskOption());
        var command = new Command("invite", "Print a link by which somebody joins; it works once, for seven days") { email, role, desk };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var (key, refusals) = await MakeLink.InviteAsync(database, parsed.GetValue(email), RoleNames.Find(parsed.GetValue(role))!.Value, parsed.GetValue(desk), Terminal, cancel);
            return key is null ? Refuse(refusals) : await PrintLinkAsync(database, key, cancel);
        });
        return command;
    }

    static Command List(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var command = new Command("list", "Everybody, with roles and ways to sign in") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var people = await PeopleReads.ListAsync(database, cancel);
            if (parsed.GetValue(json))
            {
                foreach (var person in people)
                    Console.WriteLine(JsonSerializer.Serialize(new { id = person.Id, name = person.Name, email = person.Email, roles = Roles(person), state = State(person), signsIn = Ways(person), seen = person.SeenAt }, Import.ImportReport.Json));
                return RootCommands.Done;
            }
            var table = new Table().AddColumns("name", "e-mail", "roles", "signs in by", "state");
            foreach (var person in people) table.AddRow(Markup.Escape(person.Name), Markup.Escape(person.Email), Markup.Escape(string.Join(", ", Roles(person))), string.Join(", ", Ways(person)), State(person));
            AnsiConsole.Write(table);
            return RootCommands.Done;
        });
        return command;
    }

    static Command Give(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var (person, role, desk) = (PersonArgument(), new Argument<string>("role") { Description = string.Join(", ", RoleNames.Slugs) }, DeskOption());
        role.AcceptOnlyFromAmong([.. RoleNames.Slugs]);
        var take = new Option<bool>("--take") { Description = "Take the role instead" };
        var command = new Command("role", "Give a role, or take it; it counts with the person's next click") { person, role, desk, take };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            if (await PeopleReads.FindAsync(database, parsed.GetValue(person)!, cancel) is not { } whom) return Refuse([AccountRefusals.NoPerson]);
            var given = RoleNames.Find(parsed.GetValue(role))!.Value;
            return Refuse(parsed.GetValue(take)
                ? await ChangeGrants.TakeAsync(database, whom.Id, given, parsed.GetValue(desk), Terminal, cancel)
                : await ChangeGrants.GiveAsync(database, whom.Id, given, parsed.GetValue(desk), Terminal, cancel));
        });
        return command;
    }

    static Command Reset(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var person = PersonArgument();
        var command = new Command("reset", "Print a link for a new password; the old one, passkeys, codes and sessions are void") { person };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            return await PeopleReads.FindAsync(database, parsed.GetValue(person)!, cancel) is { } whom
                ? await PrintLinkAsync(database, await MakeLink.ResetAsync(database, whom.Id, Terminal, cancel), cancel) : Refuse([AccountRefusals.NoPerson]);
        });
        return command;
    }

    static Argument<string> PersonArgument() => new("person") { Description = "E-mail address or id" };

    static Option<string> RoleOption()
    {
        var role = new Option<string>("--role") { Description = string.Join(", ", RoleNames.Slugs), DefaultValueFactory = _ => Role.Reporter.Slug() };
        role.AcceptOnlyFromAmong([.. RoleNames.Slugs]);
        return role;
    }

    static Option<string?> DeskOption() => new("--desk") { Description = "Slug of the section whose desk the role is for; without it, the whole paper" };

    static IReadOnlyList<string> Roles(PersonRow person) => [.. person.Rights.Grants.Select(g => g.Desk is null ? g.Role.Slug() : $"{g.Role.Slug()}@{g.Desk}")];

    static IReadOnlyList<string> Ways(PersonRow person) =>
        [.. new[] { person.Passkeys > 0 ? "passkey" : null, person.Password ? person.Codes ? "password and code" : "password" : null }.OfType<string>()];

    static string State(PersonRow person) => person.Disabled ? "disabled" : person.Locked ? "locked" : "active";

    static async Task<int> PrintLinkAsync(Database database, string key, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        Console.WriteLine($"{(await Settings.LoadAsync(db, cancel)).Url}/newsroom/link/{key}");
        return RootCommands.Done;
    }

    static int Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) Console.Error.WriteLine(refusal.English);
        return refusals.Count == 0 ? RootCommands.Done : RootCommands.Refused;
    }
}
