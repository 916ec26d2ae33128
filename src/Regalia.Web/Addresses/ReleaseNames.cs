using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>Countries and indicators of a release by the words of an address.</summary>
internal static class ReleaseNames
{
    /// <summary>The country of a code of three letters or two, in any case.</summary>
    /// <exception cref="AddressException">There is no such country.</exception>
    public static Country Country(EvidenceRelease release, string word)
    {
        if (
            word.Length <= 3
            && release.Countries.FirstOrDefault(c =>
                string.Equals(c.Code.ToString(), word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(c.Iso2, word, StringComparison.OrdinalIgnoreCase)
            )
                is { } country
        )
        {
            return country;
        }
        Country? near = Spelling.Nearest(word, release.Countries);
        throw AddressException.NotFound(
            "Release "
                + release.Version
                + " has no country \""
                + AddressText.Shown(word)
                + "\""
                + (near is null ? ". These are the ones it has." : "; did you mean " + near.Name + "?"),
            AddressHelp.Countries(release, near)
        );
    }

    /// <summary>The indicator of an id or short code, in any case.</summary>
    /// <exception cref="AddressException">There is no such indicator.</exception>
    public static Indicator Indicator(EvidenceRelease release, string word)
    {
        if (release.Indicator(word) is { } indicator)
        {
            return indicator;
        }
        string? near = Spelling.Nearest(word, release.Indicators.Select(i => i.Id));
        Prose all = Prose.To("All indicators", PageAddress.Indicators);
        throw AddressException.NotFound(
            "Release "
                + release.Version
                + " has no indicator \""
                + AddressText.Shown(word)
                + "\""
                + (near is null ? "." : "; did you mean " + near + "?"),
            near is null ? [all] : [Prose.To(release.Indicator(near)!.Name, PageAddress.Indicator(near)), all]
        );
    }
}
