using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class PrincipalComponentsTests
{
    private static readonly Gen<double[][]> Columns = Gen.Select(Gen.Int[1, 6], Gen.Int[3, 9])
        .SelectMany(size => Gen.Int[-9, 9].Select(value => (double)value).Array[size.Item2].Array[size.Item1])
        .Where(columns => columns.All(column => column.Distinct().Count() > 1));

    [Fact]
    public void Two_columns_by_hand()
    {
        // Correlation 0.8: eigenvalues 1.8 and 0.2, loadings sqrt(1/2).
        PrincipalComponents found = Of([
            [1.0, 2.0, 3.0, 4.0, 5.0],
            [1.0, 3.0, 2.0, 5.0, 4.0],
        ]);
        double half = Math.Sqrt(0.5);
        Assert.Equal([1.8, 0.2], found.Eigenvalues.Select(value => Math.Round(value, 14)));
        Assert.Equal(half, found.Loadings[0][0], 1e-14);
        Assert.Equal(half, found.Loadings[0][1], 1e-14);

        // Here the loadings add up to 0: the first is positive.
        Assert.Equal(half, found.Loadings[1][0], 1e-14);
        Assert.Equal(-half, found.Loadings[1][1], 1e-14);
        Assert.Equal(0.9, found.Explained[0], 1e-14);
        Assert.Equal(Math.Sqrt(1.8), found.StandardDeviations[0], 1e-14);
    }

    // With more columns than units, and columns that say the same, as well.
    [Fact]
    public void Eigenvalues_add_up_to_the_number_of_columns_and_loadings_are_at_right_angles() =>
        Columns.Sample(columns =>
        {
            PrincipalComponents found = Of(columns);
            int size = columns.Length;
            bool orthonormal = Enumerable
                .Range(0, size)
                .All(i =>
                    Enumerable
                        .Range(0, size)
                        .All(j =>
                            Math.Abs(
                                found.Loadings[i].Zip(found.Loadings[j], (x, y) => x * y).Sum() - (i == j ? 1.0 : 0.0)
                            ) < 1e-13
                        )
                );
            return orthonormal
                && Math.Abs(found.Eigenvalues.Sum() - size) < 1e-12
                && found.Eigenvalues.All(value => value >= 0.0)
                && found.Eigenvalues.SequenceEqual(found.Eigenvalues.OrderDescending())
                && found.Loadings.All(loadings => loadings.Sum() > -1e-9);
        });

    [Fact]
    public void Together_they_are_the_correlation_matrix() =>
        Columns.Sample(columns =>
        {
            PrincipalComponents found = Of(columns);
            return Enumerable
                .Range(0, columns.Length)
                .All(i =>
                    Enumerable
                        .Range(0, columns.Length)
                        .All(j =>
                            Math.Abs(
                                found.Eigenvalues.Zip(found.Loadings, (value, v) => value * v[i] * v[j]).Sum()
                                    - Correlation.Of(columns[i], columns[j]).Coefficient
                            ) < 1e-12
                        )
                );
        });

    [Fact]
    public void Units_with_a_missing_value_are_left_out_and_named()
    {
        PrincipalComponents found = Of([
            [1.0, 2.0, 3.0, 4.0, 9.0],
            [1.0, 3.0, 2.0, 5.0, double.NaN],
        ]);
        Assert.Equal((4, "U4"), (found.Units, Assert.Single(found.LeftOut).Code));
        Assert.Equal(
            Of([
                [1.0, 2.0, 3.0, 4.0],
                [1.0, 3.0, 2.0, 5.0],
            ]).Eigenvalues,
            found.Eigenvalues
        );
    }

    [Fact]
    public void Too_few_units_and_no_variation_are_faults()
    {
        IndexFault few = Assert
            .Throws<IndexFaultException>(() =>
                Of([
                    [1.0, 2.0, double.NaN],
                    [1.0, 3.0, 4.0],
                ])
            )
            .Faults.Single();
        Assert.Equal("2 units", few.Value);
        Assert.Contains("a, b", few.Expected, StringComparison.Ordinal);
        IndexFault flat = Assert
            .Throws<IndexFaultException>(() =>
                Of([
                    [1.0, 2.0, 4.0],
                    [0.1, 0.1, 0.1],
                ])
            )
            .Faults.Single();
        Assert.Equal(("b", "0.1"), (flat.Code, flat.Value));
        Assert.Throws<ArgumentException>(() => PrincipalComponents.Of(FiveIndicators.Table(("a", [1.0])), []));
    }

    private static PrincipalComponents Of(double[][] columns)
    {
        IndicatorTable table = FiveIndicators.Table([
            .. "abcdef".Take(columns.Length).Select((code, k) => (code.ToString(), columns[k])),
        ]);
        return PrincipalComponents.Of(table, table.Codes);
    }
}
