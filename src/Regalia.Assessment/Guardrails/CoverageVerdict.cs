namespace Regalia.Assessment.Guardrails;

/// <summary>How well the instruments that hold for a country cover state-sponsored theft of know-how, worst to best.</summary>
public enum CoverageVerdict
{
    /// <summary>No instrument that counts has any of cyber means, know-how and the conduct of states.</summary>
    Nothing,

    /// <summary>Some of the three are there, in no one instrument together as the better verdicts ask.</summary>
    InPieces,

    /// <summary>A voluntary text names all three, each fully.</summary>
    Voluntary,

    /// <summary>
    /// A binding instrument in force joins cyber means (fully or in part) and know-how (fully), but does not fully cover
    /// all three.
    /// </summary>
    BindingStatesNotFullyRestrained,

    /// <summary>One binding instrument in force covers all three, each fully.</summary>
    Binding,
}
