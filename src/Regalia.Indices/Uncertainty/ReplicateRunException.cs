using System.Globalization;

namespace Regalia.Indices.Uncertainty;

/// <summary>A block of replicates failed; the cause is in <see cref="Exception.InnerException"/>.</summary>
public sealed class ReplicateRunException : Exception
{
    /// <summary>Makes the exception for a block.</summary>
    /// <param name="firstReplicate">First replicate of the block.</param>
    /// <param name="count">Number of replicates in the block.</param>
    /// <param name="innerException">The cause.</param>
    public ReplicateRunException(int firstReplicate, int count, Exception innerException)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Replicates {firstReplicate} to {firstReplicate + count - 1} failed: {innerException?.Message}"
            ),
            innerException
        )
    {
        FirstReplicate = firstReplicate;
        Count = count;
    }

    /// <summary>Makes an exception without a block; for serialisers only.</summary>
    public ReplicateRunException() { }

    /// <summary>Makes an exception of a message only.</summary>
    /// <param name="message">The message.</param>
    public ReplicateRunException(string message)
        : base(message) { }

    /// <summary>Makes an exception of a message and its cause only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ReplicateRunException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>First replicate of the block that failed; the first such block when several did.</summary>
    public int FirstReplicate { get; }

    /// <summary>Number of replicates in that block.</summary>
    public int Count { get; }
}
