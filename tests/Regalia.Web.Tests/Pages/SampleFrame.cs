using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;

namespace Regalia.Web.Tests.Pages;

/// <summary>Frames around the bundled release.</summary>
internal static class SampleFrame
{
    private static readonly Lazy<EvidenceRelease> s_release = new(() =>
        ReleaseReader.Read(Path.Combine(AppContext.BaseDirectory, "data")).Release!
    );

    public static PageFrame Of(PageAddress address) =>
        new(
            address,
            s_release.Value,
            ["csv", "json", "md", "svg", "zip"],
            "regalia country show VNM --csv",
            page => "/en/" + page.ToString()
        )
        {
            Asset = name => "/assets/" + name,
        };

    public static async Task<string> Render(Publication page, PageFrame? frame = null)
    {
        await using var renderer = new PageRenderer();
        return await renderer.RenderAsync(page, frame ?? Of(SamplePage.Address));
    }
}
