namespace Regalia.Assessment.Tests.Oracle;

/// <summary>A value with what the draws need to know of it.</summary>
internal sealed record PlainValue(double Value, int Year, int Gap, bool Sourced, double? StandardError);
