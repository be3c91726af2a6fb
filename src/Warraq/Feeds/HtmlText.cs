using System.Text;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Stories.Body;

namespace Warraq.Feeds;

/// <summary>Writes HTML that is also well-formed XML, so that no reader stumbles over it; everything but <see cref="Raw"/> is escaped.</summary>
sealed class HtmlText(PaperSettings paper, string lang)
{
    readonly StringBuilder _html = new();

    public bool Arabic => SafeText.Direction(lang) == "rtl";

    public HtmlText Open(string element, string? elementLang = null, string? dir = null)
    {
        _html.Append('<').Append(element);
        if (elementLang is not null) Attribute("lang", elementLang);
        if (dir is "ltr" or "rtl") Attribute("dir", dir);
        _html.Append('>');
        if (element is "div" or "blockquote" or "ul" or "ol") _html.Append('\n');
        return this;
    }

    public HtmlText Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        if (element is not ("span" or "a")) _html.Append('\n');
        return this;
    }

    public HtmlText Text(string text) => Raw(BodyHtml.Escape(text));

    public HtmlText Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public HtmlText Element(string element, string text) => Open(element).Text(text).Close(element);

    public HtmlText Link(string address, string text)
    {
        _html.Append("<a");
        Attribute("href", Addresses.Absolute(paper, address));
        return Raw(">").Text(text).Raw("</a>");
    }

    public HtmlText Run(Run run)
    {
        var foreign = run.Dir is "ltr" or "rtl" || run.Lang is not null;
        if (foreign) Open("span", run.Lang, run.Dir);
        if (run.Strong) Raw("<strong>");
        if (run.Href is { } href) Link(href, run.Text);
        else Text(run.Text);
        if (run.Strong) Raw("</strong>");
        return foreign ? Close("span") : this;
    }

    public HtmlText Image(PictureUse use)
    {
        var width = Math.Min(960, use.Width);
        _html.Append("<img");
        Attribute("src", Addresses.Absolute(paper, use.Address(960)));
        Attribute("alt", use.Alt);
        Attribute("width", $"{width}");
        if (use.Width > 0) Attribute("height", $"{(int)Math.Round(use.Height * (double)width / use.Width)}");
        return Raw("/>");
    }

    void Attribute(string name, string value) => _html.Append(' ').Append(name).Append("=\"").Append(BodyHtml.Escape(value)).Append('"');

    public override string ToString() => _html.ToString();
}
