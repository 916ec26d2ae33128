namespace Regalia.Indices;

/// <summary>What a variable of an index is for.</summary>
public enum VariableType
{
    /// <summary>Measured for each unit; the lowest level of the index.</summary>
    Indicator,

    /// <summary>Made of the variables that name it as parent: a pillar, a sub-index, the index.</summary>
    Aggregate,

    /// <summary>Puts each unit into a group by name: an income group, a region.</summary>
    Group,

    /// <summary>Divides indicators so that large and small units compare: population, GDP.</summary>
    Denominator,

    /// <summary>Carried along, never used.</summary>
    Other,
}
