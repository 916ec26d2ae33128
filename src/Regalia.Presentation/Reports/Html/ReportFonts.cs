using System.Reflection;

namespace Regalia.Presentation.Reports.Html;

/// <summary>The typefaces of the report, inside its file: it asks nobody for them and looks the same everywhere.</summary>
internal static class ReportFonts
{
    private const string Sans = "IBM Plex Sans";
    private const string Serif = "Source Serif 4";
    private const string Latin =
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
    private const string LatinExtended =
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0";

    private static readonly Lazy<string> Faces = new(() =>
        Face(Sans, "400", "ibm-plex-sans-latin-400-normal", Latin)
        + Face(Sans, "400", "ibm-plex-sans-latin-ext-400-normal", LatinExtended)
        + Face(Sans, "600", "ibm-plex-sans-latin-600-normal", Latin)
        + Face(Sans, "600", "ibm-plex-sans-latin-ext-600-normal", LatinExtended)
        + Face(Serif, "200 900", "source-serif-4-latin-wght-normal", Latin)
    );

    /// <summary>The rules of the style sheet that hold them.</summary>
    internal static string Style => Faces.Value;

    private static string Face(string family, string weight, string file, string range) =>
        $"@font-face{{font-family:\"{family}\";font-style:normal;font-weight:{weight};unicode-range:{range};"
        + $"src:url(data:font/woff2;base64,{Base64(file)}) format(\"woff2\")}}\n";

    private static string Base64(string file)
    {
        string name = "fonts/" + file + ".woff2";
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("the resource " + name + " is not in the assembly");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
