using System.Collections.Immutable;
using System.Net;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Views;
using Regalia.Web.OwnFiles;

namespace Regalia.Web.Serving;

/// <summary>How the dashboard is served.</summary>
public sealed record DashboardOptions
{
    /// <summary>What it shows: may still be computing while the server starts.</summary>
    public required Task<ViewSource> Source { get; init; }

    /// <summary>The release, to get the pages ready with while the source is computed; null waits for the source.</summary>
    public EvidenceRelease? Release { get; init; }

    /// <summary>Address of this machine's own network to listen on; no other is taken.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 lets the system choose.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Overlay and plan files to open at once; they stay on this machine.</summary>
    public ImmutableArray<OwnFile> OwnFiles { get; init; } = [];

    /// <summary>Called with the address once the server answers.</summary>
    public Action<string>? Started { get; init; }

    /// <summary>Told in one line of every fault of this program; nothing else is said.</summary>
    public Action<string>? Report { get; init; }
}
