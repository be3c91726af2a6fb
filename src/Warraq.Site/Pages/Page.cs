using Microsoft.AspNetCore.Components;

namespace Warraq.Site.Pages;

/// <summary>A page: the one part that brings its own frame.</summary>
public abstract class Page<TModel> : Part where TModel : IPageModel
{
    [Parameter] public required TModel Model { get; set; }

    protected override void Prepare() => Frame = Model.Frame;
}
