using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>Where to go from an address that leads nowhere.</summary>
internal static class AddressHelp
{
    /// <summary>The country that may have been meant, or all that there are.</summary>
    public static ImmutableArray<Prose> Countries(EvidenceRelease release, Country? near) =>
        near is not null
            ? [Prose.To(near.Name, PageAddress.Country(near.Code))]
            :
            [
                Prose.Join(
                    ", ",
                    release
                        .Countries.OrderBy(c => c.Name, StringComparer.Ordinal)
                        .Select(c => Prose.To(c.Name + " (" + c.Code.ToString() + ")", PageAddress.Country(c.Code)))
                ),
            ];
}
