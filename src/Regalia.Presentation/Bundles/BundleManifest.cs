using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regalia.Presentation.Json;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Bundles;

/// <summary>manifest.json: what the bundle was made from, and size and hash of every other file.</summary>
internal static class BundleManifest
{
    internal const string FileName = "manifest.json";

    /// <summary>By this word a folder is known for one that Regalia wrote.</summary>
    internal const string Kind = "regalia-assessment-bundle";

    internal static BundleFile Write(BundleScope scope, ImmutableArray<BundleFile> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            OverlayBundle.Manifest(json, scope);
            if (scope.Made is { } made)
            {
                json.WriteString("made", made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            Made(json, scope);
            json.WriteFiles(files);
            Withheld(json, scope);
            json.WriteEndObject();
        }
        return BundleFile.Of(FileName, Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    /// <summary>Path, rows, size and hash of each file.</summary>
    internal static void WriteFiles(this Utf8JsonWriter json, IEnumerable<BundleFile> files)
    {
        json.WriteStartArray("files");
        foreach (BundleFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            if (file.Rows is { } rows)
            {
                json.WriteNumber("rows", rows);
            }
            json.WriteNumber("bytes", file.Content.Length);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Made(Utf8JsonWriter json, BundleScope scope)
    {
        json.WriteStartObject("release");
        json.WriteString("version", scope.Release.Version);
        json.WriteString("digest", scope.Release.Digest);
        json.WriteEndObject();
        json.WriteBoolean("modifiedRelease", scope.Release.IsModified);
        if (scope.Release.Technology is { Origin: var origin })
        {
            json.WritePropertyName("technologyFrom");
            TechnologyOriginJson.Write(json, origin);
        }
        json.WriteNumber("seed", scope.Result.Seed);
        json.WriteNumber("draws", scope.Result.Draws);
        json.WriteStartObject("selection");
        json.WriteBoolean("verifiedOnly", scope.Result.Selection.VerifiedOnly);
        json.WriteBoolean("openLicencesOnly", scope.Result.Selection.OpenLicencesOnly);
        json.WriteEndObject();
        json.WriteBoolean("restrictedIncluded", scope.IncludeRestricted);
        json.WriteStartArray("countries");
        foreach (var country in scope.Countries)
        {
            json.WriteStringValue(country.Country.Code.ToString());
        }
        json.WriteEndArray();
    }

    private static void Withheld(Utf8JsonWriter json, BundleScope scope)
    {
        IEnumerable<IGrouping<string, string>> cells = scope
            .Countries.SelectMany(country => country.Indicators)
            .SelectMany(score => scope.Withheld(score).Select(licence => (Licence: licence, score.Indicator.Id)))
            .GroupBy(cell => cell.Licence, cell => cell.Id, StringComparer.Ordinal)
            .OrderBy(held => held.Key, StringComparer.Ordinal);
        json.WriteStartArray("withheld");
        foreach (IGrouping<string, string> held in cells)
        {
            json.WriteStartObject();
            json.WriteString("licence", held.Key);
            json.WriteNumber("values", held.Count());
            json.WriteStartArray("indicators");
            foreach (string indicator in held.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(indicator);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
