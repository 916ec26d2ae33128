namespace Regalia.Incidents.Storage;

/// <summary>What a vintage changed against an earlier one, by record id, or by title where ids are places in a file.</summary>
/// <param name="Before">The earlier vintage, <c>eurepoc@1.1</c>.</param>
/// <param name="Kept">Ids in both whose records are equal.</param>
/// <param name="Changed">Ids in both whose records differ.</param>
/// <param name="New">Ids only in the later one.</param>
/// <param name="Gone">Ids only in the earlier one.</param>
public sealed record VintageDifference(
    string Before,
    DifferenceIds Kept,
    DifferenceIds Changed,
    DifferenceIds New,
    DifferenceIds Gone
)
{
    /// <summary>
    /// Whether records were found again by title and month, as the ids of the source are places in its file. Kept are those found
    /// again, under their ids in the later vintage; whether they changed is not known, and one with another title is gone and new.
    /// </summary>
    public bool IsByTitle { get; init; }
}
