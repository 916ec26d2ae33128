namespace Regalia.Indices.Uncertainty;

/// <summary>Replicates that could not be evaluated for one reason. They are in no distribution.</summary>
/// <param name="Reason">What went wrong, as the step said it.</param>
/// <param name="Count">Number of replicates.</param>
/// <param name="FirstReplicate">The first of them.</param>
public sealed record UncertaintyFailure(string Reason, int Count, int FirstReplicate);
