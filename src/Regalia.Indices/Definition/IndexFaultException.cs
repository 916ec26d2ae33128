using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>An index cannot be defined or built; every fault found is listed, not only the first.</summary>
public sealed class IndexFaultException : Exception
{
    /// <summary>Makes the exception of some faults.</summary>
    /// <param name="faults">One or more faults.</param>
    public IndexFaultException(ImmutableArray<IndexFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>Makes the exception of one fault.</summary>
    /// <param name="fault">The fault.</param>
    public IndexFaultException(IndexFault fault)
        : this([fault]) { }

    /// <summary>Makes an exception without faults; for serialisers only.</summary>
    public IndexFaultException()
        : this(ImmutableArray<IndexFault>.Empty) { }

    /// <summary>Makes an exception of a message only.</summary>
    /// <param name="message">The message.</param>
    public IndexFaultException(string message)
        : base(message) => Faults = [];

    /// <summary>Makes an exception of a message and its cause only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public IndexFaultException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>The faults.</summary>
    public ImmutableArray<IndexFault> Faults { get; }
}
