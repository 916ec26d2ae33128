using Regalia.Incidents.Classification;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>A criterion of the rules.</summary>
internal sealed class CriterionWord(string criterion) : FilterNode
{
    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        int at = facts.Criteria.AsSpan().IndexOf(criterion);
        if (at < 0)
        {
            throw new FilterException(
                $"{facts.Snapshot.Name} was not judged on {criterion}: expected one of "
                    + string.Join(", ", facts.Criteria)
                    + "; use the rules that the filter was written for"
            );
        }

        ReadOnlySpan<Judgement> judgements = facts.Judgements.AsSpan().Slice(at * facts.Count, facts.Count);
        sbyte[] truths = new sbyte[judgements.Length];
        for (int i = 0; i < truths.Length; i++)
        {
            truths[i] = Truth.Of(judgements[i]);
        }

        return truths;
    }

    public override string ToString() => criterion;
}
