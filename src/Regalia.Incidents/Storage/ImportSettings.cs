using Regalia.Incidents.Classification;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Storage;

/// <summary>How an import goes about it; what it makes is the same with any.</summary>
/// <param name="Spill">Where fingerprints go that memory has no room for.</param>
internal sealed record ImportSettings(SpillPlace Spill)
{
    /// <summary>
    /// Bytes of the files from which their records are judged during the import, on a second core. Smaller ones are judged by the
    /// first trend in less time than rules take to be read here for a trend that may never be asked for.
    /// </summary>
    internal long JudgedFrom { get; init; } = 32L << 20;

    /// <summary>The rules.</summary>
    internal Func<RecordJudge> Judge { get; init; } = static () => RecordJudge.Of(Classifier.Bundled);
}
