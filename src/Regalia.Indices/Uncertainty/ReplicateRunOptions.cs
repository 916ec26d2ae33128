namespace Regalia.Indices.Uncertainty;

/// <summary>How a run is carried out; nothing here changes its result.</summary>
public sealed record ReplicateRunOptions
{
    /// <summary>Number of threads, 1 or more; the number of processors unless given. With 1 everything runs on the
    /// calling thread.</summary>
    public int? DegreeOfParallelism { get; init; }

    /// <summary>Called after each block with the number of replicates done so far, rising to the total. Calls come
    /// from the working threads, never two at once; an exception from it ends the run as one from the work does.
    /// </summary>
    public Action<int>? Progress { get; init; }
}
