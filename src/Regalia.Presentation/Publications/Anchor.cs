using System.Text;

namespace Regalia.Presentation.Publications;

/// <summary>Ids of the release as places on a page: <c>PRE_NCSI</c> becomes <c>pre-ncsi</c>.</summary>
internal static class Anchor
{
    /// <summary>Lower-case ASCII letters, digits and single hyphens; everything else is a hyphen.</summary>
    internal static string Of(string id)
    {
        var place = new StringBuilder(id.Length);
        foreach (char c in id.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                place.Append(c);
            }
            else if (place.Length > 0 && place[^1] != '-')
            {
                place.Append('-');
            }
        }
        return place.ToString().TrimEnd('-');
    }
}
