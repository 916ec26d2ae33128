using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Presentation.Views;
using Regalia.Technology.Results;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Technology;

/// <summary>The pages of the dashboard with the made results open, without a server.</summary>
public sealed class OpenResults : IDisposable
{
    private readonly MadeResults _made = new();
    private readonly AddressResolver _addresses;

    public OpenResults()
    {
        Archive = new TechnologyArchive(TechnologyResults.Open(_made.Results), ServedDefinitions.Catalogue);
        _addresses = new AddressResolver(RouteTable.All, ServedAssessment.Source with { Technologies = Archive });
    }

    public TechnologyArchive Archive { get; }

    internal string Folder => _made.Results;

    /// <summary>The view at an address after the language, whose canonical spelling it must be.</summary>
    internal View View(string address)
    {
        PageMatch match = Assert.IsType<PageMatch>(Resolve(address));
        return match.Route.Build(match.Request);
    }

    /// <summary>The view that a link leads to; a link is canonical, so that nothing is sent elsewhere.</summary>
    internal View View(PageAddress address) => View((address with { Fragment = null }).ToString());

    internal Resolution Resolve(string address)
    {
        string[] parts = address.Split('?', 2);
        return _addresses.Resolve("/en/" + parts[0], parts.Length > 1 ? parts[1] : "");
    }

    public void Dispose() => _made.Dispose();
}
