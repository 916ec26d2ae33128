using System.Collections.Immutable;
using Regalia.Incidents.Filters;

namespace Regalia.Presentation.Cases;

/// <summary>Which cases are wanted.</summary>
public sealed record CaseQuery
{
    /// <summary>Every case.</summary>
    public static CaseQuery Everything { get; } = new();

    /// <summary>Filters on records: a case is wanted if each of them takes one of its records, not necessarily the same one.</summary>
    public ImmutableArray<RecordFilter> Filters { get; init; } = [];

    /// <summary>Names of sources that all tell of it; empty for any.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>
    /// Sector of a victim in the words of a source, or <c>unknown</c>: of one of its records at least; null for any. A record that
    /// gives no sector is unknown for every other.
    /// </summary>
    public string? Sector { get; init; }

    /// <summary>From so many sources at least; 1 = all.</summary>
    public int LeastSources { get; init; } = 1;

    /// <summary>Only those whose records contradict one another.</summary>
    public bool Contradicting { get; init; }
}
