namespace Regalia.Technology.Leadership;

/// <summary>Which part of the works of a technology and year, by citations, counts as its top; the value is per cent.</summary>
public enum TopPercent
{
    /// <summary>The top 1 %.</summary>
    One = 1,

    /// <summary>The top 5 %.</summary>
    Five = 5,

    /// <summary>The top 10 %.</summary>
    Ten = 10,
}
