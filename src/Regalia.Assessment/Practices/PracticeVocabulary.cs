using System.Collections.Immutable;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>The words that coded columns of practices.csv may hold, as the release itself lists them.</summary>
public static class PracticeVocabulary
{
    /// <summary>The words of a column in the order of the release; empty where it allows any.</summary>
    /// <param name="release">The release.</param>
    /// <param name="column">approach, category, stages, layers, standing or provides.</param>
    public static ImmutableArray<string> Of(EvidenceRelease release, string column)
    {
        ArgumentNullException.ThrowIfNull(release);
        TableSchema? schema = release
            .Package.Resources.FirstOrDefault(r => string.Equals(r.Name, "practices", StringComparison.Ordinal))
            ?.Schema;
        return schema is not null && schema.IndexOf(column) is >= 0 and var place ? schema.Fields[place].Allowed : [];
    }
}
