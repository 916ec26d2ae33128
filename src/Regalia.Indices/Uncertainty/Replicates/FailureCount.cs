using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Counts failures by reason.</summary>
internal sealed class FailureCount
{
    private readonly Dictionary<string, (int Count, int First)> _reasons = new(StringComparer.Ordinal);

    public void Add(string reason, int replicate) => Add(reason, 1, replicate);

    public void Merge(FailureCount other)
    {
        foreach ((string reason, (int count, int first)) in other._reasons)
        {
            Add(reason, count, first);
        }
    }

    /// <summary>Most frequent reason first, then the one that came first.</summary>
    public ImmutableArray<UncertaintyFailure> ToFailures() =>
        [
            .. _reasons
                .Select(pair => new UncertaintyFailure(pair.Key, pair.Value.Count, pair.Value.First))
                .OrderByDescending(failure => failure.Count)
                .ThenBy(failure => failure.FirstReplicate)
                .ThenBy(failure => failure.Reason, StringComparer.Ordinal),
        ];

    private void Add(string reason, int count, int first)
    {
        (int before, int earliest) = _reasons.GetValueOrDefault(reason, (0, int.MaxValue));
        _reasons[reason] = (before + count, Math.Min(earliest, first));
    }
}
