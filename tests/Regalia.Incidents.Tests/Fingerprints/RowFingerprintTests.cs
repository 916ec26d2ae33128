using CsCheck;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Tests.Fingerprints;

/// <summary>Rows share a fingerprint if they are the same cell by cell, and not otherwise.</summary>
public sealed class RowFingerprintTests
{
    [Fact]
    public void Rows_that_hardly_differ_have_other_fingerprints()
    {
        string[][] rows =
        [
            [],
            [""],
            ["", ""],
            ["a", "b"],
            ["b", "a"],
            ["ab", ""],
            ["", "ab"],
            ["a\0", "b"],
            ["a", "\0b"],
            ["ab"],
            .. Enumerable.Range(0, 80).Select(i => new[] { new string('a', i), new string('a', 80 - i) }),
            .. Enumerable.Range(0, 80).Select(i => new[] { new string('a', i) + "b" + new string('a', 80 - i) }),
            .. Enumerable.Range(0, 80).Select(i => Enumerable.Range(0, 80).Select(j => i == j ? "b" : "a").ToArray()),
        ];
        Assert.Equal(rows.Length, rows.Select(row => Fingerprint.Of((ReadOnlySpan<string>)row)).Distinct().Count());
    }

    [Fact]
    public void Any_two_rows_share_one_only_if_they_are_the_same() =>
        Gen.String[Gen.Char["ab\0"], 0, 40]
            .Array[1, 4]
            .Array[2, 60]
            .Sample(
                rows =>
                {
                    Dictionary<UInt128, string[]> seen = [];
                    foreach (string[] row in rows)
                    {
                        // Not the same strings: the same characters.
                        string[] copy = [.. row.Select(cell => new string(cell.AsSpan()))];
                        UInt128 key = Fingerprint.Of((ReadOnlySpan<string>)copy);
                        Assert.Equal(seen.GetValueOrDefault(key, row), row);
                        seen[key] = row;
                    }
                    Assert.Equal(rows.Select(row => string.Join('|', row)).Distinct().Count(), seen.Count);
                },
                iter: 200
            );

    [Fact]
    public void Numbers_in_a_row_are_spread_over_first_and_last_bits()
    {
        UInt128[] keys =
        [
            .. Enumerable
                .Range(0, 4_096)
                .Select(i => Fingerprint.Of((ReadOnlySpan<string>)["x", i.ToString("D7", null), "y"])),
        ];
        // Of 4,096 keys over 4,096 places 63 in a hundred are taken by chance.
        Assert.InRange(keys.Select(key => (int)(key >> 116)).Distinct().Count(), 2_400, 2_800);
        Assert.InRange(keys.Select(key => (int)(key & 4_095)).Distinct().Count(), 2_400, 2_800);
        Assert.InRange(keys.Select(key => (int)((key >> 52) & 4_095)).Distinct().Count(), 2_400, 2_800);
    }
}
