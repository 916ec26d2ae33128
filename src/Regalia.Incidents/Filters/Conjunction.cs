using System.Collections.Immutable;
using System.Numerics;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>Parts joined by <c>and</c>, or by <c>or</c>.</summary>
internal sealed class Conjunction : FilterNode
{
    private readonly ImmutableArray<FilterNode> parts;
    private readonly bool all;

    private Conjunction(ImmutableArray<FilterNode> parts, bool all)
    {
        this.parts = parts;
        this.all = all;
    }

    public override int Binding => all ? 2 : 1;

    /// <summary>Joins parts; parts of the same kind are taken in, for brackets make no difference there.</summary>
    public static FilterNode Of(IReadOnlyList<FilterNode> parts, bool all)
    {
        if (parts is [FilterNode only])
        {
            return only;
        }

        return new Conjunction(
            [.. parts.SelectMany(p => p is Conjunction same && same.all == all ? [.. same.parts] : new[] { p })],
            all
        );
    }

    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        sbyte[] truths = parts[0].Judge(facts, basis);
        foreach (FilterNode part in parts.AsSpan()[1..])
        {
            Join(truths, part.Judge(facts, basis));
        }

        return truths;
    }

    public override string ToString() =>
        string.Join(all ? " and " : " or ", parts.Select(part => Inside(part, Binding)));

    private void Join(Span<sbyte> truths, ReadOnlySpan<sbyte> others)
    {
        int i = 0;
        for (; i <= truths.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector<sbyte> a = new(truths[i..]);
            Vector<sbyte> b = new(others[i..]);
            (all ? Vector.Min(a, b) : Vector.Max(a, b)).CopyTo(truths[i..]);
        }

        for (; i < truths.Length; i++)
        {
            truths[i] = all ? Math.Min(truths[i], others[i]) : Math.Max(truths[i], others[i]);
        }
    }
}
