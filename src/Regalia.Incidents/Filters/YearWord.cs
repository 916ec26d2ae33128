using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>Years, each range with both its ends.</summary>
internal sealed class YearWord(ImmutableArray<(int From, int To)> ranges) : FilterNode
{
    /// <summary>The first year that can be named.</summary>
    public const int First = 1;

    /// <summary>The last year that can be named.</summary>
    public const int Last = 9999;

    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        bool[] wanted = new bool[Last + 1];
        foreach ((int from, int to) in ranges)
        {
            Array.Fill(wanted, value: true, from, to - from + 1);
        }

        ReadOnlySpan<short> years = (basis == YearBasis.Started ? facts.StartYears : facts.DisclosureYears).AsSpan();
        sbyte[] truths = new sbyte[years.Length];
        for (int i = 0; i < truths.Length; i++)
        {
            truths[i] = years[i] is > 0 and <= Last ? Truth.Of(wanted[years[i]]) : Truth.Unknown;
        }

        return truths;
    }

    public override string ToString() => "year:" + string.Join(',', ranges.Select(Range));

    private static string Range((int From, int To) range)
    {
        string from = range.From == First ? "" : range.From.ToString(CultureInfo.InvariantCulture);
        string to = range.To == Last ? "" : range.To.ToString(CultureInfo.InvariantCulture);
        return string.Equals(from, to, StringComparison.Ordinal) && from.Length > 0 ? from : from + ".." + to;
    }
}
