namespace Regalia.Indices;

/// <summary>The index with and without changes.</summary>
/// <param name="Given">As given.</param>
/// <param name="Changed">With the changes.</param>
/// <param name="Comparison">Both side by side; the first version is the one as given.</param>
public sealed record WhatIfResult(IndexBuild Given, IndexBuild Changed, IndexComparison Comparison);
