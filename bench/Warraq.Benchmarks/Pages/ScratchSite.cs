using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Warraq.Site.PageCache;

namespace Warraq.Benchmarks.Pages;

/// <summary>The real cache before one made-up article of 40 kB, to measure the cache without the rest of the server.</summary>
internal static class ScratchSite
{
    public const string Verb = "pages-site";
    public const string Article = "/%D8%B4%D8%A4%D9%88%D9%86-%D8%AF%D9%88%D9%84%D9%8A%D8%A9/48213/%D9%83%D8%A7%D8%B2%D8%A7%D8%AE%D8%B3%D8%AA%D8%A7%D9%86";
    private const int Size = 40_000;

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPageCache();
        var app = builder.Build();
        app.UsePageCache();
        app.UseRouting();
        var bytes = Encoding.UTF8.GetBytes(Text());
        app.MapPage("/{section}/{number:int}/{slug}", (_, _) => ValueTask.FromResult(new Page
        {
            Bytes = bytes,
            Tags = ["story:48213", "section:world", "tag:kazakhstan", "author:desk"],
            StoryNumber = 48213,
        }));
        await app.StartAsync();
        ChildServer.SayReady(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Words in a random order that is always the same: compresses about as well as an article with its page.</summary>
    private static string Text()
    {
        string[] words = ["قالت", "الوزارة", "إن", "المحادثات", "بدأت", "في", "العاصمة", "بعد", "أسبوع", "من", "الاحتجاجات", "على", "رفع", "أسعار", "الوقود", "وأضافت", "أن", "الحكومة", "قدمت", "استقالتها"];
        // A linear congruential generator (Numerical Recipes), so that every run has the same page.
        var state = 20_220_106u;
        var text = new StringBuilder("<!doctype html><html lang=\"ar\" dir=\"rtl\"><title>كازاخستان</title>");
        while (Encoding.UTF8.GetByteCount(text.ToString()) < Size)
        {
            text.Append("<p class=\"text\">");
            for (var i = 0; i < 60; i++)
            {
                state = (state * 1_664_525u) + 1_013_904_223u;
                text.Append(words[(state >> 16) % words.Length]).Append(i % 9 == 8 ? $" {state % 1000}، " : " ");
            }

            text.Append("</p>");
        }

        return text.Append("</html>").ToString();
    }
}
