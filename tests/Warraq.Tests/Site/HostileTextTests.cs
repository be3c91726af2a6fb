using Microsoft.Extensions.Logging.Abstractions;
using Warraq.Comments;
using Warraq.Site;
using Warraq.Site.Pages;
using Warraq.Stories.Body;

namespace Warraq.Tests.Site;

public sealed class HostileTextTests
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)> & '";

    static readonly PageRenderer Press = new(NullLoggerFactory.Instance);

    [Fact]
    public async Task Nothing_that_a_writer_or_reader_typed_becomes_markup()
    {
        var article = Samples.Article;
        var model = Samples.ArticleModel with
        {
            Frame = Samples.ArticleModel.Frame with { Title = Hostile, Description = Hostile, Meta = [new("og:title", Hostile)] },
            Article = article with
            {
                Story = article.Story with { Headline = Hostile, Deck = Hostile, Kicker = Hostile, Picture = Samples.Wide with { Alt = Hostile, Caption = Hostile, Credit = Hostile } },
                Authors = [new(1, "x", Hostile)],
                Sources = [new(1, "x", Hostile, Hostile)],
                Tags = [new(1, "x", Hostile)],
                Log = [new(Hostile, Samples.Now)],
                Corrections = [new(Samples.Correction.Id, Hostile, Samples.Now)],
                Related = [new(article.Story with { Headline = Hostile }, Hostile)],
                Comments = [new CommentView(1, Hostile, Hostile + "\nhttps://example.org/\"onmouseover=alert(1)", Samples.Now, [])],
                Body = new StoryBody(1,
                [
                    new Paragraph("b1", [new Run(Hostile) { Strong = true, Lang = "en", Dir = "ltr" }]),
                    new Quote("b2", [[new Run(Hostile)]], Hostile),
                    new Embed("b3", "https://example.org/", Hostile),
                    new FigureBox("b4", Hostile, Hostile, [new(Hostile, Hostile, Hostile, FigureStatus.Disputed, Hostile, [new(Hostile, null)])]),
                    new ListBlock("b5", Ordered: false, [[new Run(Hostile)]]),
                ]),
            },
            Form = new CommentForm { Name = Hostile, Email = Hostile, Text = "</textarea>" + Hostile, Parent = 1, ParentName = Hostile, Messages = [new("", Hostile)] },
        };

        var page = System.Text.Encoding.UTF8.GetString(await Press.PrintAsync(model));

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("\"onmouseover");
        page.Split("</textarea>").Length.ShouldBe(2);
        page.ShouldContain("\\u003c/script>");
        // Our own three: theme, site.js, structured data.
        page.Split("<script").Length.ShouldBe(4);
    }
}
