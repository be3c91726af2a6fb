using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Platform;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

/// <summary>Walks every route of the newsroom with every role, and compares what happens with the table of rights. A new route is met here by itself.</summary>
public sealed class MatrixTests
{
    [Fact]
    public async Task Every_route_says_what_it_needs()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        paper.Routes.Count.ShouldBeGreaterThan(20);
        paper.Routes.Where(r => r.Metadata.GetMetadata<Need>() is null).Select(Name).ShouldBeEmpty();
        // What is open is the door, and nothing else.
        paper.Routes.Where(r => r.Metadata.GetMetadata<Need>() is { Act: null }).Select(r => r.RoutePattern.RawText!)
            .Where(p => !p.StartsWith("/newsroom/sign-", StringComparison.Ordinal) && !p.StartsWith("/newsroom/link/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Every_role_meets_what_the_table_says(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        // A second owner stays when the walk takes the first one's sessions or rights.
        await Colleagues.JoinAsync(paper.Database, Role.Owner, email: "watch@almadar.example");
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = await Colleagues.JoinAsync(paper.Database, role);
            foreach (var (route, method, path) in Walk(paper))
            {
                if (route.Metadata.GetMetadata<Need>() is not { Act: { } act }) continue;
                using var browser = await paper.BrowserOfAsync(person);
                var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostAsync(path, []);
                var allowed = Rights.Table[act].Contains(role);
                var met = answer.Status != HttpStatusCode.Forbidden && answer.Status != HttpStatusCode.Unauthorized && !(answer.Location?.Contains("sign-in", StringComparison.Ordinal) ?? false) && !IsStale(answer);
                if (met != allowed || (int)answer.Status >= 500) wrong.Add($"{role} {method} {path}: {(int)answer.Status}, the table says {(allowed ? "yes" : "no")}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_meets_the_door_and_a_person_without_a_role_a_closed_one()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        await Colleagues.JoinAsync(paper.Database, Role.Owner);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Reporter);
        await ChangeGrants.TakeAsync(paper.Database, person.Id, Role.Reporter, null, "test");
        foreach (var (route, method, path) in Walk(paper).Where(w => w.Route.Metadata.GetMetadata<Need>() is { Act: not null }).Append((null!, "GET", "/newsroom/no/such/page")).Append((null!, "GET", "/Newsroom/PEOPLE")))
        {
            using var nobody = paper.Browser();
            var answer = method == "GET" ? await nobody.GetAsync(path) : await nobody.PostAsync(path, []);
            if (method == "GET") answer.Location.ShouldBe("/newsroom/sign-in?back=" + Uri.EscapeDataString(path.StartsWith("/n", StringComparison.Ordinal) ? path : "/newsroom"), path);
            else answer.Status.ShouldBe(HttpStatusCode.Unauthorized, path);

            using var guest = await paper.BrowserOfAsync(person);
            var refused = method == "GET" ? await guest.GetAsync(path) : await guest.PostRawAsync(path, []);
            refused.Status.ShouldBe(HttpStatusCode.Forbidden, path);
            refused.Text.ShouldContain("اخرج");
        }
    }

    [Fact]
    public async Task Nothing_that_answers_GET_changes_anything()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Owner);
        await browser.GetAsync("/newsroom"); // makes the keys of the forms, once for the paper
        var before = await DigestAsync(paper.Database);
        foreach (var (_, _, path) in Walk(paper).Where(w => w.Method == "GET"))
        {
            var answer = await browser.GetAsync(path);
            ((int)answer.Status).ShouldBeLessThan(500, path);
            (await DigestAsync(paper.Database)).ShouldBe(before, path);
            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            ((int)(await browser.SendAsync(head)).Status).ShouldBeLessThan(500, path);
        }
    }

    [Fact]
    public async Task A_forged_post_changes_nothing()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        // Somebody who may do everything: readers' data are no owner's matter unless he takes the role (DECISIONS 17).
        var able = await Colleagues.JoinAsync(paper.Database, Role.Owner);
        await ChangeGrants.GiveAsync(paper.Database, able.Id, Role.Privacy, null, "test");
        using var owner = await paper.BrowserOfAsync(able);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var stolen = await editor.TokenAsync("/newsroom/account");
        await owner.TokenAsync("/newsroom/account");
        var before = await DigestAsync(paper.Database);
        foreach (var (_, _, path) in Walk(paper).Where(w => w.Method == "POST"))
        {
            IsStale(await owner.PostRawAsync(path, [])).ShouldBeTrue($"{path} without a token");
            IsStale(await owner.PostRawAsync(path, [new("_form", "CfDJ8nonsense")])).ShouldBeTrue($"{path} with nonsense");
            IsStale(await owner.PostRawAsync(path, [new("_form", stolen)])).ShouldBeTrue($"{path} with another session's token");
            IsStale(await owner.PostRawAsync(path, [], ("X-Form", stolen))).ShouldBeTrue($"{path} with another session's token as header");
            (await DigestAsync(paper.Database)).ShouldBe(before, path);
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_strict_policy_and_is_kept_nowhere()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var owner = await paper.BrowserOfAsync(Role.Owner);
        using var nobody = paper.Browser();
        foreach (var (_, method, path) in Walk(paper).Append((null!, "GET", "/newsroom/nothing")))
        {
            foreach (var browser in (NewsroomBrowser[])[owner, nobody])
            {
                var answer = method == "GET" ? await browser.GetAsync(path) : await browser.PostRawAsync(path, []);
                var policy = answer.Headers["Content-Security-Policy"];
                policy.ShouldNotContain("unsafe", Case.Insensitive, path);
                policy.ShouldContain("default-src 'none'", Case.Sensitive, path);
                answer.Headers["Cache-Control"].ShouldContain("no-store", Case.Sensitive, path);
                answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff", path);
                answer.SetCookies.ShouldAllBe(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
                    && c.Contains("samesite", StringComparison.OrdinalIgnoreCase) && c.Contains("path=/newsroom", StringComparison.OrdinalIgnoreCase), path);
            }
        }
    }

    [Fact]
    public async Task A_process_without_the_newsroom_does_not_know_it()
    {
        await using var site = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite, role: "site");
        site.Routes.ShouldBeEmpty();
        using var browser = site.Browser();
        (await browser.GetAsync("/newsroom")).Status.ShouldBe(HttpStatusCode.NotFound);

        await using var newsroom = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite, role: "newsroom");
        using var inside = newsroom.Browser();
        (await inside.GetAsync("/newsroom/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        (await inside.GetAsync("/")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var file in (string[])[Warraq.Newsroom.NewsroomAssets.Stylesheet, Warraq.Newsroom.NewsroomAssets.Script, Warraq.Newsroom.NewsroomAssets.Icons, Warraq.Site.SiteAssets.Icon])
            (await inside.GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK, file);
    }

    static bool IsStale(Answer answer) => answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("أعد الإرسال", StringComparison.Ordinal);

    static IEnumerable<(RouteEndpoint Route, string Method, string Path)> Walk(ServedNewsroom paper) =>
        from route in paper.Routes
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (route, method, Path(route));

    /// <summary>An address of the route, with values that no test has made.</summary>
    static string Path(RouteEndpoint route) => string.Join('/', route.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: var rules } when rules.Any(r => r.Content == "guid") => "01890000-0000-7000-8000-000000000000",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: var rules } when rules.Any(r => r.Content is "int" or "long") => "999999",
        _ => "x",
    })))).Insert(0, "/");

    static string Name(RouteEndpoint route) => $"{string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} {route.RoutePattern.RawText}";

    /// <summary>Everything in the database but when somebody was last seen.</summary>
    static async Task<string> DigestAsync(Database database)
    {
        await using var connection = await database.OpenAsync();
        var tables = await connection.Command("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'outbox_followers' ORDER BY name").ListAsync(r => r.GetString(0));
        var text = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            var rows = await connection.Command($"SELECT * FROM \"{table}\"").ListAsync(r => string.Join('|', Enumerable.Range(0, r.FieldCount).Where(i => r.GetName(i) is not ("seen_at" or "expires_at")).Select(i => r.IsDBNull(i) ? "∅" : r.GetValue(i).ToString())));
            text.Append(table).Append('\n').AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
        }
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.ToString())));
    }
}
