using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>The empty filter.</summary>
internal sealed class EveryRecord : FilterNode
{
    public override sbyte[] Judge(RecordFacts facts, YearBasis basis)
    {
        sbyte[] truths = new sbyte[facts.Count];
        Array.Fill(truths, Truth.Yes);
        return truths;
    }

    public override string ToString() => "";
}
