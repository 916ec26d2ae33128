namespace Regalia.Indices;

/// <summary>How a correlation is measured.</summary>
public enum CorrelationKind
{
    /// <summary>Product-moment correlation: how straight the line is.</summary>
    Pearson,

    /// <summary>Pearson's correlation of the ranks, ties sharing their average rank.</summary>
    Spearman,

    /// <summary>Kendall's tau-b: concordant less discordant pairs of units, over the geometric mean of the pairs not
    /// tied in the one and in the other column.</summary>
    Kendall,
}
