namespace Regalia.Indices.Tests.Reference;

/// <summary>One reference file and how our result is held to it.</summary>
/// <param name="File">File below reference/asem, with forward slashes.</param>
/// <param name="How">What of ours is compared, in a few words, for the table in the documentation.</param>
/// <param name="Tolerance">Largest relative difference allowed; 0 where the numbers must be the same.</param>
/// <param name="Compare">Computes ours and compares.</param>
internal sealed record ReferenceCase(
    string File,
    string How,
    double Tolerance,
    Action<AsemReference, ReferenceTable, ReferenceDifference> Compare
)
{
    public override string ToString() => File;
}
