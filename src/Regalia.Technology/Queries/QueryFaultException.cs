using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>A query could not be read; the message says every fault, one a line.</summary>
/// <param name="faults">All faults found, in the order of the text.</param>
public sealed class QueryFaultException(ImmutableArray<QueryFault> faults) : FormatException(string.Join('\n', faults))
{
    /// <summary>All faults found, in the order of the text.</summary>
    public ImmutableArray<QueryFault> Faults { get; } = faults;
}
