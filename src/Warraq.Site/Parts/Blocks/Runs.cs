using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Warraq.Stories.Body;

namespace Warraq.Site.Parts.Blocks;

/// <summary>Runs of text with their marks. Not a part: a body has hundreds, and a part for each would cost more than the text.</summary>
static class Runs
{
    public static RenderFragment Of(IReadOnlyList<Run> runs) => builder =>
    {
        foreach (var run in runs) Write(builder, run);
    };

    static void Write(RenderTreeBuilder builder, Run run)
    {
        if (run.Href is not null)
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", run.Href);
        }
        if (run.Dir is not null || run.Lang is not null)
        {
            builder.OpenElement(2, "bdi");
            builder.AddAttribute(3, "lang", run.Lang);
            builder.AddAttribute(4, "dir", run.Dir);
        }
        if (run.Strong) builder.OpenElement(5, "strong");
        builder.AddContent(6, run.Text);
        if (run.Strong) builder.CloseElement();
        if (run.Dir is not null || run.Lang is not null) builder.CloseElement();
        if (run.Href is not null) builder.CloseElement();
    }
}
