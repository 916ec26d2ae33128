using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

/// <summary>
/// One number over every bit of a small run. It was the same with AVX-512, with AVX2, without FMA and without any vector
/// instructions; a change here changes every published interval and belongs in the release notes.
/// </summary>
public sealed class FrozenDigitsTests
{
    private const int Replicates = 2500;
    private static readonly InputKey Key = InputKey.Of("frozen");

    [Fact]
    public void Draws_are_the_same_on_every_machine()
    {
        double[] draws = new double[Replicates];
        ulong digest = 0;
        CounterBasedRandom.FillNormal(1, Key, 0, draws);
        digest = Digest(digest, draws);
        GammaBlock.FillGamma(7.5, 1, Key, 0, draws);
        digest = Digest(digest, draws);
        GammaBlock.FillGamma(0.3, 1, Key, 0, draws);
        digest = Digest(digest, draws);
        GammaBlock.FillBeta(0.8, 2.5, 1, Key, 0, draws);
        digest = Digest(digest, draws);
        Assert.Equal(0xC47F35D67E8D2C86UL, digest);
    }

    [Fact]
    public void Scores_are_the_same_on_every_machine()
    {
        IndexStructure structure = new([
            new("a", "g", 3.0),
            new("b", "g", 1.0),
            new("c", "top", 2.0),
            new("g", "top", 2.0, NodeMean.Geometric),
            new("top", null, 1.0, NodeMean.Arithmetic),
        ]);
        BlockRows rows = new(Replicates);
        double[] weights = new double[rows.Length(5)];
        double[] scores = new double[rows.Length(5)];
        new WeightDraws(structure, 50.0, 1).FillBlock(0, weights, rows);
        Goalposts posts = new(0.01, 0.9, Transformation.Log, -1);
        for (int leaf = 0; leaf < 3; leaf++)
        {
            Span<double> row = rows.Row(scores.AsSpan(), leaf);
            CounterBasedRandom.FillUniform(1, Key.And(leaf), 0, row);
            posts.Score(row, row);
        }

        structure.EvaluateBlock(weights, [true, true, true], scores, rows);
        Assert.Equal(0x559A072731FFBCD3UL, Digest(0, scores));
    }

    private static ulong Digest(ulong digest, ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            digest = unchecked((digest ^ BitConverter.DoubleToUInt64Bits(number)) * 0x100000001B3);
        }

        return digest;
    }
}
