using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The moderators' screens in every view, and the queue worked through by keys alone.</summary>
[Collection(ModerationPaper.Name)]
public sealed class ModerationTests(CommentedPaper paper, Chromium chromium)
{
    static readonly string[] Screens = ["comments", "comments-reported", "comments-empty", "bans", "privacy"];

    public static TheoryData<string, string> Shown => Views.InBothLanguages(Screens);

    [Theory, MemberData(nameof(Shown))]
    public async Task A_screen_of_moderation_is_right_in_every_view(string screen, string lang)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await paper.SignInAsync(reader, lang == "en" ? paper.EnglishOwner : paper.Owner);
        await reader.GoAsync(paper.Address + screen switch
        {
            "comments" => "/newsroom/comments",
            "comments-reported" => "/newsroom/comments?tab=reported",
            "comments-empty" => "/newsroom/comments?tab=spam",
            "bans" => "/newsroom/bans?try=حقير&text=والحقيير",
            _ => "/newsroom/privacy",
        });
        await reader.ShouldBeRightInEveryViewAsync($"moderation-{screen}-{lang}");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_by_their_place_reject_go_on_undo_and_answer()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await paper.SignInAsync(reader, paper.Owner);
        await reader.GoAsync(paper.Address + "/newsroom/comments");
        var (page, first) = (reader.Page, reader.Page.Locator(".comment").First);
        await page.Locator("comment-keys:defined").WaitForAsync();
        var number = await first.GetAttributeAsync("data-number");
        var rows = await page.Locator(".comment").CountAsync();
        // The Arabic layout is on: the key of J types ت, and its place is what counts.
        await page.Keyboard.PressAsync("KeyJ");
        (await page.Locator(".comment.on").GetAttributeAsync("data-number")).ShouldNotBe(number);
        await page.Keyboard.PressAsync("KeyK");
        (await page.Locator(".comment.on").GetAttributeAsync("data-number")).ShouldBe(number);
        await page.Locator("#chosen h2").WaitForAsync();

        await page.Keyboard.PressAsync("KeyV");
        await page.Locator("#undo").WaitForAsync();
        (await page.Locator(".comment").CountAsync()).ShouldBe(rows - 1);
        await page.Keyboard.PressAsync("KeyZ");
        await page.Locator($"#c{number}").WaitForAsync();
        (await page.Locator(".comment").CountAsync()).ShouldBe(rows);
        (await page.Locator(".comment").First.GetAttributeAsync("data-number")).ShouldBe(number);

        await page.Keyboard.PressAsync("Space");
        (await page.Locator(".comment > .box:checked").CountAsync()).ShouldBe(1);
        await page.Keyboard.PressAsync("BracketRight");
        (await reader.AskAsync<string>("document.activeElement.id")).ShouldBe("reply-text");
        await page.Keyboard.PressAsync("KeyV"); // typed, not done
        (await page.Locator(".comment").CountAsync()).ShouldBe(rows);
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_without_script_reports_a_comment()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, width: 390, script: false);
        await reader.Page.GotoAsync($"{paper.Address}/{paper.Story}");
        await reader.Page.GetByText("أبلغ").First.ClickAsync();
        await reader.Page.Locator("#f-reason").SelectOptionAsync("Abuse");
        if (Repository.Screens is not null) await reader.Page.Locator("#report").ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Repository.Screens, "report-form-390.png") });
        await reader.Page.GetByText("أرسل البلاغ").ClickAsync();
        (await reader.Page.Locator(".comments [role=status]").TextContentAsync())!.ShouldContain("وصل بلاغك");
    }
}

/// <summary>A newsroom whose paper has a story that people talk about.</summary>
public sealed class CommentedPaper : IAsyncLifetime
{
    readonly RunningNewsroom newsroom = new();

    public string Address => newsroom.Address;
    public string Owner => newsroom.Owner;
    public string EnglishOwner => newsroom.EnglishOwner;
    public int Story { get; private set; }

    public Task SignInAsync(Reader reader, string email) => newsroom.SignInAsync(reader, email);

    public async ValueTask InitializeAsync()
    {
        await newsroom.InitializeAsync();
        async Task<string> Run(params string[] command) => (await PaperProcess.RunAsync(newsroom.Data, command)).Done();
        await Run("settings", "set", "comments.rate", "0");
        await Run("comments", "ban", "word", "حقير");
        var page = Path.Combine(newsroom.Data, "talk.txt");
        await File.WriteAllTextAsync(page, "خبر يعلّق عليه القراء\n\nفقرة أولى من خبر قصير كُتب للاختبار وحده.\n\nوفقرة ثانية تكمله.\n");
        Story = System.Text.Json.JsonDocument.Parse(await Run("import", "page", page, "--publish", "--json")).RootElement.GetProperty("number").GetInt32();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(Address) };
        foreach (var (name, text) in ((string, string)[])
        [
            ("هدى ن.", "في الفقرة السادسة خطأ لغوي. ثم إن العدد تغيّر منذ أيام، فهل تراجعون النص؟"), ("أبو كرم", "كل من يكتب هذا الكلام والحقيييير ولا يفهم شيئاً. الأرقام كلها كذب والوكالات تنقل عن بعضها."),
            ("Best_Offers", "مقال رائع شكراً لكم، زوروا https://best-offers.example/now لأفضل العروض"), ("سعاد، عمّان", "تغطية متوازنة. لماذا لا تذكرون أن الحصيلة الأولى سُحبت؟"), ("مراقب", "كلام لا يليق بأحد."), ("Nora", "A question in English: when was the figure (12%) confirmed?"),
        ])
            await http.PostAsync($"/{Story}/comments", new FormUrlEncodedContent([new("name", name), new("email", $"{Guid.CreateVersion7():N}@example.org"), new("text", text)]));
        await Run("comments", "approve", "5");
        await http.PostAsync($"/{Story}/reports", new FormUrlEncodedContent([new("comment", "5"), new("reason", "Hate"), new("text", "يسيء إلى غيره")]));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class ModerationPaper : ICollectionFixture<CommentedPaper>, ICollectionFixture<Chromium>
{
    public const string Name = "moderation";
}
