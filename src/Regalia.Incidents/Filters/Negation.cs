using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>A part taken back by <c>not</c>.</summary>
internal sealed class Negation(FilterNode part) : FilterNode
{
    public override int Binding => 3;

    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        sbyte[] truths = part.Judge(facts, basis);
        for (int i = 0; i < truths.Length; i++)
        {
            truths[i] = (sbyte)-truths[i];
        }

        return truths;
    }

    public override string ToString() => "not " + Inside(part, Binding);
}
