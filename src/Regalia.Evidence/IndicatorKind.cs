namespace Regalia.Evidence;

/// <summary>Where the values of an indicator come from.</summary>
public enum IndicatorKind
{
    /// <summary>A published figure.</summary>
    Measure,

    /// <summary>A flag coded from a text, one of the indicator's steps.</summary>
    Coded,

    /// <summary>Computed by the program from other indicators, positions or incident counts; never typed in.</summary>
    Derived,

    /// <summary>Shown beside the scores, or an input of a derived indicator; not scored itself.</summary>
    Context,

    /// <summary>Part of the framework, but without a public value so far: weight 0, no observations.</summary>
    NotMeasured,
}
