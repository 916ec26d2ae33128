using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>The measure that closes the gap in an indicator.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Effort">Name of its effort.</param>
/// <param name="Requires">Ids of the indicators whose measures must come first.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record PlannedMeasure(string Indicator, string Effort, ImmutableArray<string> Requires, int Line);
