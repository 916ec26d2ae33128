using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Regalia.Technology.Definitions;

/// <summary>From the text of a definition's file to its outermost mapping, or a fault that says where it is no such file.</summary>
internal static class DefinitionYaml
{
    private const int MostLevels = 8;
    private const string Example = "see the other files of the bundled release";

    internal static DefinitionEntry? Read(string file, string text, List<Fault> faults)
    {
        void Report(int? line, long? column, string expected, string mend) =>
            faults.Add(
                new Fault(
                    file,
                    line,
                    column is null ? null : FormattableString.Invariant($"{column}"),
                    Value: null,
                    expected,
                    mend,
                    FaultKind.Content
                )
            );

        try
        {
            if (Refused(text) is var (mark, expected))
            {
                Report((int)mark.Line, mark.Column, expected, Example);
                return null;
            }

            YamlStream yaml = [];
            yaml.Load(new StringReader(text));
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                Report(1, 1, "one definition as `key: value` lines", Example);
                return null;
            }

            return new DefinitionEntry(root, place: "", file, faults);
        }
        catch (YamlException e)
        {
            Report((int)e.Start.Line, e.Start.Column, "well-formed YAML", "mend this line: " + e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library fails so on some texts instead of naming the place.
            Report(line: null, column: null, "well-formed YAML", "look for a stray & or * or an unclosed bracket");
        }

        return null;
    }

    // The tree is built by recursion: a file that nests without end, or refers to itself, must not get that far.
    private static (Mark Mark, string Expected)? Refused(string text)
    {
        Parser parser = new(new StringReader(text));
        int level = 0;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            level += current.NestingIncrease;
            if (level > MostLevels)
            {
                return (current.Start, FormattableString.Invariant($"lines at most {MostLevels} levels deep"));
            }

            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                return (current.Start, "every text written out, without an anchor (&) or alias (*)");
            }
        }

        return null;
    }
}
