using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>A page with its frame at hand for every part of it.</summary>
internal sealed class FramedPage : ComponentBase
{
    [Parameter, EditorRequired]
    public Publication Page { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageFrame Frame { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<PageFrame>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Frame);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(
            3,
            nameof(CascadingValue<>.ChildContent),
            (RenderFragment)(
                inner =>
                {
                    inner.OpenComponent<PageDocument>(0);
                    inner.AddComponentParameter(1, nameof(PageDocument.Page), Page);
                    inner.CloseComponent();
                }
            )
        );
        builder.CloseComponent();
    }
}
