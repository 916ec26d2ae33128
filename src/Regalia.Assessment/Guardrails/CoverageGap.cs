namespace Regalia.Assessment.Guardrails;

/// <summary>What the instruments of a stage leave open for a country.</summary>
public enum CoverageGap
{
    /// <summary>No instrument counts at this stage.</summary>
    NoInstrument,
    NoCyberMeans,
    CyberMeansUnknown,
    CyberMeansInPart,
    NoKnowHow,
    KnowHowUnknown,
    KnowHowInPart,
    NoStateConduct,
    StateConductUnknown,
    StateConductInPart,

    /// <summary>No one text, not even a voluntary one, names all three.</summary>
    NotTogether,

    /// <summary>Nothing that counts binds.</summary>
    NothingBinding,

    /// <summary>No binding instrument fully names both know-how and the conduct of states.</summary>
    NoBindingKnowHowAndStateConduct,

    /// <summary>A binding instrument may name both know-how and the conduct of states: an element was not read.</summary>
    BindingNotRead,

    /// <summary>A binding instrument names know-how and the conduct of states, but not fully cyber means.</summary>
    NoBindingCyberMeans,

    /// <summary>No instrument that joins the three, or cyber means and know-how, fully provides for disputes.</summary>
    NoDisputeSettlement,
}
