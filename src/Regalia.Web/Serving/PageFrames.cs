using System.Collections.Immutable;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;
using Regalia.Web.Addresses;
using Regalia.Web.Pages;

namespace Regalia.Web.Serving;

/// <summary>The frames of pages on this server.</summary>
/// <param name="client">Style sheets and scripts.</param>
internal sealed class PageFrames(ClientFiles client)
{
    /// <summary>Where built files are.</summary>
    public const string Assets = "/assets/";

    /// <summary>The frame of a page.</summary>
    public PageFrame Of(
        EvidenceRelease release,
        PageAddress address,
        ImmutableArray<string> suffixes = default,
        string? command = null
    ) =>
        new(address, release, suffixes.IsDefault ? [] : suffixes, command, Href)
        {
            Asset = name => Assets + client.Name(name),
        };

    /// <summary>An address as it stands in a link.</summary>
    public static string Href(PageAddress address) =>
        address.IsOwn ? "/" + address.ToString() : AddressResolver.Target(address);
}
