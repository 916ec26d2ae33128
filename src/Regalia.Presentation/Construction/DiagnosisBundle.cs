using System.Collections.Immutable;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>A diagnosis of an index as files. The same tables and specification give the same bytes.</summary>
public static class DiagnosisBundle
{
    /// <summary>Name of the file with what <see cref="DiagnosisJson"/> writes.</summary>
    public const string JsonName = "diagnosis.json";

    /// <summary>Whether a folder holds a diagnosis.</summary>
    /// <param name="directory">The folder; it need not exist.</param>
    public static bool IsDiagnosis(string directory) => File.Exists(Path.Combine(directory, JsonName));

    /// <summary>Whether a folder holds results of another command.</summary>
    /// <param name="directory">The folder; it need not exist.</param>
    public static bool IsOtherResult(string directory) =>
        File.Exists(Path.Combine(directory, BundleManifest.FileName))
        && !File.Exists(Path.Combine(directory, JsonName));

    /// <summary>The files; the manifest comes last, for it lists the others.</summary>
    /// <param name="index">The diagnosis.</param>
    public static IEnumerable<BundleFile> Files(Diagnosis index)
    {
        ArgumentNullException.ThrowIfNull(index);
        ImmutableArray<BundleFile> files =
        [
            .. DiagnosisFiles.Of(index),
            BundleFile.Of(JsonName, DiagnosisJson.Write(index) + "\n"),
        ];
        return [.. files, ConstructionBundle.Manifest(files)];
    }
}
