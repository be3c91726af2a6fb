using Microsoft.AspNetCore.Components;
using Warraq.Site;

namespace Warraq.Newsroom.Layouts;

/// <summary>A part of a screen; <see cref="Frame"/> comes from the layout.</summary>
public abstract class ScreenPart : Printed
{
    [CascadingParameter] public ScreenFrame Frame { get; set; } = null!;

    protected ShellWords W => Frame.Words;
    protected PaperTime Time => Frame.Time;
}

/// <summary>A screen: the one part that brings its own layout.</summary>
public abstract class Screen<TModel> : Printed
{
    [Parameter] public required TModel Model { get; set; }
    [Parameter] public required ScreenFrame Frame { get; set; }

    protected PaperTime Time => Frame.Time;
}

/// <summary>Says which screen shows a model, so that <see cref="Screens.SendAsync"/> needs the model alone.</summary>
public interface IModelOf<TScreen> where TScreen : IComponent;
