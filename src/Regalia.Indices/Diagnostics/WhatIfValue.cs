namespace Regalia.Indices;

/// <summary>Another value of one unit on one indicator.</summary>
/// <param name="Unit">The unit; in a panel with its time.</param>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Value">The value instead of the one given, in the unit of the indicator; NaN for missing.</param>
public sealed record WhatIfValue(IndexUnit Unit, string Code, double Value);
