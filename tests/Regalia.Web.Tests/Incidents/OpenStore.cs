using Regalia.Incidents.Classification;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Incidents;

/// <summary>The pages of the dashboard with the made store open, without a server.</summary>
public sealed class OpenStore : IDisposable
{
    private readonly MadeStore _made = new();
    private readonly IncidentStore _store;
    private readonly AddressResolver _addresses;

    public OpenStore()
    {
        _store = IncidentStore.Open(_made.Store, create: false);
        Archive = new IncidentArchive(_store, Classifier.Bundled);
        Source = ServedAssessment.Source with { Incidents = Archive };
        _addresses = new AddressResolver(RouteTable.All, Source);
    }

    public IncidentArchive Archive { get; }

    public ViewSource Source { get; }

    internal string Folder => _made.Store;

    /// <summary>The view at an address after the language, whose canonical spelling it must be.</summary>
    internal View View(string address) => Build(Assert.IsType<PageMatch>(Resolve(address)));

    /// <summary>The view that a link leads to; a link is canonical, so that nothing is sent elsewhere.</summary>
    internal View View(PageAddress address) => View(address.ToString());

    internal Resolution Resolve(string address)
    {
        string[] parts = address.Split('?', 2);
        return _addresses.Resolve("/en/" + parts[0], parts.Length > 1 ? parts[1] : "");
    }

    internal static View Build(PageMatch match) => match.Route.Build(match.Request);

    public void Dispose()
    {
        _store.Dispose();
        _made.Dispose();
    }
}
