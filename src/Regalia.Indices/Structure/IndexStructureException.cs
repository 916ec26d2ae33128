using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>The description of an index cannot be compiled; all faults are listed, not only the first.</summary>
public sealed class IndexStructureException : Exception
{
    /// <summary>Makes the exception of some faults.</summary>
    /// <param name="faults">One or more faults.</param>
    public IndexStructureException(ImmutableArray<IndexStructureFault> faults)
        : base(string.Join(" ", faults.Select(fault => fault.Message))) => Faults = faults;

    /// <summary>Makes an exception without faults; for serialisers only.</summary>
    public IndexStructureException()
        : this([]) { }

    /// <summary>Makes an exception of a message only.</summary>
    /// <param name="message">The message.</param>
    public IndexStructureException(string message)
        : base(message) => Faults = [];

    /// <summary>Makes an exception of a message and its cause only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public IndexStructureException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>The faults, in the order of the nodes.</summary>
    public ImmutableArray<IndexStructureFault> Faults { get; }
}
