using System.Collections.Immutable;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>What records stand for.</summary>
internal sealed class LevelWord(ImmutableArray<RecordLevel> levels) : FilterNode
{
    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        bool[] wanted = new bool[Enum.GetValues<RecordLevel>().Length];
        foreach (RecordLevel level in levels)
        {
            wanted[(int)level] = true;
        }

        ReadOnlySpan<RecordLevel> all = facts.Levels.AsSpan();
        sbyte[] truths = new sbyte[all.Length];
        for (int i = 0; i < truths.Length; i++)
        {
            truths[i] = Truth.Of(wanted[(int)all[i]]);
        }

        return truths;
    }

    public override string ToString() => "level:" + string.Join(',', levels.Select(l => l.Word()));
}
