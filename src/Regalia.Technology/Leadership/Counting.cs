namespace Regalia.Technology.Leadership;

/// <summary>How a work that several had a part in is counted.</summary>
public enum Counting
{
    /// <summary>By their parts, which add to one for every work.</summary>
    Fractional,

    /// <summary>Once for everybody who had a part; adds to more than there are works.</summary>
    Whole,
}
