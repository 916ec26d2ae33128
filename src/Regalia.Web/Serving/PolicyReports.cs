namespace Regalia.Web.Serving;

/// <summary>Counts what browsers report against the content security policy; there should never be anything.</summary>
internal sealed class PolicyReports
{
    /// <summary>Where browsers send them.</summary>
    public const string Path = "/csp-report";

    private long _count;

    /// <summary>Reports since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>One more.</summary>
    public void Add() => Interlocked.Increment(ref _count);
}
