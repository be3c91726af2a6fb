using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Warraq.Site.Layouts;

namespace Warraq.Site;

/// <summary>
/// What every Razor component derives from, here and in the newsroom. They print once and never again, so there is no life cycle:
/// parameters in, markup out. This is what keeps an article under a millisecond.
/// </summary>
public abstract class Printed : IComponent
{
    RenderHandle _handle;

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        Prepare();
        _handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }

    /// <summary>Runs once, between parameters and markup.</summary>
    protected virtual void Prepare() { }

    protected virtual void BuildRenderTree(RenderTreeBuilder builder) { }
}

/// <summary>A part of a page for readers.</summary>
public abstract class Part : Printed
{
    /// <summary>The page's frame, from the layout.</summary>
    [CascadingParameter] public PageFrame Frame { get; set; } = null!;

    protected Words W => Frame.Words;
    protected PaperTime Time => Frame.Time;
}
