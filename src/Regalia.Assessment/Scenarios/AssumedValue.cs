namespace Regalia.Assessment.Scenarios;

/// <summary>A value put in place of the evidence for one indicator of one country.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">In the unit of the indicator; null leaves the indicator out, and its siblings carry its weight.</param>
/// <param name="FlagError">Chance that a coded value is one step off, 0 to 0.5.</param>
/// <param name="Sd">Standard deviation in score points of a value that is not coded in steps; 0 for none.</param>
public sealed record AssumedValue(string Indicator, double? Value, double FlagError, double Sd);
