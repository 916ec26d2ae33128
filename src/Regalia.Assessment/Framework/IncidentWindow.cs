namespace Regalia.Assessment.Framework;

/// <summary>The years of one incident tabulation that threat is estimated from.</summary>
/// <param name="SourceId">The tabulation, as in sources.csv. Tabulations are never added to one another.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year, included.</param>
/// <param name="Probability">Chance that a draw takes this source.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record IncidentWindow(string SourceId, int From, int To, double Probability, int Line)
{
    /// <summary>Whether a year belongs to the window.</summary>
    public bool Holds(int year) => year >= From && year <= To;
}
