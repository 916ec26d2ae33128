namespace Regalia.Technology.Results;

/// <summary>All works of one technology and publication year, as columns, sorted by work.</summary>
/// <remarks>
/// Credits of work i are those from <c>CreditStarts[i]</c> up to, not including, <c>CreditStarts[i + 1]</c>. Works without any
/// located credit are in it too: they count for the threshold.
/// </remarks>
/// <param name="Works">Number of each work, ascending.</param>
/// <param name="Citations">Citations of each work.</param>
/// <param name="CreditStarts">One more than there are works.</param>
/// <param name="Institutions">Position of the institution in <see cref="TechnologyResults.Institutions"/>; -1 where none is known.</param>
/// <param name="Countries">Country of each credit; none where unlocated.</param>
/// <param name="Shares">Units of <see cref="Works.CreditShare.Whole"/>.</param>
public sealed record FactBlock(
    long[] Works,
    int[] Citations,
    int[] CreditStarts,
    int[] Institutions,
    CountryCode[] Countries,
    long[] Shares
)
{
    /// <summary>No work.</summary>
    public static FactBlock Empty { get; } = new([], [], [0], [], [], []);

    /// <summary>Works in it.</summary>
    public int Count => Works.Length;
}
