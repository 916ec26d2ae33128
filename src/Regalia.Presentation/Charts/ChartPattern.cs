namespace Regalia.Presentation.Charts;

/// <summary>What a surface looks like beside its colour, so that it is told apart without seeing colours and on paper.</summary>
public enum ChartPattern
{
    /// <summary>Filled.</summary>
    Solid,

    /// <summary>Stripes from lower left to upper right.</summary>
    Stripes,

    /// <summary>Dots.</summary>
    Dots,

    /// <summary>Nothing but a frame.</summary>
    Blank,

    /// <summary>Stripes from upper left to lower right.</summary>
    BackStripes,

    /// <summary>Level lines.</summary>
    Lines,

    /// <summary>Upright and level lines.</summary>
    Grid,
}
