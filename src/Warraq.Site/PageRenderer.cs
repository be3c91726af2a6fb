using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Warraq.Site.Pages;

namespace Warraq.Site;

/// <summary>Prints a page: a model in, the bytes of a complete HTML document in UTF-8 out. Safe for any number of threads.</summary>
public sealed class PageRenderer(ILoggerFactory loggers)
{
    // The renderer takes its encoder from here.
    static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(Markup.Encoder)
        .BuildServiceProvider();

    public Task<byte[]> PrintAsync(FrontModel model) => PrintAsync<FrontView>(model);
    public Task<byte[]> PrintAsync(SectionModel model) => PrintAsync<SectionView>(model);
    public Task<byte[]> PrintAsync(TagModel model) => PrintAsync<TagView>(model);
    public Task<byte[]> PrintAsync(AuthorModel model) => PrintAsync<AuthorView>(model);
    public Task<byte[]> PrintAsync(DayModel model) => PrintAsync<DayView>(model);
    public Task<byte[]> PrintAsync(ArticleModel model) => PrintAsync<ArticleView>(model);
    public Task<byte[]> PrintAsync(SearchModel model) => PrintAsync<SearchView>(model);
    public Task<byte[]> PrintAsync(NotFoundModel model) => PrintAsync<NotFoundView>(model);
    public Task<byte[]> PrintAsync(GoneModel model) => PrintAsync<GoneView>(model);
    public Task<byte[]> PrintAsync(ErrorModel model) => PrintAsync<ErrorView>(model);

    Task<byte[]> PrintAsync<TView>(object model) where TView : IComponent => PrintAsync<TView>(new Dictionary<string, object?> { ["Model"] = model });

    /// <summary>Prints any component that is a whole document, such as a screen of the newsroom.</summary>
    public async Task<byte[]> PrintAsync<TView>(IDictionary<string, object?> parameters) where TView : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(parameters));
            using var bytes = new PageBytes();
            page.WriteHtmlTo(bytes);
            return bytes.ToArray();
        });
    }
}
