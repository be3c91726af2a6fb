using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Warraq.Import.Pages.Markup;

/// <summary>Reads the article and the breadcrumb out of a page's JSON-LD, in an object, an array or an @graph.</summary>
internal static class JsonLd
{
    private const int MostNodes = 2000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static void Read(IHtmlDocument document, PageMeta meta)
    {
        var left = MostNodes;
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent.Trim().TrimEnd(';'), Lenient);
                Visit(json.RootElement, meta, ref left);
            }
            catch (JsonException)
            {
                // Broken metadata is common; the page's own lines still speak.
            }
        }
    }

    private static void Visit(JsonElement node, PageMeta meta, ref int left)
    {
        if (--left < 0) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Visit(item, meta, ref left);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("@graph", out var graph)) Visit(graph, meta, ref left);
            if (node.TryGetProperty("mainEntity", out var main)) Visit(main, meta, ref left);
            if (Is(node, "Article", "BlogPosting", "LiveBlogPosting", "Report")) Article(node, meta);
            else if (Is(node, "BreadcrumbList")) Breadcrumb(node, meta);
            else if (Is(node, "WebSite", "Organization", "NewsMediaOrganization")) PageMeta.Add(meta.Sites, Text(node, "name"));
        }
    }

    private static void Article(JsonElement node, PageMeta meta)
    {
        PageMeta.Add(meta.Titles, Text(node, "headline") ?? Text(node, "name"));
        PageMeta.Add(meta.Published, Text(node, "datePublished"));
        PageMeta.Add(meta.Updated, Text(node, "dateModified"));
        foreach (var section in Texts(node, "articleSection")) PageMeta.Add(meta.Sections, section);
        foreach (var keyword in Texts(node, "keywords").SelectMany(text => text.Split(',', '،'))) PageMeta.Add(meta.Tags, keyword);
        if (!node.TryGetProperty("author", out var author)) return;
        foreach (var one in author.ValueKind == JsonValueKind.Array ? [.. author.EnumerateArray()] : new[] { author })
        {
            if (one.ValueKind == JsonValueKind.String) PageMeta.Add(meta.Authors, one.GetString());
            else if (one.ValueKind == JsonValueKind.Object && !Is(one, "Organization")) PageMeta.Add(meta.Authors, Text(one, "name"));
            else if (one.ValueKind == JsonValueKind.Object) PageMeta.Add(meta.Sites, Text(one, "name"));
        }
    }

    private static void Breadcrumb(JsonElement node, PageMeta meta)
    {
        if (!node.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array) return;
        var names = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => Text(item, "name") ?? (item.TryGetProperty("item", out var inner) && inner.ValueKind == JsonValueKind.Object ? Text(inner, "name") : null))
            .OfType<string>().ToList();
        // The first step is the front page, the last mostly the story itself; both are told apart later.
        foreach (var name in names.Skip(1)) PageMeta.Add(meta.Sections, name);
    }

    private static bool Is(JsonElement node, params ReadOnlySpan<string> endings)
    {
        if (!node.TryGetProperty("@type", out var type)) return false;
        foreach (var one in type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray()] : new[] { type })
        {
            if (one.ValueKind != JsonValueKind.String) continue;
            foreach (var ending in endings)
            {
                if (one.GetString()!.EndsWith(ending, StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    private static string? Text(JsonElement node, string name) => Texts(node, name).FirstOrDefault();

    private static IEnumerable<string> Texts(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
