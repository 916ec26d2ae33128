namespace Regalia.Indices;

/// <summary>One variable of an index: a row of the meta table.</summary>
/// <param name="Code">Code, unique; compared letter by letter; the name of the column in the data.</param>
/// <param name="Type">What the variable is for. Properties that do not concern its type are not read.</param>
public sealed record Variable(string Code, VariableType Type)
{
    /// <summary>Name to be read by people; the code unless given.</summary>
    public string Name { get; init; } = Code;

    /// <summary>Level in the index, 1 = indicators; null for variables that are not part of it.</summary>
    public int? Level { get; init; }

    /// <summary>Code of the aggregate this variable belongs to; null for the index itself.</summary>
    public string? Parent { get; init; }

    /// <summary>+1: more is better. -1: more is worse. Multiplies data, targets and goalposts.</summary>
    public int Direction { get; init; } = 1;

    /// <summary>Weight relative to the siblings, finite and 0 or more; 0 leaves the variable out of every score.
    /// </summary>
    public double Weight { get; init; } = 1.0;

    /// <summary>Unit of measurement, for people.</summary>
    public string? Unit { get; init; }

    /// <summary>Value to be reached, in the unit of the indicator, for distance to targets; NaN if none.</summary>
    public double Target { get; init; } = double.NaN;

    /// <summary>Code of the denominator the indicator is divided by; null if none.</summary>
    public string? Denominator { get; init; }

    /// <summary>Lower goalpost in the unit of the indicator; NaN if none.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>Upper goalpost in the unit of the indicator; NaN if none.</summary>
    public double High { get; init; } = double.NaN;
}
