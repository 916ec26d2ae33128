namespace Regalia.Indices;

/// <summary>How the shape of a column is changed; min and max are those of the column.</summary>
public enum TreatmentTransformation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>ln(x - min + 0.01 (max - min)).</summary>
    Logarithm,

    /// <summary>As <see cref="Logarithm"/> for positive skewness; -ln(max + 0.01 (max - min) - x) for negative.</summary>
    LogarithmBySkewness,

    /// <summary>ln(x - min + 1).</summary>
    LogarithmPlusOne,

    /// <summary>ln((max - 1)(x - min) / (max - min) + 1), as the Global Innovation Index has it; only for a highest
    /// value above 1.</summary>
    LogarithmOfRange,

    /// <summary>(y^exponent - 1) / exponent with y = x - min + 1; ln y for the exponent 0.</summary>
    BoxCox,
}
