using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Releases;

/// <summary>What came of reading a release.</summary>
/// <param name="Release">
/// The release; <see langword="null"/> if anything in it is wrong or missing. If there are integrity faults only, it is
/// there with <see cref="EvidenceRelease.IsSealed"/> false.
/// </param>
/// <param name="Faults">Every fault: package first, then file by file from top to bottom.</param>
public sealed record ReleaseReading(EvidenceRelease? Release, ImmutableArray<Fault> Faults);
