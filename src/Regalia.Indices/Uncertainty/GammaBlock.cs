namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Gamma and beta numbers of consecutive replicates; number for number the first draw of the
/// <see cref="RandomStream"/> of each replicate.
/// </summary>
public static class GammaBlock
{
    /// <summary>Gamma with scale 1: what <see cref="RandomStream.NextGamma"/> gives first.</summary>
    /// <param name="shape">Shape, above 0 and finite.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="firstReplicate">Replicate of the first number, from 0.</param>
    /// <param name="destination">Receives one number a replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not above 0 or not finite, or a replicate is
    /// negative.</exception>
    public static void FillGamma(
        double shape,
        ulong seed,
        InputKey input,
        int firstReplicate,
        Span<double> destination
    ) => GammaLaw.Of(shape).Fill(seed, input, firstReplicate, destination, 0);

    /// <summary>Beta: what <see cref="RandomStream.NextBeta"/> gives first.</summary>
    /// <param name="a">First shape, above 0 and finite.</param>
    /// <param name="b">Second shape, above 0 and finite.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="firstReplicate">Replicate of the first number, from 0.</param>
    /// <param name="destination">Receives one number a replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not above 0 or not finite, or a replicate is
    /// negative.</exception>
    public static void FillBeta(
        double a,
        double b,
        ulong seed,
        InputKey input,
        int firstReplicate,
        Span<double> destination
    )
    {
        const int Chunk = 1024;
        GammaLaw first = GammaLaw.Of(a);
        GammaLaw second = GammaLaw.Of(b);
        CounterBasedRandom.RequireReplicates(firstReplicate, destination.Length);
        Span<double> others = stackalloc double[Chunk];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(Chunk, destination.Length);
            first.Fill(seed, input, firstReplicate, destination[..count], 0);
            second.Fill(seed, input, firstReplicate, others[..count], RandomStream.GammaSpan);
            for (int i = 0; i < count; i++)
            {
                double sum = destination[i] + others[i];
                destination[i] =
                    sum >= GammaLaw.SafeSum
                        ? destination[i] / sum
                        : new RandomStream(seed, input, firstReplicate + i).NextBeta(a, b);
            }

            destination = destination[count..];
            firstReplicate += count;
        }
    }
}
