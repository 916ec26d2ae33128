using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Search;

/// <summary>Something that has a name in a release.</summary>
/// <param name="Kind">country, indicator, instrument, practice or source.</param>
/// <param name="Id">Its id or code.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">A few words more: region, question, type, country.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
internal sealed record SearchHit(string Kind, string Id, string Name, string About, Link? Link)
{
    /// <summary>A further name it may be looked up by: a short code, a code of two letters; null if it has none.</summary>
    internal string? OtherName { get; init; }

    /// <summary>Where it leads, as text: a path after the language, or an address outside; null for nowhere.</summary>
    internal string? Address => Link?.Page?.ToString() ?? Link?.Outside?.AbsoluteUri;
}
