using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Regalia.Presentation.Bundles;

/// <summary>CITATION.cff: how to cite a bundle, in the Citation File Format 1.2.0. Without a date.</summary>
internal static class BundleCitation
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static BundleFile Write(BundleScope scope)
    {
        string modified = scope.Release.IsModified ? ", modified release" : "";
        var text = new StringBuilder("cff-version: 1.2.0\n");
        text.Append("message: ")
            .Append(Quoted("If you use these figures, please cite them with release, digest and seed."))
            .Append('\n');
        text.Append("type: dataset\n");
        text.Append("title: ")
            .Append(
                Quoted(
                    $"Regalia: exposure to state-sponsored theft of know-how, evidence release {scope.Release.Version}{modified}"
                )
            )
            .Append('\n');
        text.Append("version: ").Append(Quoted(scope.Release.Version + modified)).Append('\n');
        text.Append("authors:\n  - name: Regalia contributors\n");
        text.Append("identifiers:\n  - type: other\n    value: ")
            .Append(Quoted("sha256:" + scope.Release.Digest))
            .Append('\n');
        text.Append("    description: ").Append(Quoted($"Digest of the evidence release{modified}")).Append('\n');
        text.Append("abstract: ")
            .Append(
                Quoted(
                    $"Seed {Digits.Of(scope.Result.Seed)}, {Digits.Of(scope.Result.Draws)} draws. {Provenance.NotAspi} "
                        + "The licence below is that of Regalia's own work; figures of others keep their terms, see LICENCES.md."
                )
            )
            .Append('\n');
        text.Append("license: CC-BY-4.0\n");
        text.Append("references:\n");
        foreach (UsedSource used in UsedSource.Of(scope))
        {
            text.Append("  - type: data\n    title: ").Append(Quoted(used.Source.Title)).Append('\n');
            text.Append("    authors:\n      - name: ").Append(Quoted(used.Source.Publisher)).Append('\n');
            if (used.Source.Edition is { } edition)
            {
                text.Append("    version: ").Append(Quoted(edition)).Append('\n');
            }
            if (used.Source.Address is { } address)
            {
                text.Append("    url: ").Append(Quoted(address)).Append('\n');
            }
        }
        return BundleFile.Of("CITATION.cff", text.ToString());
    }

    // A JSON string is a YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
