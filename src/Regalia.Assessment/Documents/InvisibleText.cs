using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>
/// Finds characters that a reader cannot see but a terminal obeys: control codes that YAML lets in by an escape
/// (<c>"\e[2J"</c>), and marks that turn the direction of text, so that it reads as something else.
/// </summary>
internal static class InvisibleText
{
    /// <summary>Reports every text that holds such a character, with its line.</summary>
    public static void Report(EntryDocument document, ICollection<Fault> faults)
    {
        foreach (YamlScalarNode scalar in document.Root.AllNodes.OfType<YamlScalarNode>())
        {
            foreach (char c in scalar.Value ?? "")
            {
                if (IsInvisible(c))
                {
                    string code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
                    faults.Add(
                        new Fault(
                            document.File,
                            (int)scalar.Start.Line,
                            null,
                            scalar.Value,
                            "text that shows as what it is",
                            "remove the character " + code,
                            FaultKind.Content
                        )
                    );
                    break;
                }
            }
        }
    }

    // Joiners and spaces without width stay: Hindi, Thai and Arabic are written with them.
    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
