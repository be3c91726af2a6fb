using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Fronts;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Import.Demo;

/// <summary>Fills an empty paper with «صحيفة المدار» from <c>samples/</c>, once; its dates count back from that moment.</summary>
public static class DemoPaper
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Does nothing to a paper that has a story.</summary>
    /// <param name="database">The paper.</param>
    /// <param name="options">Where its files lie, and the first address it is served at: feeds, cards and canonical addresses name it.</param>
    /// <param name="samples">The folder with the demo paper.</param>
    /// <param name="cancel">Ends the filling; nothing is half-filled.</param>
    public static async Task FillAsync(Database database, PaperOptions options, string samples, CancellationToken cancel = default)
    {
        await using (var db = database.CreateContext())
            if (await db.Set<Story>().AnyAsync(cancel)) return;
        var folder = Path.Combine(samples, "demo");
        var paper = JsonSerializer.Deserialize<DemoData>(await File.ReadAllTextAsync(Path.Combine(folder, "paper.json"), cancel), Json)!;
        var stories = new List<DemoStory>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "stories"), "*.json").Order(StringComparer.Ordinal))
            stories.Add(JsonSerializer.Deserialize<DemoStory>(await File.ReadAllTextAsync(file, cancel), Json)!);

        var blobs = new Blobs(options.BlobFolder);
        var originals = new Dictionary<string, string>();
        foreach (var picture in paper.Pictures)
            originals[picture.Name] = await blobs.KeepAsync(await File.ReadAllBytesAsync(Path.Combine(folder, "pictures", picture.File), cancel), cancel);
        var samplePage = paper.SamplePage is null ? null : await ReadSamplePageAsync(samples, paper.SamplePage, blobs, cancel);

        // One transaction: a start that is killed here leaves an empty paper, and the next start fills it.
        var secret = await PaperSecret.LoadAsync(database, cancel);
        await database.WriteAsync(db => FillAsync(db, database.Time, secret, paper, stories, originals, samplePage, cancel), cancel);
        var address = options.Urls.Split(';')[0].Trim();
        if (Uri.TryCreate(address, UriKind.Absolute, out var served) && served.IsLoopback && served.Port is not (0 or 5080))
            await Settings.SetAsync(database, "paper.url", address, "demo", cancel);
    }

    static async Task<(Pages.PageReading Reading, string Original)?> ReadSamplePageAsync(string samples, DemoSamplePage page, Blobs blobs, CancellationToken cancel)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(samples, "pages", page.File), cancel);
        return (Pages.PageReader.Read(bytes, page.File), await blobs.KeepAsync(bytes, cancel));
    }

    static async Task FillAsync(WarraqDb db, TimeProvider time, PaperSecret secret, DemoData paper, List<DemoStory> stories, Dictionary<string, string> originals,
        (Pages.PageReading Reading, string Original)? samplePage, CancellationToken cancel)
    {
        if (await db.Set<Story>().AnyAsync(cancel)) return;
        var now = time.GetUtcNow();
        foreach (var section in paper.Sections) await AddSection.DoAsync(db, section.Slug, section.Names, section.Parent, cancel: cancel);
        var sections = await SectionTree.LoadAsync(db, cancel);
        var zone = await PaperZone.LoadAsync(db, cancel);
        var names = new NameBook();
        var bySlug = new Dictionary<(NameKind, string), NameRef>();
        foreach (var (kind, list) in new[] { (NameKind.Author, paper.Authors), (NameKind.Source, paper.Sources), (NameKind.Tag, paper.Tags) })
            foreach (var one in list)
                bySlug[(kind, one.Slug)] = await names.EnsureAsync(db, kind, one.Names["ar"], "ar", one.Slug, one.Names.GetValueOrDefault("en"), cancel);
        foreach (var picture in paper.Pictures)
            db.Add(new Picture { Name = picture.Name, Original = originals[picture.Name], ContentType = "image/svg+xml", Width = picture.Width, Height = picture.Height, Credit = picture.Credit, CreatedAt = now });

        var pictures = paper.Pictures.ToDictionary(p => p.Name);
        var numbers = new Dictionary<string, int>();
        var groups = stories.Where(s => s.TranslationOf is not null).ToDictionary(s => s.TranslationOf!, _ => Guid.CreateVersion7(now));
        var first = await db.TakeNumbersAsync("story", stories.Count, cancel);
        // Oldest first, so that numbers rise with time as they would have.
        foreach (var story in stories.OrderByDescending(s => s.HoursAgo)) numbers[story.Key] = first++;
        string Link(string key) => $"/{stories.First(s => s.Key == key).Section}/{numbers[key]}/{PublishStory.SlugOf(stories.First(s => s.Key == key).Headline)}";

        foreach (var demo in stories.OrderByDescending(s => s.HoursAgo))
        {
            var body = new JsonObject { ["type"] = "doc", ["v"] = StoryBody.CurrentVersion, ["content"] = demo.Body.DeepClone() };
            LinkStories(body, Link, pictures);
            List<NameRef> Of(NameKind kind, IReadOnlyList<string>? slugs) => [.. (slugs ?? []).Select(s => bySlug[(kind, s)])];
            var published = now.AddHours(-demo.HoursAgo);
            var copy = new Copy
            {
                Headline = demo.Headline,
                Deck = demo.Deck,
                Kicker = demo.Kicker,
                Lang = demo.Lang,
                Kind = Enum.Parse<StoryKind>(demo.Kind, ignoreCase: true),
                SectionId = (sections.Find(demo.Section) ?? throw new InvalidDataException($"{demo.Key}: no section {demo.Section}.")).Id,
                Body = BodyJson.Parse(body.ToJsonString()),
                Credits = new Credits(Of(NameKind.Author, demo.Authors), Of(NameKind.Source, demo.Sources), Of(NameKind.Tag, demo.Tags)),
                Picture = demo.Picture is { } use ? UseOf(use, pictures) : null,
                TranslationGroup = groups.GetValueOrDefault(demo.TranslationOf ?? demo.Key, default) is var group && group != default ? group : null,
            };
            var story = await WriteStory.NewAsync(db, numbers[demo.Key], copy, published, cancel);
            await PublishStory.ApplyAsync(db, story, copy.Credits, sections, new PublishOrder("demo", published), zone, now, cancel);
            if (demo.Correction is { } correction)
                db.Add(new Correction { Id = Guid.CreateVersion7(now), Number = story.Number, Text = correction.Text, At = published.AddMinutes(correction.AfterMinutes) });
            if (demo.UpdatedAfterMinutes is { } minutes)
            {
                await db.SaveChangesAsync(cancel);
                await PublishStory.ApplyAsync(db, story, copy.Credits, sections, new PublishOrder("demo", UpdatedAt: published.AddMinutes(minutes), Note: demo.UpdateNote), zone, now, cancel);
            }
        }

        var front = paper.Front;
        await ArrangeFront.DoAsync(db, "front", "lead", [numbers[front.Lead]], cancel);
        await ArrangeFront.DoAsync(db, "front", "under", [.. front.Under.Select(k => numbers[k])], cancel);
        await ArrangeFront.DoAsync(db, "front", "secondary", [.. front.Secondary.Select(k => numbers[k])], cancel);
        if (paper.Breaking is { } strip) ArrangeFront.AddStrip(db, strip.Text, numbers[strip.Story], now.AddMinutes(-20), now.AddHours(strip.Hours));
        if (samplePage is { } sample) await AddSamplePageAsync(db, paper.SamplePage!, sample.Reading, sample.Original, sections, names, pictures, zone, now, cancel);
        // A young paper has readers too: the newest story was opened most.
        foreach (var (story, rank) in stories.Where(s => s.Lang == "ar").OrderBy(s => s.HoursAgo).Select((s, i) => (s, i)).Take(8))
            db.Add(new ReadCount { Number = numbers[story.Key], Hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)), Count = 90 - 10 * rank });
        await db.SaveChangesAsync(cancel);
        await AddCommentsAsync(db, secret, paper.Comments, stories, numbers, now, cancel);
    }

    static async Task AddSamplePageAsync(WarraqDb db, DemoSamplePage page, Pages.PageReading reading, string original, SectionTree sections, NameBook names,
        Dictionary<string, DemoPicture> pictures, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var (story, credits) = await ImportPage.WriteAsync(db, reading, original, page.Section, sections, names, now, cancel);
        var extra = new Credits(credits.Authors,
            await EnsureAllAsync(NameKind.Source, page.Sources),
            await EnsureAllAsync(NameKind.Tag, page.Tags));
        story.Deck = page.Deck;
        story.Picture = UseOf(page.Picture, pictures);
        await db.SaveChangesAsync(cancel);
        await StoryNames.ReplaceAsync(db, story.Id, extra, isNew: false, cancel);
        await PublishStory.ApplyAsync(db, story, extra, sections, new PublishOrder("demo", page.Published), zone, now, cancel);

        async Task<List<NameRef>> EnsureAllAsync(NameKind kind, IReadOnlyList<string> list)
        {
            var found = new List<NameRef>();
            foreach (var name in list) found.Add(await names.EnsureAsync(db, kind, name, cancel: cancel));
            return found;
        }
    }

    static async Task AddCommentsAsync(WarraqDb db, PaperSecret secret, IReadOnlyList<DemoComment> comments, List<DemoStory> stories, Dictionary<string, int> numbers, DateTimeOffset now, CancellationToken cancel)
    {
        if (comments.Count == 0) return;
        var number = await db.TakeNumbersAsync("comment", comments.Count, cancel);
        var senders = new Dictionary<string, Sender>();
        var given = new List<(DemoComment Demo, int Number)>();

        foreach (var comment in comments)
        {
            var published = now.AddHours(-stories.First(s => s.Key == comment.Story).HoursAgo);
            var at = published.AddMinutes(comment.MinutesAfter) is var then && then < now ? then : now.AddMinutes(-1);
            if (!senders.TryGetValue(comment.Email, out var sender))
                db.Add(senders[comment.Email] = sender = SenderMarks.Of(secret, EmailAddress.Read(comment.Email)!, null, at));
            var parent = comment.ReplyTo is null ? 0 : given.First(g => g.Demo.Name == comment.ReplyTo && g.Demo.Story == comment.Story).Number;
            db.Add(new Comment { Number = number, StoryNumber = numbers[comment.Story], Parent = parent, Name = comment.Name, Text = comment.Text, State = CommentState.Approved, SentAt = at, SenderId = sender.Id, DecidedAt = at });
            given.Add((comment, number++));
        }
    }

    static string UseOf(DemoUse use, Dictionary<string, DemoPicture> pictures)
    {
        var picture = pictures[use.Picture];
        return JsonSerializer.Serialize(new PictureUse(picture.Name, picture.Width, picture.Height, use.Alt, use.Caption, picture.Credit), Json);
    }

    /// <summary>«story:KEY» becomes the story's address, and a picture block gets the size and credit of its picture.</summary>
    static void LinkStories(JsonNode? node, Func<string, string> link, Dictionary<string, DemoPicture> pictures)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) LinkStories(item, link, pictures);
                break;
            case JsonObject o:
                if (o["href"]?.GetValue<string>() is { } href && href.StartsWith("story:", StringComparison.Ordinal)) o["href"] = link(href["story:".Length..]);
                if (o["picture"] is JsonValue name && pictures.TryGetValue(name.GetValue<string>(), out var picture))
                {
                    o["width"] = picture.Width;
                    o["height"] = picture.Height;
                    o["credit"] ??= picture.Credit;
                }
                foreach (var (_, value) in o.ToList()) LinkStories(value, link, pictures);
                break;
        }
    }
}
