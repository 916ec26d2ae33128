namespace Regalia.Presentation.Construction;

/// <summary>From where on a diagnosis of an index points something out.</summary>
public sealed record DiagnosisOptions
{
    /// <summary>Siblings with a correlation of at least this may say the same twice; -1 to 1, 0.9 unless given.</summary>
    public double High { get; init; } = 0.9;

    /// <summary>Siblings with a correlation of at most this pull against each other; -1 to 1, -0.4 unless given.</summary>
    public double Low { get; init; } = -0.4;

    /// <summary>Indicators with a correlation of at least this size with a denominator may measure how large a unit is;
    /// 0 to 1, 0.7 unless given.</summary>
    public double Denominator { get; init; } = 0.7;

    /// <summary>Whether rank correlations are made of every stage and not only of the last.</summary>
    public bool AllKinds { get; init; }
}
