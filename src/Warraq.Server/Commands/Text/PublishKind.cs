using System.Text.Json.Nodes;
using Warraq.Arabic.Bidi;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Publishing;

namespace Warraq.Server.Commands.Text;

/// <summary>Dates, numbers, slugs, isolation, shortcuts and language marks as published pages have them.</summary>
internal static class PublishKind
{
    public static JsonObject Answer(TextLine line) => line.Text("kind") switch
    {
        "date" => Out(ArabicDate.Long(line.Day("iso"), line.Text("country"), Script(line), Style(line))),
        "number" => Out(ArabicNumber.Write(line.Number("value"), line.WholeOr("decimals", 0, 28, 0), Script(line))),
        "slug" => Out(Slugs.FromHeadline(line.Text("headline"), line.WholeOr("max", 1, 10_000, 80))),
        "hijri" => Hijri(HijriDay(line), Script(line)),
        "rtl" => Isolated(line.Text("value")),
        "keys" => new() { ["must_fire"] = Shortcuts.Fires(line.Text("action"), line.Text("code"), line.Flag("ctrl")) },
        "meta" => new() { ["out"] = Mark(line.Text("field")) },
        var kind => throw new BadLineException($"The kind “{kind}” must be date, number, slug, hijri, rtl, keys or meta."),
    };

    private static JsonObject Out(string text) => new() { ["out"] = text };

    private static JsonObject Hijri(HijriDate date, Digits digits) =>
        new() { ["year"] = date.Year, ["month"] = date.Month, ["day"] = date.Day, ["out"] = date.Write(digits) };

    private static HijriDate HijriDay(TextLine line) => line.Day("iso") is { Year: >= 623 } day
        ? HijriDate.From(day)
        : throw new BadLineException("The Hijri calendar begins in 622.");

    private static JsonObject Isolated(string value) => new()
    {
        ["isolate"] = Isolation.KindOf(value) == IsolationKind.Ltr ? "ltr" : "auto",
        ["html"] = Isolation.Html(value),
    };

    private static JsonNode Mark(string field) => field switch
    {
        "html" => new JsonObject { ["lang"] = PageLanguage.Lang, ["dir"] = PageLanguage.Dir },
        "dir" => PageLanguage.Dir,
        "og:locale" => PageLanguage.OpenGraphLocale,
        _ when field.Contains("lang", StringComparison.OrdinalIgnoreCase) => PageLanguage.Lang,
        _ => throw new BadLineException($"The field “{field}” has no language mark."),
    };

    private static Digits Script(TextLine line) => line.TextOr("digits", "latn") switch
    {
        "latn" => Digits.Latn,
        "arab" => Digits.Arab,
        var script => throw new BadLineException($"The digits “{script}” must be latn or arab."),
    };

    private static MonthStyle Style(TextLine line) => line.TextOr("style", "single") switch
    {
        "single" => MonthStyle.Country,
        "dual" => MonthStyle.Dual,
        var style => throw new BadLineException($"The style “{style}” must be single or dual."),
    };
}
