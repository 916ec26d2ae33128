using System.Collections.Frozen;

namespace Regalia.Evidence.Releases;

/// <summary>
/// The releases that Regalia has published, by version. A seal says that the files are the ones that were sealed, not
/// who sealed them: whoever changes a figure and seals again must not pass for the published release.
/// </summary>
public static class PublishedReleases
{
    // A test says what to write here after a meant change of data/.
    private static readonly FrozenDictionary<string, string> Digests = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["2026.1"] = "5c1568002e9c33e9324810fd8970e0369b5626e8b93ba284e05577368a4316ca",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a release carries the version of a published one without being it.</summary>
    /// <param name="version">Version in datapackage.json.</param>
    /// <param name="digest">SHA-256 of datapackage.json, hexadecimal.</param>
    public static bool Contradict(string version, string digest) =>
        Digests.TryGetValue(version, out string? published)
        && !string.Equals(published, digest, StringComparison.Ordinal);
}
