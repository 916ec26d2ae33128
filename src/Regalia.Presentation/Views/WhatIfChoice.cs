using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Presentation.Views;

/// <summary>What is assumed.</summary>
public sealed record WhatIfChoice
{
    /// <summary>The country.</summary>
    public required Country Country { get; init; }

    /// <summary>Assumed values as on the command line: <c>PRE_LAW_ECONESP=1</c>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Assumed weights as on the command line: <c>defensive=0.5</c>.</summary>
    public ImmutableArray<string> Weights { get; init; } = [];

    /// <summary>Whether every measure is tried.</summary>
    public bool Tornado { get; init; }
}
