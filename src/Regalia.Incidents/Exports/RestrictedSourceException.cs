using System.Collections.Immutable;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>An export would hold records that may not be passed on.</summary>
/// <param name="message">One line: which sources, under which terms, and the way out.</param>
/// <param name="sources">Short names of the sources.</param>
public sealed class RestrictedSourceException(string message, ImmutableArray<string> sources) : Exception(message)
{
    /// <summary>Short names of the sources.</summary>
    public ImmutableArray<string> Sources => sources;

    internal static RestrictedSourceException Of(IReadOnlyCollection<Snapshot> restricted) =>
        new(
            string.Join(
                ", ",
                restricted.Select(static snapshot => snapshot.Name + " (licence: " + snapshot.Source.Licence + ")")
            )
                + ": may not be passed on, so nothing was exported; leave "
                + (restricted.Count == 1 ? "it" : "them")
                + " out, or say that restricted sources are to be included and keep the file to yourself",
            [.. restricted.Select(static snapshot => snapshot.Source.Name).Distinct(StringComparer.Ordinal)]
        );
}
