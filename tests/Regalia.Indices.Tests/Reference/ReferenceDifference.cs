namespace Regalia.Indices.Tests.Reference;

/// <summary>
/// The largest difference between our numbers and the reference: |ours - reference| / |reference|. Where the reference
/// is smaller than a thousandth of the largest number in its column, a thousandth of that stands in the denominator: such
/// a number is a difference of larger ones and has no more correct digits. Missing must meet missing, infinite the same
/// infinite: anything else is a difference of infinity.
/// </summary>
internal sealed class ReferenceDifference
{
    public double Largest { get; private set; }

    public string Where { get; private set; } = "";

    public int Compared { get; private set; }

    public void Column(string name, IReadOnlyList<double> ours, IReadOnlyList<double> reference)
    {
        Assert.Equal(reference.Count, ours.Count);
        double scale = reference.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0.0).Max();
        for (int i = 0; i < ours.Count; i++)
        {
            Number(FormattableString.Invariant($"{name}[{i}]"), ours[i], reference[i], scale);
        }
    }

    public void Number(string name, double ours, double reference, double scale = 0.0)
    {
        Compared++;
        double difference =
            ours.Equals(reference) || ours == reference ? 0.0
            : !double.IsFinite(ours) || !double.IsFinite(reference) ? double.PositiveInfinity
            : Math.Abs(ours - reference) / Math.Max(Math.Abs(reference), scale / 1000.0);
        if (difference > Largest || double.IsNaN(difference))
        {
            Largest = double.IsNaN(difference) ? double.PositiveInfinity : difference;
            Where = FormattableString.Invariant($"{name}: {ours:R}, reference {reference:R}");
        }
    }

    /// <summary>Anything but numbers, such as a flag: equal or infinitely different.</summary>
    public void Same<T>(string name, T ours, T reference)
    {
        Compared++;
        if (!EqualityComparer<T>.Default.Equals(ours, reference))
        {
            Largest = double.PositiveInfinity;
            Where = FormattableString.Invariant($"{name}: {ours}, reference {reference}");
        }
    }

    /// <summary>Every column our table and the reference both have, joined by uCode (and Time where there is one); all
    /// columns of the reference that are codes of ours must be there, at least one.</summary>
    public void Table(IndicatorTable ours, ReferenceTable reference)
    {
        string[] codes = [.. reference.Columns.Where(ours.Contains)];
        Assert.NotEmpty(codes);
        Assert.Equal(ours.Units.Length, reference.RowCount);
        bool panel = reference.Has("Time") && ours.IsPanel;
        Dictionary<IndexUnit, int> rows = Enumerable
            .Range(0, reference.RowCount)
            .ToDictionary(row => new IndexUnit(
                reference.Text(row, "uCode"),
                panel ? (int)reference.Number(row, "Time") : null
            ));
        foreach (string code in codes)
        {
            double[] theirs =
            [
                .. ours.Units.Select(unit => reference.Number(rows[panel ? unit : unit with { Time = null }], code)),
            ];
            Column(code, ours[code].ToArray(), theirs);
        }
    }
}
