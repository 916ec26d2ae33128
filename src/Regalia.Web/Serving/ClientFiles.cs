using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regalia.Presentation.Charts;

namespace Regalia.Web.Serving;

/// <summary>Style sheets, scripts and fonts, each under a name that changes with its content.</summary>
internal sealed class ClientFiles
{
    /// <summary>The style sheet of charts, which the charts bring along.</summary>
    public const string ChartStyles = "charts.css";

    private const string Prefix = "client/";
    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly FrozenDictionary<string, string> _names;

    private ClientFiles(Dictionary<string, byte[]> files, Dictionary<string, string> names)
    {
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The files that the build put into this program.</summary>
    public static ClientFiles Embedded { get; } = Read(typeof(ClientFiles).Assembly, () => ChartPalette.StyleSheet);

    /// <summary>Every file with its name.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> All => _files.OrderBy(f => f.Key, StringComparer.Ordinal);

    /// <summary>The name of a file that pages ask for by a plain one: <c>site.css</c> → <c>site-Xy12.css</c>.</summary>
    public string Name(string plain) =>
        _names.GetValueOrDefault(plain)
        ?? throw new ArgumentException("\"" + plain + "\" was not built into this program", nameof(plain));

    /// <summary>A file; null if there is none of this name.</summary>
    public byte[]? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Media type of a file by its name.</summary>
    public static string MediaType(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".woff2" => "font/woff2",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            _ => "application/octet-stream",
        };

    internal static ClientFiles Read(Assembly assembly, Func<string> chartStyles)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using Stream stream = assembly.GetManifestResourceStream(resource)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                files.Add(resource[Prefix.Length..], content);
            }
        }
        if (files.Remove("manifest.json", out byte[]? manifest))
        {
            ReadNames(manifest, names);
        }
        byte[] styles = Encoding.UTF8.GetBytes(chartStyles());
        string hash = Convert.ToHexStringLower(SHA256.HashData(styles))[..8];
        names[ChartStyles] = "charts-" + hash + ".css";
        files[names[ChartStyles]] = styles;
        return new ClientFiles(files, names);
    }

    // Vite: an entry has a script and the style sheets that it imports.
    private static void ReadNames(byte[] manifest, Dictionary<string, string> names)
    {
        using var document = JsonDocument.Parse(manifest);
        foreach (JsonProperty part in document.RootElement.EnumerateObject())
        {
            if (part.Value.TryGetProperty("isEntry", out JsonElement isEntry) && isEntry.GetBoolean())
            {
                string name = part.Value.GetProperty("name").GetString()!;
                names[name + ".js"] = part.Value.GetProperty("file").GetString()!;
                if (part.Value.TryGetProperty("css", out JsonElement styles) && styles.GetArrayLength() > 0)
                {
                    names[name + ".css"] = styles[0].GetString()!;
                }
            }
        }
    }
}
