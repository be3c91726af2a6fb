using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Sections;

/// <summary>What a paper begins with: the sections of most Arabic papers, and «unsorted» for copy that nobody has placed yet.</summary>
public static class SetUpPaper
{
    static readonly (string Slug, string Arabic, string English)[] First =
    [
        ("world", "شؤون دولية", "World"), ("arab", "شؤون عربية", "Arab Affairs"), ("local", "محليات", "Local"), ("economy", "اقتصاد", "Economy"),
        ("science", "علوم وتقنية", "Science & Technology"), ("culture", "ثقافة", "Culture"), ("sports", "رياضة", "Sport"), ("opinion", "رأي", "Opinion"),
    ];

    public static async Task DoAsync(Database database, CancellationToken cancel = default)
    {
        await using (var db = database.CreateContext())
            if (await db.Set<Section>().AnyAsync(cancel)) return;
        await database.WriteAsync(async db =>
        {
            if (await db.Set<Section>().AnyAsync(cancel)) return;
            foreach (var (slug, arabic, english) in First)
                await AddSection.DoAsync(db, slug, new Dictionary<string, string> { ["ar"] = arabic, ["en"] = english }, cancel: cancel);
            await AddSection.DoAsync(db, SectionTree.Unsorted, new Dictionary<string, string> { ["ar"] = "غير مصنّف", ["en"] = "Unsorted" }, hidden: true, cancel: cancel);
        }, cancel);
    }
}
