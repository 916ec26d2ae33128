namespace Regalia.Incidents.Linking.Blocking;

/// <summary>
/// What keeps the work proportional to the number of records: no record is compared with more than so many, however many share a
/// word with it. Found by trial: docs/performance.md, "Linking", says what they cost in recall.
/// </summary>
/// <param name="LargestBlock">Records that share a key and are all looked at for one another. Larger ones are cut in order of date.</param>
/// <param name="LargestOfTwo">The same where two things together are the key.</param>
/// <param name="Words">Of a record, its rarest words that no more records share.</param>
/// <param name="PairedWords">Of its words that are too common alone the rarest: each two of them are a key.</param>
/// <param name="DatedWords">Of those, the rarest that with a quarter of a year are a key.</param>
/// <param name="Names">Addresses, and names of victims and actors, of one record that become keys: each kind.</param>
/// <param name="Candidates">Records that are compared with one record because they are most like it.</param>
/// <param name="LeastLikeness">Share of the words of the shorter record, by idf, that shared keys must add up to.</param>
internal sealed record BlockingBounds(
    int LargestBlock,
    int LargestOfTwo,
    int Words,
    int PairedWords,
    int DatedWords,
    int Names,
    int Candidates,
    double LeastLikeness
)
{
    /// <summary>The bounds by which stores are linked.</summary>
    internal static BlockingBounds Usual { get; } = new(128, 32, 64, 6, 3, 64, 32, 0.1);
}
