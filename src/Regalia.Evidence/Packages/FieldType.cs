namespace Regalia.Evidence.Packages;

/// <summary>What the text of a cell must be.</summary>
public enum FieldType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A whole number in decimal digits.</summary>
    Integer,

    /// <summary>A finite number with a dot, no thousands separator.</summary>
    Number,

    /// <summary>A day, year-month-day.</summary>
    Date,

    /// <summary>A year of four digits.</summary>
    Year,
}
