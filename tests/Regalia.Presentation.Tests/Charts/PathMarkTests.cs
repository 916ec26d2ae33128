using CsCheck;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Path data are read as they are written, by us and by those who save bytes.</summary>
public sealed class PathMarkTests
{
    [Theory]
    [InlineData("M0,0L10,0L10,10Z", "0,0 10,0 10,10 Z")]
    [InlineData("M0 0 10 0 10 10 Z M 1 2 L 3 4", "0,0 10,0 10,10 Z|1,2 3,4")]
    [InlineData("M1.5-2L-.5,3Z", "1.5,-2 -0.5,3 Z")]
    [InlineData("", "")]
    public void Rings_are_found(string data, string rings) =>
        Assert.Equal(
            rings,
            string.Join(
                '|',
                new PathMark(data, Paint.None)
                    .Rings()
                    .Select(r =>
                        string.Join(
                            ' ',
                            r.Points.Select(p => FormattableString.Invariant($"{p.X},{p.Y}"))
                                .Concat(r.IsClosed ? ["Z"] : Array.Empty<string>())
                        )
                    )
            )
        );

    [Theory]
    [InlineData("M0,0C1,1,2,2,3,3")]
    [InlineData("m1,1l2,2")]
    [InlineData("M1")]
    [InlineData("M1,x")]
    [InlineData("M1e3,4")]
    public void Other_commands_are_refused(string data) =>
        Assert.Throws<FormatException>(() => new PathMark(data, Paint.None).Rings());

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-999, 999])
            .Array[1, 20]
            .Sample(points =>
            {
                PathRing ring = Assert.Single(
                    PathMark
                        .Through(points.Select(p => (p.Item1 / 8.0, p.Item2 / 4.0)), Paint.None, isClosed: true)
                        .Rings()
                );
                Assert.True(ring.IsClosed);
                Assert.Equal(points.Length, ring.Points.Length);
                Assert.All(
                    points.Zip(ring.Points),
                    pair => Assert.InRange(pair.First.Item1 / 8.0, pair.Second.X - 0.006, pair.Second.X + 0.006)
                );
            });
}
